// The page's parts that need no browser, and what its files must agree on.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFilters, writeFilters } from '../../www/address.js';
import { pairs } from '../../www/characters.js';
import { fromFileName } from '../../www/file-name.js';
import { notes } from '../../www/figure.js';
import { isHtml } from '../../www/html.js';
import { decode } from '../../www/reading.js';
import { choose, countDoubts, countRows, noFilter } from '../../www/rows.js';
import { blocks, quantities } from '../../www/segments.js';
import { words } from '../../www/words.js';
import { gbk, utf16 } from './encodings.mjs';
import { root } from './site.mjs';

const www = (name) => readFileSync(join(root, 'www', name), 'utf8');
const text = '地区生产总值增长5.5%，城镇新增就业4860人。\n'.repeat(20);

test('encodings are found', () => {
  const found = (bytes) => decode(new Uint8Array(bytes));
  assert.deepEqual(found(Buffer.from(text)), { text, encoding: 'UTF-8' });
  assert.deepEqual(found(Buffer.from(`\ufeff${text}`)), { text, encoding: 'UTF-8' });
  assert.deepEqual(found(gbk(text)), { text, encoding: 'GB18030' });
  assert.deepEqual(found(utf16(text)), { text, encoding: 'UTF-16LE' });
  assert.deepEqual(found(utf16(text).subarray(2)), { text, encoding: 'UTF-16LE' });
  assert.deepEqual(found(utf16(text).swap16()), { text, encoding: 'UTF-16BE' });
  // 一 is U+4E00: its zero byte stands where those of digits do not.
  for (const numbered of [`一、回顾\n${text}`, '一、GDP 5.5%']) {
    const bytes = utf16(numbered).subarray(2);
    assert.deepEqual(found(bytes), { text: numbered, encoding: 'UTF-16LE' });
    assert.deepEqual(found(Buffer.from(bytes).swap16()), { text: numbered, encoding: 'UTF-16BE' });
  }
  assert.deepEqual(found(gbk('增长5%')), { text: '增长5%', encoding: 'GB18030' });
  assert.deepEqual(found(gbk('地區生產總值增長，發展經濟')), { text: '地區生產總值增長，發展經濟', encoding: 'GB18030' });
});

test('Big5 is refused and not misread', () => {
  const big5 = Buffer.from('a655a6eca54eaaed3ab27ba662a7daa54eaaeda5aba448a5c1ac46a9b22ca656a46ab77cb3f8a769a475a7402ca568a67ebc57aaf83525a143', 'hex');
  assert.equal(new TextDecoder('big5').decode(big5), '各位代表:現在我代表市人民政府,向大會報告工作,去年增長5%。');
  assert.throws(() => decode(new Uint8Array(big5)), { reason: 'big5' });
});

test('a file that is cut in the middle of a character keeps its encoding', () => {
  assert.equal(decode(new Uint8Array(Buffer.from(text).subarray(1))).encoding, 'UTF-8');
  assert.equal(decode(new Uint8Array(gbk(text).subarray(0, -2))).encoding, 'GB18030');
});

test('broken places are counted, and holes that the text brings are none', () => {
  const [front, back] = [Buffer.from(text), Buffer.from(text)];
  assert.equal(decode(new Uint8Array(Buffer.concat([front, Buffer.from([0xff, 0xfe, 0xfa]), back]))).broken, 3);
  assert.equal(decode(new Uint8Array(gbk(text).subarray(0, -2))).broken, 1);
  assert.ok(!('broken' in decode(new Uint8Array(Buffer.from(`${text}\ufffd`)))));
});

test('file names tell region and year', () => {
  for (const [name, expected] of [
    ['青泽县_2024.txt', { region: '青泽县', year: 2024 }],
    ['001_e6d542d074aa0565.txt', {}],
    ['政府工作报告2023.txt', { year: 2023 }],
    ['12024.txt', {}],
    ['2024年青泽县.txt', { region: '青泽县', year: 2024 }],
    ['2025年青泽省政府工作报告.text', { region: '青泽省', year: 2025 }],
    ['3.青泽县2019年度人民政府工作报告.txt', { region: '青泽县', year: 2019 }],
    ['青泽省_澄河市_20240115.txt', { region: '青泽省澄河市', year: 2024 }],
    ['2024年国务院政府工作报告.txt', { region: '全国', year: 2024 }],
    ['青泽县.txt', { region: '青泽县' }],
    ['青泽_2024.txt', { year: 2024 }],
    ['青泽县民政局_2024.txt', { year: 2024 }],
    ['04_民政局.txt', {}],
    ['05_国企.txt', {}],
    ['07_口语区.txt', {}],
    ['交通厅.txt', {}],
    ['2023-2024.txt', {}],
    ['2024年市政府工作报告.txt', { year: 2024 }],
  ])
    assert.deepEqual(fromFileName(name), expected, name);
});

const row = (start, end, more = {}) => ({
  name: '甲',
  measure: 'level',
  value: 1,
  unit: '',
  bound: 'exact',
  status: 'actual',
  period: '2025',
  doubts: [],
  section: null,
  start,
  end,
  ...more,
});

test('blocks hold every character of every line that says something', () => {
  const source = `题\n\n  \n${'长'.repeat(4000)}😀${'句。'.repeat(2000)}\n尾12%`;
  const report = { sections: [], indicators: [row(1490, 1520), row(source.length - 3, source.length)], headlines: [] };
  const found = blocks(source, report, [], { start: 0, end: source.length });
  assert.equal(found.map(({ start, end }) => source.slice(start, end)).join(''), source.replace(/\n\s*/g, ''));
  for (const { start, end, pieces } of found) {
    assert.equal(pieces.map((piece) => source.slice(piece.start, piece.end)).join(''), source.slice(start, end));
    assert.ok(end - start <= 1600, 'long lines are cut');
    assert.doesNotMatch(source.slice(start, end), /^[\udc00-\udfff]/);
  }
  const lit = found.flatMap(({ pieces }) => pieces).filter(({ rows }) => rows);
  assert.deepEqual(
    lit.map(({ start, end, rows }) => [start, end, rows]),
    [
      [1490, 1520, [0]],
      [source.length - 3, source.length, [1]],
    ],
  );
});

test('rows that share a number share its mark', () => {
  assert.deepEqual(quantities([row(5, 8), row(5, 8), row(10, 14), row(12, 16)]), [
    { start: 5, end: 8, rows: [0, 1] },
    { start: 10, end: 14, rows: [2] },
    { start: 14, end: 16, rows: [3] },
  ]);
});

test('a head reaches over blanks that the title has lost', () => {
  const source = '一、 回 顾 。增长5%。';
  const section = { type: 'heading', level: 1, marker: '一、', title: '回顾', parent: null, start: 0, end: source.length };
  const [{ pieces }] = blocks(source, { sections: [section], indicators: [] }, [], { start: 0, end: source.length });
  assert.equal(source.slice(pieces[0].start, pieces[0].end), '一、 回 顾');
  assert.equal(pieces[0].section, 0);
});

test('lines wrapped by hand are joined to their paragraphs, others are left', () => {
  const full = '国民经济稳步发展，人民生活继续改善，各项事业全面进';
  const wrapped = `    各位代表：\n\n    ${full}\n${full}\n步。\n    ${full}\n百分之五\n点二，全年。\n${`    ${full}\n好。\n`.repeat(4)}`;
  const found = (source) =>
    blocks(source, { sections: [], indicators: [] }, [], { start: 0, end: source.length }).map(({ start, end }) => source.slice(start, end).trim());
  assert.deepEqual(found(wrapped).slice(0, 3), ['各位代表：', `${full}\n${full}\n步。`, `${full}\n百分之五`]);
  const plain = `${full}。\n${full}\n${'长'.repeat(200)}。\n`.repeat(4);
  assert.deepEqual(found(plain), plain.trim().split('\n'));
});

test('lines of a table stay lines, and their cells are known', () => {
  const table = `指标\t单位\t2026年目标\n${'地区生产总值增长\t%\t5.5左右\n'.repeat(9)}`;
  const at = table.indexOf('5.5');
  const found = (source, rows = []) => blocks(source, { sections: [], indicators: rows }, [], { start: 0, end: source.length });
  const lines = found(table, [row(at, at + 5)]);
  assert.equal(lines.map(({ start, end }) => table.slice(start, end)).join('\n'), table.trim());
  assert.ok(lines.every(({ columns }) => columns === lines[0].columns && columns.length === 3));
  assert.deepEqual(lines[0].cells, [{ end: 3, columns: 1 }, { end: 6, columns: 1 }, { end: 13, columns: 1 }]);
  // A figure whose words stand in two cells keeps one mark.
  assert.deepEqual(found(table, [row(at - 2, at + 5)])[1].cells.map(({ columns }) => columns), [1, 2]);
  assert.ok(found('各位代表：\n\t甲\t乙\n丙').every(({ cells }) => cells === undefined), 'one line with a tab is no table');
  const prose = `\t${'长'.repeat(80)}\t好。\n`.repeat(3);
  assert.ok(found(prose).every(({ cells }) => cells === undefined));
});

test('rows are counted for each section and those above it, and chosen by section', () => {
  const section = (parent) => ({ parent, type: 'heading', level: 1 });
  const report = {
    sections: [section(null), section(0), section(1), section(null)],
    indicators: [row(0, 1, { section: 2 }), row(1, 2, { section: 0 }), row(2, 3, { section: 3 })],
    headlines: [],
  };
  assert.deepEqual(countRows(report), [2, 1, 1, 1]);
  assert.deepEqual(choose(report, { ...noFilter(), section: 0 }, null), [0, 1]);
  assert.deepEqual(choose(report, { ...noFilter(), section: 2 }, null), [0]);
});

test('words find what the table shows, however it is typed', async () => {
  const { setLanguage } = await import('../../www/i18n.js');
  globalThis.document ??= { documentElement: {}, querySelectorAll: () => [] };
  const rows = [
    row(0, 1, { name: '地区生产总值', code: 'gdp', value: 2380, unit: '亿元', bound: 'at_least', status: 'target' }),
    row(1, 2, { name: '出口', measure: 'growth', value: -3.5, unit: '%', status: 'estimate' }),
    row(2, 3, { name: '电商交易额', measure: 'multiple', value: 12, unit: '倍', versus: '2020年' }),
    row(3, 4, { name: '人均预期寿命', value: 80.5, unit: '岁' }),
    row(4, 5, { name: '财政收入', measure: 'rank', value: 3, unit: '位' }),
    row(5, 6, { name: '投资', measure: 'growth', value: 6, upper: 6.5, unit: '%' }),
  ];
  const found = (words) => choose({ sections: [], indicators: rows, headlines: [] }, { ...noFilter(), words }, null);
  setLanguage('zh');
  for (const [words, wanted] of [
    ['12倍', [2]], ['12 倍', [2]], ['80.5岁', [3]], ['2380亿元', [0]], ['2,380', [0]], ['2，380 亿元', [0]], ['2380', [0]], ['≥2,380亿元', [0]],
    ['预计', [1]], ['目标', [0]], ['实绩', [2, 3, 4, 5]], ['增速', [1, 5]], ['增长', [5]], ['下降', [1]], ['-3.5%', [1]], ['−3.5％', [1]],
    ['第3位', [4]], ['6–6.5', [5]], ['6-6.5%', [5]], ['2020年', [2]], ['gross product', [0]], ['生产总值 目标', [0]], ['380亿元 出口', []],
  ])
    assert.deepEqual(found(words), wanted, words);
  setLanguage('en');
  for (const [words, wanted] of [['Estimate', [1]], ['growth', [1, 5]], ['at least', [0]], ['multiple', [2]], ['预计', []]]) assert.deepEqual(found(words), wanted, words);
});

test('words of either script find both', () => {
  const rows = [row(0, 1, { name: '糧食總產量', unit: '万吨' }), row(1, 2, { name: '粮食产量', unit: '万吨' })];
  const found = (words) => choose({ sections: [], indicators: rows, headlines: [] }, { ...noFilter(), words }, null);
  for (const words of ['粮食', '糧食', '产量', '產量', '1萬噸']) assert.deepEqual(found(words), [0, 1], words);
  assert.deepEqual(found('總'), [0]);
});

test("the pairs of characters are the parser's", () => {
  const lines = readFileSync(join(root, 'data/traditional.txt'), 'utf8').split('\n');
  assert.deepEqual(pairs, lines.filter((line) => line && !line.startsWith('#')), 'www/characters.js: copy the pairs of data/traditional.txt into it');
});

test('what a figure is of, above or in step with is said beside it', async () => {
  const { setLanguage } = await import('../../www/i18n.js');
  globalThis.document ??= { documentElement: {}, querySelectorAll: () => [] };
  setLanguage('en');
  const change = (versus, value = 0.5) => notes(row(0, 1, { measure: 'change', value, versus }));
  for (const place of ['全省', '全国平均水平', '上年预算', '城镇居民', '年初计划']) assert.deepEqual(change(place), [`above ${place}`]);
  assert.deepEqual(change('全市', -0.3), ['below 全市']);
  for (const time of ['2020', '上年', '年初', '五年前', '“十三五”末', '前三季度', '上半年', '1995年底', '第五个五年计划期间']) assert.deepEqual(change(time), [`against ${time}`]);
  assert.deepEqual(notes(row(0, 1, { measure: 'growth', value: 5, versus: '全省' })), ['against 全省']);
  assert.deepEqual(notes(row(0, 1, { measure: 'completion', value: 113, unit: '%' })), ['of the plan']);
  for (const words of ['与经济增长同步', '和经济增长基本同步', '與经济增长\n保持同步', '与经济增长基本保持同步'])
    assert.deepEqual(notes(row(2, 2 + words.length, { bound: 'in_step', value: null }), `收入${words}。`), ['with 经济增长'], words);
});

test('the source of a page is told from a text that quotes a tag', () => {
  assert.ok(isHtml('<!DOCTYPE html><html><body>政府工作报告</body></html>'));
  assert.ok(isHtml('<p>地区生产总值增长5%。</p>\n<p class="x">出口增长3%。</p>'));
  assert.ok(!isHtml('一、<img src=x>工作回顾\n<b>地区生产总值</b>增长5%。'));
  assert.ok(!isHtml('增速<5%，降幅>3%，<p>一处'));
});

test('words say one thing of one and another of more', async () => {
  const { setLanguage, t } = await import('../../www/i18n.js');
  globalThis.document ??= { documentElement: {}, querySelectorAll: () => [] };
  setLanguage('en');
  assert.match(t('note_one_file', { name: 'a', n: 1 }), /1 more was not opened/);
  assert.match(t('note_one_file', { name: 'a', n: 2 }), /2 more were not opened/);
  assert.equal(t('copied', { n: 1 }), '1 row copied');
  setLanguage('zh');
  assert.match(t('note_one_file', { name: 'a', n: 1 }), /另外 1 个没有打开/);
});

test('rows are chosen by doubt, and counted as the other filters leave them', () => {
  const doubts = [[], ['nameless', 'unlikely'], ['unlikely'], []];
  const report = { sections: [], indicators: doubts.map((list, at) => row(at, at + 1, { doubts: list, status: at < 2 ? 'actual' : 'target' })), headlines: [] };
  const chosen = (wanted, more = {}) => choose(report, { ...noFilter(), ...more, doubts: wanted }, null);
  assert.deepEqual(chosen(''), [0, 1, 2, 3]);
  assert.deepEqual(chosen('some'), [1, 2]);
  assert.deepEqual(chosen('none'), [0, 3]);
  assert.deepEqual(chosen('nameless'), [1]);
  assert.deepEqual(chosen('some', { status: 'target' }), [2]);
  assert.deepEqual(countDoubts(report, { ...noFilter(), doubts: 'none' }), { some: 2, none: 2, nameless: 1, unlikely: 2 });
  assert.deepEqual(countDoubts(report, { ...noFilter(), status: 'target' }), { some: 1, none: 1, unlikely: 1 });
});

test('an address keeps the filters that suit any report, and no other words', () => {
  for (const filter of [{ status: 'target', doubts: 'nameless', headlines: true }, { doubts: 'none' }, {}]) {
    const fragment = writeFilters({ ...noFilter(), words: '机密', section: 3, ...filter });
    assert.deepEqual(readFilters(fragment), filter, fragment);
    assert.ok(!decodeURIComponent(fragment).includes('机密'), fragment);
  }
  assert.equal(writeFilters(noFilter()), '');
  assert.deepEqual(readFilters('#status=loud&doubts=s_of&headlines=true&words=x'), {});
});

test('sorting keeps rows without a value at the end, both ways', () => {
  const report = { sections: [], indicators: [row(0, 1, { value: 2 }), row(1, 2, { value: null }), row(2, 3, { value: 1 })], headlines: [] };
  assert.deepEqual(choose(report, noFilter(), { column: 'value', down: false }), [2, 0, 1]);
  assert.deepEqual(choose(report, noFilter(), { column: 'value', down: true }), [0, 2, 1]);
});

test("the headline names are the catalogue's", async () => {
  const { codeName, codes } = await import('../../www/names.js');
  const [, ...lines] = readFileSync(join(root, 'data/catalogue.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.deepEqual(
    codes.map((code) => [code, codeName(code, 'zh'), codeName(code, 'en')]),
    lines.map((line) => line.split('\t').slice(0, 3)),
  );
});

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(words.en), Object.keys(words.zh));
  const gaps = (language) => Object.values(words[language]).map((line) => [...new Set(line.match(/\{\w+\}/g))].sort().join());
  assert.deepEqual(gaps('en'), gaps('zh'));
});

test('every key that the page names has words, and all words are used', () => {
  const scripts = readdirSync(join(root, 'www'))
    .filter((name) => name.endsWith('.js') && name !== 'words.js')
    .map(www)
    .join('\n');
  const page = www('index.html');
  const named = [...page.matchAll(/data-t(?:-label|-hint)?="(\w+)"/g)].map(([, key]) => key);
  for (const key of named) assert.ok(key in words.zh, key);
  // Keys that are put together from the model's own names: measure_growth, doubt_nameless …
  const made = /^(?:measure|status|bound|value|role|doubt|error|phase|col)_/;
  for (const key of Object.keys(words.zh))
    assert.ok(
      made.test(key) || named.includes(key) || scripts.includes(`"${key}"`) || scripts.includes(`'${key}'`) || new RegExp(`\\b${key}:`).test(scripts),
      `nobody says ${key}`,
    );
});

test('every value of the model has words', () => {
  const model = readFileSync(join(root, 'npm/model.d.ts'), 'utf8');
  const values = (field) => {
    const [, union] = model.match(new RegExp(`\\b${field}\\??:([^;]*);`)) ?? [];
    assert.ok(union, `npm/model.d.ts: expected the field ${field}`);
    return [...union.matchAll(/'(\w+)'/g)].map(([, value]) => value);
  };
  for (const field of ['measure', 'status', 'bound', 'role']) {
    const found = values(field);
    assert.ok(found.length > 2, field);
    for (const value of found) assert.ok(`${field}_${value}` in words.zh, `${field}_${value}`);
  }
  const doubts = model.slice(model.indexOf('export type Doubt')).split(';')[0].match(/'\w+'/g);
  assert.ok(doubts.length > 2);
  for (const doubt of doubts) assert.ok(`doubt_${doubt.slice(1, -1)}` in words.zh, doubt);
});
