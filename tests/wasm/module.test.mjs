// The WebAssembly module as `cargo xtask wasm` makes it, with its bare bindings, in Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { sizes } from '../../xtask/js/sizes.mjs';

const dir = process.env.BAOGAO_WASM ?? 'dist/wasm';
const file = join(dir, 'baogao_bg.wasm');
const SENTENCE = '地区生产总值、规上工业增加值分别增长5.5%左右、6%以上。';
const sample = readFileSync('www/sample.txt', 'utf8');
let baogao;

before(async () => {
  baogao = await import(pathToFileURL(resolve(dir, 'baogao.js')));
  baogao.initSync({ module: readFileSync(file) });
});

test('the module is small', () => {
  const { gzip } = sizes(file);
  assert.ok(gzip < 300_000, `expected under 300,000 bytes gzipped, found ${gzip}`);
});

test('the module brings no floats of the standard library', () => {
  // The places of its panics tell. 12 kB (gzip) of tables serve to read any decimal, as much to write it: see `Number` and `plain`.
  for (const part of ['dec2flt', 'flt2dec']) {
    assert.ok(!readFileSync(file).includes(part), `expected no ${part}, found it: is an f64 parsed or formatted?`);
  }
});

test('the version is that of the crate', () => {
  const [, version] = readFileSync('Cargo.toml', 'utf8').match(/^version = "(.*)"$/m);
  assert.equal(baogao.version(), version);
});

test('a sentence gives its rows', () => {
  const rows = baogao.parse(SENTENCE).reports[0].indicators;
  assert.deepEqual(
    rows.map(({ name, measure, value, unit, bound, start, end }) => ({ name, measure, value, unit, bound, words: SENTENCE.slice(start, end) })),
    [
      { name: '地区生产总值', measure: 'growth', value: 5.5, unit: '%', bound: 'about', words: '5.5%左右' },
      { name: '规上工业增加值', measure: 'growth', value: 6, unit: '%', bound: 'at_least', words: '6%以上' },
    ],
  );
});

test('the object and the JSON text are the same', () => {
  // At 2^53 whole numbers stop being exact; 400 digits are more than a number of either side holds.
  const odd = ['用电量9007199254740991度。', '用电量9007199254740992度。', `用电量${'9'.repeat(400)}度。`, '增长0.1%、下降-0%。'];
  for (const text of ['', SENTENCE, sample, ...odd]) {
    for (const options of [undefined, { explain: true, region: '澄河县', year: 2026 }]) {
      assert.deepEqual(baogao.parse(text, options), JSON.parse(baogao.parseJson(text, options)));
    }
  }
});

test('places count UTF-16 units', () => {
  const plain = baogao.parse(SENTENCE).reports[0].indicators;
  // Outside the BMP: two units a character. A lone surrogate: one unit, and no valid UTF-8.
  for (const front of ['𠮷𠮷\n', '😀\n', '\ud800\n']) {
    const text = front + SENTENCE;
    const rows = baogao.parse(text).reports[0].indicators;
    assert.deepEqual(rows.map((row) => text.slice(row.start, row.end)), plain.map((row) => SENTENCE.slice(row.start, row.end)), JSON.stringify(front));
    assert.deepEqual(rows.map((row) => row.start - front.length), plain.map((row) => row.start));
  }
});

test('every place of a whole report lies in the text and holds what it says', () => {
  const { reports } = baogao.parse(sample, { explain: true });
  assert.equal(reports.length, 1);
  const [report] = reports;
  assert.ok(report.indicators.length > 50, `expected more than 50 rows, found ${report.indicators.length}`);
  for (const section of report.sections) {
    // Markers and titles have marks of one width.
    const words = sample.slice(section.start, section.end).normalize('NFKC');
    assert.ok(words.startsWith(section.marker.normalize('NFKC') || section.title.slice(0, 1)), section.title);
  }
  for (const row of report.indicators) {
    assert.ok(row.sentence_start <= row.start && row.start < row.end && row.end <= row.sentence_end, JSON.stringify(row));
    assert.ok(row.section === null || row.section < report.sections.length);
    assert.ok(row.reasons.length > 0, `expected reasons for ${row.name}`);
    if (Number.isInteger(row.value) && /^\d/.test(sample.slice(row.start))) {
      assert.equal(Number.parseInt(sample.slice(row.start, row.end).replaceAll(',', ''), 10), Math.abs(row.value), JSON.stringify(row));
    }
  }
});

test('options reach the parser', () => {
  const [report] = baogao.parse(SENTENCE, { region: '澄河县', year: 2026 }).reports;
  assert.deepEqual([report.region, report.year, report.assumed], ['澄河县', 2026, ['region', 'year']]);
  assert.equal(baogao.parse(SENTENCE).reports[0].indicators[0].reasons, undefined);
  for (const options of [null, {}, { region: undefined, year: null, explain: false }]) {
    assert.deepEqual(baogao.parse(SENTENCE, options), baogao.parse(SENTENCE));
  }
});

test('CSV and Markdown', () => {
  const csv = baogao.toCsv(SENTENCE, { file: '澄河.txt' });
  assert.ok(csv.startsWith('\ufefffile,report,region,year,section,'), csv.slice(0, 60));
  assert.equal(csv.trimEnd().split('\r\n').length, 3);
  assert.match(csv, /\r\n澄河\.txt,/);
  assert.match(baogao.toMarkdown(SENTENCE), /地区生产总值.*5\.5/);
});

describe('a wrong call throws an Error with a code', () => {
  const cases = [
    ['not_a_string', [undefined], 'expected the text as a string, found undefined'],
    ['not_a_string', [null], 'expected the text as a string, found null'],
    ['not_a_string', [5], 'expected the text as a string, found number'],
    ['not_a_string', [{}], 'expected the text as a string, found object'],
    ['not_a_string', [new String('x')], 'expected the text as a string, found object'],
    ['not_a_string', [new Uint8Array(8)], 'expected the text as a string, found object'],
    ['not_a_string', [Symbol('x')], 'expected the text as a string, found symbol'],
    ['too_large', ['abc', { maxBytes: 2 }], 'expected at most 2 bytes of text as UTF-8, found more: raise the option maxBytes or split the text'],
    ['too_large', ['报告', { maxBytes: 5 }], 'expected at most 5 bytes of text as UTF-8, found more: raise the option maxBytes or split the text'],
    ['too_large', ['a'.repeat(64 * 1024 * 1024 + 1)], /^expected at most 67108864 bytes/],
    ['bad_options', ['x', 5], 'expected the options as an object, found number'],
    ['bad_options', ['x', { Region: '澄河县' }], 'unknown option `Region`: expected one of region, year, explain, maxBytes, file'],
    ['bad_options', ['x', { region: 5 }], 'option `region`: expected a string, found 5'],
    ['bad_options', ['x', { year: '2024' }], 'option `year`: expected a whole number such as 2024, found string'],
    ['bad_options', ['x', { year: 2024.5 }], 'option `year`: expected a whole number such as 2024, found 2024.5'],
    ['bad_options', ['x', { explain: 1 }], 'option `explain`: expected true or false, found 1'],
    ['bad_options', ['x', { maxBytes: -1 }], 'option `maxBytes`: expected a number of bytes, not negative, found -1'],
    ['bad_options', ['x', { maxBytes: NaN }], 'option `maxBytes`: expected a number of bytes, not negative, found NaN'],
    ['bad_options', ['x', { file: [] }], 'option `file`: expected a string, found object'],
  ];
  for (const [code, args, message] of cases) {
    test(`${code}: ${String(message).slice(0, 70)}`, () => {
      for (const call of ['parse', 'parseJson', 'toCsv', 'toMarkdown']) {
        assert.throws(() => baogao[call](...args), (error) => {
          assert.ok(error instanceof Error);
          assert.equal(error.code, code);
          if (message instanceof RegExp) assert.match(error.message, message);
          else assert.equal(error.message, message);
          return true;
        });
      }
      assert.equal(baogao.parse(SENTENCE).reports[0].indicators.length, 2);
    });
  }
  test('exactly the largest size is taken', () => {
    assert.equal(baogao.parse('报告', { maxBytes: 6 }).reports.length, baogao.parse('报告').reports.length);
  });
});

// The module has a stack of 1 MB, far less than a native thread: deep nesting would show here first.
describe('odd texts of a megabyte', () => {
  for (const unit of ['\u{ff08}', '(', '、', '1', '一', '一、', '（一）\n', '一是', '“', SENTENCE, '\ud83d']) {
    test(JSON.stringify(unit.slice(0, 12)), () => {
      const text = unit.repeat(Math.ceil(1_000_000 / (unit.length * 3)));
      assert.ok(Array.isArray(baogao.parse(text).reports));
    });
  }
});
