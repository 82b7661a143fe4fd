// The result: outline, lit source, table and headlines, and the ways between them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, inside, paste, readSample, readText, resultOf, sample, shown } from './desk.mjs';

const at = desk();

test('a pasted report shows its outline, its lit text and its table', async () => {
  const { page, close } = await at.open();
  await readText(page, sample);
  const { reports } = await resultOf(page);
  const [{ sections, indicators }] = reports;
  assert.equal(reports.length, 1);
  assert.ok(indicators.length > 200, `expected the sample's rows, found ${indicators.length}`);
  assert.equal(await page.textContent('#shown'), `${indicators.length} / ${indicators.length} 条`);
  assert.match(await page.textContent('#title'), /澄河县政府工作报告/);
  assert.equal(await page.locator('[role=treeitem]').count(), sections.filter(({ type }) => type !== 'title').length);
  assert.equal(await page.textContent('[data-count=count_sections] dd'), String(await page.locator('[role=treeitem]').count()), 'the title is no section of the outline');
  assert.ok((await page.locator('mark').count()) >= new Set(indicators.map(({ start }) => start)).size * 0.95);
  assert.ok((await page.locator('.card').count()) >= 8);
  await close();
});

test('what is shown of the source is the source', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const lines = await page.locator('#source .block').allTextContents();
  assert.equal(
    lines.join('\n'),
    sample
      .split('\n')
      .filter((line) => line.trim())
      .join('\n'),
  );
  await close();
});

test('a pasted table is shown in lines and columns, and copied as it was', async () => {
  const { page, close } = await at.open({ width: 1366, height: 850 });
  const lines = ['指标\t单位\t2025年实际\t2026年目标', '地区生产总值增长\t%\t5.8\t5.5左右', '城镇新增就业\t万人\t3.2\t3以上', '高标准农田建设面积\t万亩\t12\t15'];
  await readText(page, `青泽县2026年政府工作报告\n一、2026年主要预期目标\n${lines.join('\n')}\n各位代表：\n前景可期。`);
  const rows = page.locator('#source .grid .block');
  assert.deepEqual(await rows.allTextContents(), lines);
  const edges = await rows.evaluateAll((all) => all.map((line) => [...line.children].map((cell) => Math.round(cell.getBoundingClientRect().left)).join(' ')));
  assert.equal(new Set(edges).size, 1, edges.join('\n'));
  const broken = await page.locator('.grid mark').evaluateAll((marks) => marks.filter((mark) => mark.getClientRects().length > 1).length);
  assert.equal(broken, 0, 'figures broken over lines');
  const copied = await page.locator('#source .grid').evaluate((grid) => {
    getSelection().selectAllChildren(grid);
    return getSelection().toString();
  });
  assert.deepEqual(copied.trim().split(/\n+/), lines);
  const [{ indicators }] = (await resultOf(page)).reports;
  const target = indicators.findIndex(({ name, status }) => name === '城镇新增就业' && status === 'target');
  await page.click(`tr[data-row="${target}"]`);
  assert.equal(await page.textContent('mark[aria-current]'), '3以上');
  await close();
});

test('a paste into the empty box is read at once', async () => {
  const { page, close } = await at.open();
  await paste(page, sample);
  await shown(page);
  assert.match(await page.textContent('#title'), /澄河县/);
  await close();
});

test('a row shows its place, a quantity shows its row', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const [{ indicators }] = (await resultOf(page)).reports;
  const far = indicators.findIndex(({ status, start }) => status === 'target' && start > sample.length * 0.7);
  assert.ok(far > 0);
  await page.locator('#table').evaluate((box, row) => (box.scrollTop = row * 44), far);
  await page.click(`tr[data-row="${far}"]`);
  const mark = page.locator('mark[aria-current]');
  assert.equal(await mark.textContent(), sample.slice(indicators[far].start, indicators[far].end));
  await page.waitForTimeout(100);
  assert.ok(await inside(page, 'mark[aria-current]', '#source'));

  await page.locator('mark').first().click();
  const first = (await page.locator('mark').first().getAttribute('data-rows')).split(' ')[0];
  assert.equal(await page.locator('tr[aria-selected=true]').getAttribute('data-row'), first);
  assert.ok(await inside(page, 'tr[aria-selected=true]', '#table'));
  await close();
});

test('the outline scrolls the source, its counts filter the table', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const [report] = (await resultOf(page)).reports;
  const tasks = report.sections.findIndex(({ level, role }) => level === 1 && role === 'tasks');
  assert.ok(tasks > 0);
  await page.click(`[data-section="${tasks}"] > .line .label`);
  await page.waitForTimeout(100);
  assert.ok(await inside(page, `[data-head="${tasks}"]`, '#source'));

  await page.click(`[data-section="${tasks}"] > .line .count`);
  const { start, end } = report.sections[tasks];
  const within = report.indicators.filter((row) => row.section !== null && row.start >= start && row.start < end).length;
  assert.equal(await page.textContent('#shown'), `${within} / ${report.indicators.length} 条`);
  await page.click('#clear');
  assert.equal(await page.textContent('#shown'), `${report.indicators.length} / ${report.indicators.length} 条`);
  await close();
});

test('the table is filtered by words, status and headlines, and sorted by value', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const [{ indicators }] = (await resultOf(page)).reports;
  await page.fill('#words', '地区生产总值');
  const names = await page.locator('tr[data-row] td.c-name').allTextContents();
  assert.ok(names.length > 1 && names.length < indicators.length);
  await page.fill('#words', '');
  await page.selectOption('#status', 'target');
  assert.equal(await page.textContent('#shown'), `${indicators.filter(({ status }) => status === 'target').length} / ${indicators.length} 条`);
  await page.check('#only');
  assert.ok((await page.locator('tr[data-row] td.c-code').allTextContents()).every((code) => code !== ''));
  await page.click('#clear');

  const order = () => page.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.row)));
  await page.click('th.c-value button');
  assert.equal(await page.locator('th.c-value').getAttribute('aria-sort'), 'ascending');
  const values = (await order()).map((row) => indicators[row].base?.value ?? indicators[row].value);
  assert.deepEqual(
    values,
    [...values].sort((a, b) => a - b),
  );
  await page.click('th.c-value button');
  await page.click('th.c-value button');
  assert.deepEqual((await order()).slice(0, 5), [0, 1, 2, 3, 4]);
  await close();
});

test('the table is filtered by doubt, with counts, by the keyboard and in both languages', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const [{ indicators }] = (await resultOf(page)).reports;
  const number = (wanted) => indicators.filter(wanted).length;
  const [some, none] = [number(({ doubts }) => doubts.length > 0), number(({ doubts }) => doubts.length === 0)];
  assert.ok(some > 10 && none > 10);
  const words = () => page.locator('#doubts option').allTextContents();
  assert.deepEqual((await words()).slice(1, 3), [`有存疑 · ${some}`, `无存疑 · ${none}`]);

  await page.focus('#status');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.textContent('#shown'), `${some} / ${indicators.length} 条`);
  assert.ok((await page.locator('tr[data-row]').count()) > 10);
  assert.equal(await page.locator('tr[data-row]:not(:has(.doubt))').count(), 0);
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.textContent('#shown'), `${none} / ${indicators.length} 条`);
  assert.equal(await page.locator('tr[data-row] .doubt').count(), 0);

  await page.click('#language');
  assert.equal(await page.inputValue('#doubts'), 'none');
  assert.equal(await page.textContent('#shown'), `${none} of ${indicators.length}`);
  assert.deepEqual((await words()).slice(1, 3), [`In doubt · ${some}`, `No doubt · ${none}`]);
  await page.selectOption('#doubts', 'bare_name');
  assert.equal(await page.textContent('#shown'), `${number(({ doubts }) => doubts.includes('bare_name'))} of ${indicators.length}`);
  await page.selectOption('#status', 'target');
  const doubtful = number(({ doubts, status }) => doubts.length > 0 && status === 'target');
  assert.equal((await words())[1], `In doubt · ${doubtful}`);
  await page.click('#clear');
  assert.equal(await page.inputValue('#doubts'), '');
  await close();
});

test('in the source the figures in doubt are marked, and say why', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const [{ indicators }] = (await resultOf(page)).reports;
  const marks = await page.locator('mark').evaluateAll((all) => all.map((mark) => [mark.dataset.rows.split(' ').map(Number), mark.classList.contains('in-doubt'), mark.title]));
  assert.ok(marks.length > 200 && marks.some(([, doubtful]) => doubtful));
  for (const [rows, doubtful, title] of marks) {
    assert.equal(doubtful, rows.some((at) => indicators[at].doubts.length > 0), title);
    assert.equal(title.includes('存疑'), doubtful, title);
  }
  await close();
});

test('a headline figure in doubt says so', async () => {
  const { page, close } = await at.open();
  // Where no year is told every period is unclear, whatever the weights of doubts.
  await readText(page, sample.replaceAll(/\d{4}年/g, ''));
  const [{ indicators, headlines }] = (await resultOf(page)).reports;
  await page.click('.more');
  const shown = headlines.flatMap(({ result, target }) => [result, target]).filter((end) => end !== 'not_stated');
  const doubtful = shown.filter(({ row }) => indicators[row].doubts.length > 0).length;
  assert.ok(doubtful > 0);
  assert.equal(await page.locator('.card .doubt:visible').count(), doubtful);
  await close();
});

test('the counts of targets and of doubts lead to the rows that they count', async () => {
  const { page, close } = await at.open({ width: 390, height: 844 });
  await readSample(page);
  for (const count of ['count_targets', 'count_doubts']) {
    await page.click('.tabs [data-tab=summary]');
    const number = await page.textContent(`[data-count=${count}] button`);
    await page.click(`[data-count=${count}] button`);
    assert.equal(await page.getAttribute('body', 'data-tab'), 'table');
    assert.ok((await page.textContent('#shown')).startsWith(`${number} / `));
  }
  await close();
});

test('a headline leads from the past result to the coming target, and to both places', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const [{ indicators, headlines }] = (await resultOf(page)).reports;
  const { target } = headlines.find(({ code }) => code === 'gdp');
  assert.equal(indicators[target.row].bound, 'about');
  const end = page.locator('.card[data-code=gdp] button.end.target');
  assert.match((await end.locator('.figure').textContent()).trim(), /^≈\+6%$/);
  await end.click();
  await page.waitForTimeout(100);
  assert.equal(await page.locator('tr[aria-selected=true]').getAttribute('data-row'), String(target.row));
  assert.ok(await inside(page, 'mark[aria-current]', '#source'));
  await close();
});

test('a headline says what its second figure is against, when it is not the year before', async () => {
  const { page, close } = await at.open();
  await readText(page, '青泽县2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n地区生产总值达到2380亿元，比2020年增加730亿元。\n二、2026年工作安排\n地区生产总值增长6%。');
  const end = page.locator('.card[data-code=gdp] .end.actual');
  assert.match(await end.locator('.figure').textContent(), /^2,380亿元$/);
  assert.match(await end.locator('.also').textContent(), /^\+730亿元比 2020年?$/);
  await close();
});

test('a headline says with what it keeps step, of what it is a part done, and that a gap is no growth', async () => {
  const { page, close } = await at.open({ locale: 'en-GB' });
  await readText(
    page,
    '青泽县2026年政府工作报告\n一、2025年工作回顾\n居民收入增速快于全省0.4个百分点。一般公共预算收入完成年度计划的113%。地区生产总值增速高于全省0.5个百分点，总量达到2380亿元。固定资产投资增长8%，比全省高0.7个百分点。\n二、2026年工作安排\n居民收入增长与经济增长同步。',
  );
  const said = async (code, end) => (await page.textContent(`.card[data-code=${code}] .end.${end} .also`)).trim();
  assert.equal(await said('income', 'target'), 'with 经济增长');
  assert.equal(await said('income', 'actual'), 'difference: above 全省');
  assert.equal(await said('budget_revenue', 'actual'), 'of the plan: 年度计划');
  assert.match(await said('fai', 'actual'), /^\+0\.7个百分点difference: above 全省$/);
  await page.click('#language');
  await page.fill('#words', '与经济增长');
  assert.equal(await page.locator('tr[data-row]').count(), 1);
  assert.match(await page.textContent('tr[data-row] td.c-name'), /居民收入.*与经济增长/);
  await close();
});

test('all headlines are a button away, which stands in no strip of its own', async () => {
  for (const [width, phone] of [[1366, false], [390, true]]) {
    const { page, close } = await at.open({ width, height: 844 });
    await readSample(page);
    const first = await page.locator('.card:visible').count();
    const more = page.locator('.more');
    assert.notEqual(await more.evaluate((button) => getComputedStyle(button).borderTopColor), 'rgba(0, 0, 0, 0)');
    const [button, cards] = [await more.boundingBox(), await page.locator('.cards').boundingBox()];
    if (phone) assert.ok(button.width > 300 && button.height >= 44);
    else assert.ok(button.y + button.height <= cards.y);
    await more.click();
    assert.ok((await page.locator('.card:visible').count()) > first);
    assert.ok(await more.evaluate((button) => button === document.activeElement));
    await close();
  }
});

test('on paper stand all headlines and the whole table, on white, from a phone in the dark too', async () => {
  for (const [width, tab] of [[1280, 'summary'], [390, 'source']]) {
    const { page, close } = await at.open({ width, height: 844, colorScheme: 'dark' });
    await readSample(page);
    const [{ indicators, headlines }] = (await resultOf(page)).reports;
    if (width < 1240) await page.click(`.tabs [data-tab=${tab}]`);
    const inPage = await page.locator('tr[data-row]').count();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('tr[data-row]:visible').count(), indicators.length);
    assert.equal(await page.locator('.card:visible').count(), headlines.filter(({ result, target }) => result !== 'not_stated' || target !== 'not_stated').length);
    assert.ok(await page.locator('th.c-value').isVisible());
    const clipped = await page.evaluate(() => ['.desk', '.pane.table', '#table', '.summary'].filter((box) => document.querySelector(box).scrollHeight > document.querySelector(box).clientHeight + 1));
    assert.deepEqual(clipped, [], 'boxes that cut off what they hold');
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('tr[data-row]').count(), inPage);
    // The browser's own printing says so itself.
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(sheets > 5 && sheets < 40, `${sheets} sheets`);
    await close();
  }
});

test('what stands on the screen is found, and every row that is left shows it', async () => {
  const { page, close } = await at.open();
  await readText(page, '青泽县2026年政府工作报告\n一、2025年工作回顾\n预计地区生产总值2380亿元，增长5.8%。电商交易额是五年前的12倍。人均预期寿命80.5岁。\n二、2026年工作安排\n地区生产总值增长6%。');
  for (const [words, rows] of [['2380亿元', 1], ['2,380', 1], ['2,380 亿元', 1], ['80.5岁', 1], ['12倍', 1], ['增速', 2], ['增长', 2], ['目标', 1]]) {
    await page.fill('#words', words);
    assert.equal(await page.locator('tr[data-row]').count(), rows, words);
  }
  await close();
});

test('periods are shown whole', async () => {
  for (const [width, locale] of [[1366, 'zh-CN'], [1240, 'en-US']]) {
    const { page, close } = await at.open({ width, height: 850, locale });
    await readText(page, '青泽县2026年政府工作报告\n一、2025年工作回顾\n2025年1—11月，工业投资增长5.8%。2023年一季度至三季度，出口增长3%。2025年前三季度，进口增长3%。\n二、2026年工作安排\n出口增长6%。');
    const cells = await page.locator('td.c-period').evaluateAll((all) => all.map((cell) => [cell.textContent, cell.title, cell.scrollWidth <= cell.clientWidth]));
    assert.ok(cells.some(([period]) => period === '2025M1–M11'), JSON.stringify(cells));
    for (const [period, title, whole] of cells) assert.ok(whole && title === period, period);
    await close();
  }
});

test('on a text in traditional characters simplified words find its rows', async () => {
  const { page, close } = await at.open();
  await readText(page, '青澤縣2026年政府工作報告\n一、2025年工作回顧\n糧食總產量達到42萬噸，增長3%。出口增長2%。\n二、2026年工作安排\n出口增長4%。');
  await page.fill('#words', '粮食');
  assert.deepEqual(await page.locator('tr[data-row] td.c-name').allTextContents(), ['糧食總產量', '糧食總產量']);
  await close();
});

test('a code is broken between its words only', async () => {
  const { page, close } = await at.open({ width: 1280, height: 800 });
  await readSample(page);
  const broken = await page.locator('td.c-code').evaluateAll((cells) =>
    cells.flatMap((cell) => [...cell.childNodes].filter((node) => node.nodeType === 3)).filter((word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
    }).map(({ data }) => data),
  );
  assert.deepEqual(broken, []);
  await close();
});

test('the keyboard goes everywhere: table, outline, quantities', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  await page.locator('tr[data-row][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.row), '2');
  assert.ok((await page.locator('mark[aria-current]').getAttribute('data-rows')).split(' ').includes('2'));
  await page.keyboard.press('End');
  const last = await page.evaluate(() => document.activeElement.getAttribute('aria-rowindex'));
  assert.equal(last, await page.locator('table').getAttribute('aria-rowcount'));

  await page.locator('[role=treeitem][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-expanded')), 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.parentElement.getAttribute('role')), 'group');

  await page.locator('mark').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('mark').nth(1).getAttribute('aria-current'), 'true');
  await close();
});

test('several reports in one text get a switcher', async () => {
  const { page, close } = await at.open();
  await readText(page, `${sample}\n\n${sample.replaceAll('澄河', '临溪')}`);
  assert.equal(await page.locator('#reports option').count(), 2);
  await page.selectOption('#doubts', 'some');
  await page.click('#next');
  assert.match(await page.textContent('#title'), /临溪县/);
  assert.equal(await page.inputValue('#doubts'), 'some', 'a filter outlasts the report');
  await page.click('#clear');
  assert.match(await page.textContent('#source'), /临溪龙舟赛/);
  assert.doesNotMatch(await page.textContent('#source'), /澄河/);
  await page.locator('mark').nth(3).click();
  assert.equal(await page.locator('tr[aria-selected=true]').count(), 1);
  await page.selectOption('#reports', '0');
  assert.match(await page.textContent('#title'), /澄河县/);
  await close();
});

test('the source of a web page is read without its tags, and nothing of it runs', async () => {
  const { page, requests, close } = await at.open();
  const html = `<!DOCTYPE html><html><head><title>x</title><script>document.title='run'</script></head><body>
<h1>青泽县2026年政府工作报告</h1><p>一、2025年工作回顾</p>
<p>地区生产总值<b>增长</b>
5.8%，<span>出口</span>增长3&#37;。<img src="x.png" onerror="document.title='run'"></p><p>二、2026年工作安排</p><p>地区生产总值增长6%。</p></body></html>`;
  await readText(page, html);
  const [{ title, indicators }] = (await resultOf(page)).reports;
  assert.equal(title, '青泽县2026年政府工作报告');
  assert.deepEqual(indicators.map(({ name, value }) => [name, value]), [['地区生产总值', 5.8], ['出口', 3], ['地区生产总值', 6]]);
  assert.match(await page.textContent('#message p'), /网页源码/);
  assert.doesNotMatch(await page.textContent('#source'), /[<>]|run/);
  assert.ok(!requests.some((url) => url.includes('x.png')));
  assert.notEqual(await page.title(), 'run');
  await close();
});

test('the text is text: markup in it is shown, not run', async () => {
  const { page, close } = await at.open();
  await readText(page, `政府工作报告\n一、<img src=x onerror="document.title='run'">工作回顾\n<b>地区生产总值</b>增长5%。`);
  assert.equal(await page.locator('#result img, #source b').count(), 0);
  assert.match(await page.textContent('#source'), /<b>地区生产总值<\/b>/);
  await close();
});
