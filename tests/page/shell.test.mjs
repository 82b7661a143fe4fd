// The page around the result: language, narrow screens, privacy, big texts, stale answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, download, inside, paste, readSample, readText, resultOf, sample, shown } from './desk.mjs';

const at = desk();

test('the language follows the browser, can be changed, and is remembered', async () => {
  const { page, close } = await at.open({ locale: 'en-US' });
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await readSample(page);
  assert.equal(await page.textContent('th.c-status'), 'Status');
  assert.equal(await page.textContent('.card[data-code=gdp] h3'), 'Gross domestic (regional) product');
  await page.locator('tr[data-row]').nth(3).click();
  await page.click('#language');
  assert.equal(await page.textContent('th.c-status'), '状态');
  assert.equal(await page.locator('tr[aria-selected=true]').getAttribute('data-row'), '3');
  await page.reload();
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN');
  assert.equal(await page.textContent('#open span'), '打开文件');
  await close();
});

test('on a phone one view is seen at a time, and nothing is wider than the screen', async () => {
  const { page, close } = await at.open({ width: 390, height: 844, hasTouch: true, isMobile: true });
  const narrow = async (view) =>
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, `${view} is wider than the screen`);
  await narrow('start');
  await readSample(page);
  for (const view of ['summary', 'outline', 'source', 'table']) {
    await page.tap(`.tabs [data-tab=${view}]`);
    await narrow(view);
    assert.equal(await page.locator('.pane:visible, .summary:visible').count(), 1);
  }
  await page.locator('tr[data-row]').nth(5).tap();
  assert.equal(await page.getAttribute('body', 'data-tab'), 'source');
  await page.waitForTimeout(150);
  assert.ok(await inside(page, 'mark[aria-current]', '#source'));
  await page.locator('mark').nth(8).tap();
  const row = (await page.locator('mark[aria-current]').getAttribute('data-rows')).split(' ')[0];
  await page.tap('#chosen button');
  assert.equal(await page.locator('tr[aria-selected=true]').getAttribute('data-row'), row);
  assert.ok(await inside(page, 'tr[aria-selected=true]', '#table'));
  await close();
});

test('nothing is wider than the screen at any width, and the names of rows keep room', async () => {
  const { page, close } = await at.open({ locale: 'en-US', width: 320, height: 740 });
  await readSample(page);
  for (const width of [320, 700, 1000, 1239, 1240, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const view of ['summary', 'outline', 'source', 'table']) {
      await page.evaluate((tab) => document.querySelector(`.tabs [data-tab=${tab}]`).click(), view);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${view} is wider than ${width} pixels`);
    }
    const room = await page.evaluate(() => document.querySelector('td.c-name').clientWidth);
    assert.ok(room >= 100, `a name has ${room} of ${width} pixels`);
  }
  await close();
});

test('on a phone the rows are sorted by a choice that says so, in both languages', async () => {
  for (const [locale, label, way] of [['en-US', 'Sort by', 'Ascending'], ['zh-CN', '排序', '升序']]) {
    const { page, close } = await at.open({ locale, width: 390, height: 740, hasTouch: true, isMobile: true });
    await readSample(page);
    await page.tap('.tabs [data-tab=table]');
    assert.equal(await page.locator('th:visible').count(), 0, 'no heads of columns that are none');
    assert.equal(await page.textContent('.sort label'), label);
    const first = () => page.locator('tr[data-row]').first().getAttribute('data-row');
    assert.ok(await page.locator('#sort-way').isHidden());
    await page.selectOption('#sort', 'value');
    assert.equal(await page.textContent('#sort-way'), way);
    const least = await first();
    await page.tap('#sort-way');
    assert.notEqual(await first(), least);
    for (const control of ['#sort', '#sort-way']) assert.ok((await page.locator(control).boundingBox()).height >= 44, `${control} is easy to touch`);
    await page.selectOption('#sort', '');
    assert.equal(await first(), '0');
    await close();
  }
});

test('on a phone nothing of a row is cut but its name: status, period, measure and doubt are whole, a code is whole or left out', async () => {
  for (const width of [320, 390, 480, 640]) {
    const { page, close } = await at.open({ locale: 'en-US', width, height: 740, hasTouch: true, isMobile: true });
    await readText(page, '青泽县2026年政府工作报告\n一、2025年工作回顾\n预计1—11月，一般公共预算民生支出85.6亿元，比全省高0.5个百分点。民生支出增长5.8%。它增长6%。\n二、2026年工作安排\n出口增长6%。');
    await page.tap('.tabs [data-tab=table]');
    const cut = await page.locator('td:not(.c-name)').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
    assert.deepEqual(cut, [], `at ${width} pixels`);
    await page.locator('tr[data-row]', { hasText: '出口' }).tap();
    assert.match(await page.textContent('#chosen'), /exports/);
    await close();
  }
});

test('Back leads to what was seen before: from the source to the table, from the result to the start', async () => {
  const { page, close } = await at.open({ width: 390, height: 844 });
  const seen = () => page.evaluate(() => [document.body.dataset.view, document.body.dataset.tab].join(' '));
  await readSample(page);
  await page.click('.tabs [data-tab=table]');
  await page.locator('tr[data-row]').nth(2).click();
  assert.equal(await seen(), 'result source');
  await page.goBack();
  assert.equal(await seen(), 'result table');
  assert.ok(await page.locator('#table').isVisible());
  await page.goBack();
  await page.goBack();
  assert.ok(await page.locator('#start').isVisible());
  assert.ok(await page.locator('#result').isHidden());
  await page.goForward();
  assert.equal(await seen(), 'result summary');
  assert.match(await page.textContent('#title'), /澄河县/);
  await close();
});

test('filters stand in the address, outlast a reload, and are never sent', async () => {
  const { page, requests, close } = await at.open();
  await readSample(page);
  await page.selectOption('#doubts', 'some');
  const shown = await page.textContent('#shown');
  assert.equal(new URL(page.url()).hash, '#doubts=some');
  await page.reload();
  await readSample(page);
  assert.equal(await page.textContent('#shown'), shown);
  await page.click('#clear');
  assert.equal(new URL(page.url()).hash, '');
  assert.ok(!requests.some((url) => url.includes('doubts')), requests.join('\n'));
  await close();
});

test('no request leaves the page, and a second report asks for nothing at all', async () => {
  const { page, requests, close } = await at.open();
  await readSample(page);
  await download(page, '#save-csv');
  const outside = requests.filter((url) => !url.startsWith(`${at.site.address}/`) && !url.startsWith(`blob:${at.site.address}/`));
  assert.deepEqual(outside, []);
  assert.ok(
    at.site.asked.includes('/wasm/baogao_bg.wasm') && requests.some((url) => url.endsWith('.wasm')),
    'the count sees what the worker asks for too',
  );
  const [counted, asked] = [requests.length, at.site.asked.length];
  await page.click('#again');
  await readText(page, `${sample}\n机密草稿`);
  await page.locator('tr[data-row]').first().click();
  assert.equal(at.site.asked.length, asked, 'requests that reached the server');
  assert.deepEqual(
    requests.slice(counted).filter((url) => !url.startsWith('blob:')),
    [],
    'requests of the page',
  );
  await close();
});

test('the page forbids itself every other address', async () => {
  const { page } = await at.open();
  const refused = await page.evaluate(async () => {
    const blocked = new Promise((done) => document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective)));
    fetch('https://example.org/').catch(() => {});
    return blocked;
  });
  assert.equal(refused, 'connect-src');
});

test('four megabytes stay usable: few rows in the page, the last one a key away', async () => {
  const { page, close } = await at.open();
  const one = sample.slice(sample.indexOf('（一）稳住'), sample.indexOf('二、2026年'));
  const long = sample.replace('二、2026年', `${one.repeat(Math.ceil(4_000_000 / Buffer.byteLength(one)))}二、2026年`);
  assert.ok(Buffer.byteLength(long) > 4_000_000);
  const began = Date.now();
  await paste(page, long);
  await shown(page);
  const took = Date.now() - began;
  assert.ok(took < 20_000, `took ${took} ms`);
  assert.ok((await page.locator('tr[data-row]').count()) < 120);
  await page.locator('tr[data-row][tabindex="0"]').focus();
  const moved = Date.now();
  await page.keyboard.press('End');
  await page.waitForSelector('mark[aria-current]');
  assert.ok(Date.now() - moved < 8_000, `the last row took ${Date.now() - moved} ms`);
  await page.waitForTimeout(300);
  assert.ok(await inside(page, 'mark[aria-current]', '#source'));
  assert.ok(await inside(page, 'tr[aria-selected=true]', '#table'));
  await close();
});

test('an answer that nobody waits for any more is never shown', async () => {
  const { page, close } = await at.open();
  await paste(page, `甲县政府工作报告\n${'地区生产总值增长5%。\n'.repeat(150_000)}`);
  await readSample(page);
  await page.waitForTimeout(1500);
  assert.match(await page.textContent('#title'), /澄河县/);
  const [{ region }] = (await resultOf(page)).reports;
  assert.equal(region, '澄河县');
  await close();
});

test('work that takes long can be cancelled', async () => {
  const { page, close } = await at.open();
  await paste(
    page,
    `甲县政府工作报告\n${'一、回顾\n地区生产总值、规模以上工业增加值分别增长5%左右、6%以上，其中工业投资增长百分之七点五。\n'.repeat(150_000)}`,
  );
  await page.waitForSelector('#progress:not([hidden])');
  await page.click('#cancel');
  await page.waitForTimeout(500);
  assert.ok(await page.locator('#result').isHidden());
  assert.ok(await page.locator('#progress').isHidden());
  await readSample(page);
  await close();
});

test('a parser that does not load is said plainly, and tried again', async () => {
  const { page } = await at.open();
  await page.context().route('**/*.wasm', (route) => route.abort());
  await page.click('#sample');
  await page.waitForSelector('#message:not([hidden])');
  assert.match(await page.textContent('#message p'), /解析器没有启动/);
  await page.context().unroute('**/*.wasm');
  await readSample(page);
  assert.ok(await page.locator('#message').isHidden());
});

test('a paste beside the text box brings the next report', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  await page.evaluate(
    (words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    sample.replaceAll('澄河', '临溪'),
  );
  await page.waitForSelector('#title:has-text("临溪县")');
  await close();
});

test('what is read aloud of a control holds what it shows', async () => {
  for (const locale of ['zh-CN', 'en-US']) {
    const { page, close } = await at.open({ locale });
    await readSample(page);
    const plain = (words) => words.replace(/\s+/g, '').toLowerCase();
    const named = await page
      .locator('button[aria-label], [role=treeitem][aria-label], [role=row][aria-label]')
      .evaluateAll((all) => all.map((element) => [element.getAttribute('aria-label'), element.innerText ?? '']));
    assert.ok(named.length > 3);
    for (const [label, shown] of named) assert.ok(plain(label).includes(plain(shown)), `${label} does not hold ${shown}`);
    const [first] = (await resultOf(page)).reports[0].sections.filter(({ type }) => type === 'heading');
    assert.ok((await page.locator('[role=treeitem]').first().innerText()).replace(/\s/g, '').includes(first.title.replace(/\s/g, '')));
    await close();
  }
});

test('everything that can be pressed has a name', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, textarea')]
      .filter(
        (element) =>
          !element.closest('[hidden]') &&
          !(element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.[0]?.textContent.trim()),
      )
      .map((element) => element.outerHTML),
  );
  assert.deepEqual(nameless, []);
  await close();
});
