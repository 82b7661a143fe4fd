// In: files of any encoding, what cannot be read. Out: downloads and the clipboard.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { desk, download, readSample, readText, resultOf, sample, shown } from './desk.mjs';
import { gbk, utf16 } from './encodings.mjs';

const at = desk();

const openFile = (page, name, buffer) => page.setInputFiles('#file', { name, mimeType: 'text/plain', buffer });

for (const [encoding, bytes] of [
  ['GB18030', gbk(sample)],
  ['UTF-16LE', utf16(sample)],
  ['UTF-8', Buffer.from(`\ufeff${sample}`)],
]) {
  test(`a file in ${encoding} is read like the pasted text`, async () => {
    const { page, close } = await at.open();
    await openFile(page, '澄河县.txt', bytes);
    await shown(page);
    assert.match(await page.textContent('#about'), new RegExp(encoding));
    const opened = await resultOf(page);
    await page.click('#again');
    await readText(page, sample);
    assert.deepEqual(opened, await resultOf(page));
    await close();
  });
}

test('a dropped file is opened', async () => {
  const { page, close } = await at.open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'report.txt', { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, sample);
  await shown(page);
  assert.match(await page.textContent('#title'), /澄河县/);
  await close();
});

test('of several dropped files the first is opened, and the others are not passed over in silence', async () => {
  const { page, close } = await at.open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) data.items.add(new File([text], name, { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, sample);
  await shown(page);
  assert.match(await page.textContent('#message p'), /a\.txt，另外 2 个没有打开/);
  await close();
});

test('region and year that the text does not name come from the file name', async () => {
  const { page, close } = await at.open();
  await openFile(page, '青泽县_2021.txt', Buffer.from('各位代表：\n现在，我向大会报告工作。\n一、工作回顾\n地区生产总值增长5%。\n'));
  await shown(page);
  const [report] = (await resultOf(page)).reports;
  assert.deepEqual([report.region, report.year, report.assumed], ['青泽县', 2021, ['region', 'year']]);
  assert.match(await page.textContent('#eyebrow'), /青泽县 \(取自文件名\)/);
  await close();
});

test('the CSV reads back: the byte-order mark, a line for each row, its names', async () => {
  const { page, close } = await at.open();
  await readSample(page);
  const [{ indicators }] = (await resultOf(page)).reports;
  const csv = await download(page, '#save-csv');
  assert.equal(csv.codePointAt(0), 0xfeff);
  assert.notEqual(csv.codePointAt(1), 0xfeff);
  const [head, ...lines] = cells(csv.slice(1));
  assert.equal(lines.length, indicators.length);
  const column = (name) => lines.map((line) => line[head.indexOf(name)]);
  assert.deepEqual(
    column('name'),
    indicators.map(({ name }) => name),
  );
  assert.deepEqual(
    column('value'),
    indicators.map(({ value }) => (value === null ? '' : String(value))),
  );
  await close();
});

test('the table as shown is copied for a spreadsheet', async () => {
  const { page, close } = await at.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await readSample(page);
  await page.selectOption('#status', 'target');
  await page.click('#copy');
  await page.waitForSelector('.toast.shown');
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'));
  const wanted = (await resultOf(page)).reports[0].indicators.filter(({ status }) => status === 'target');
  assert.deepEqual(
    copied.slice(1).map(([name]) => name),
    wanted.map(({ name }) => name),
  );
  assert.ok(copied.every((line) => line.length === copied[0].length));
  await close();
});

for (const [what, name, bytes, words] of [
  ['an empty file', 'a.txt', Buffer.alloc(0), /没有可读的文字/],
  ['blanks', 'a.txt', Buffer.from(' \n\t\n'), /没有可读的文字/],
  ['a picture', 'a.txt', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)), /不像文本文件/],
  ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n…'), /PDF/],
  ['a Word file', 'a.docx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /Word/],
]) {
  test(`${what} is refused with a word of what to do`, async () => {
    const { page, close } = await at.open();
    await openFile(page, name, bytes);
    await page.waitForSelector('#message:not([hidden])');
    assert.match(await page.textContent('#message p'), words);
    await readSample(page);
    assert.ok(await page.locator('#message').isHidden());
    await close();
  });
}

test('broken bytes are read past, and not in silence', async () => {
  const { page, close } = await at.open({ locale: 'en-GB' });
  const [front, back] = [sample.slice(0, 300), sample.slice(300)];
  await openFile(page, 'bad.txt', Buffer.concat([Buffer.from(front), Buffer.from([0xff, 0xfe, 0xfa]), Buffer.from(back)]));
  await shown(page);
  assert.match(await page.textContent('#message p'), /3 broken places .* UTF-8 .*U\+FFFD/);
  assert.match(await page.textContent('#about'), /bad\.txt · UTF-8 · 3 broken places/);
  assert.match(await page.textContent('#source'), /\ufffd{3}/);
  await close();
});

test('a file over 64 MB is refused before it is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-'));
  const big = join(folder, 'big.txt');
  writeFileSync(big, '');
  truncateSync(big, 64 * 1024 * 1024 + 1);
  const { page, close } = await at.open();
  await page.setInputFiles('#file', big);
  await page.waitForSelector('#message:not([hidden])');
  assert.match(await page.textContent('#message p'), /64 MB/);
  await close();
  rmSync(folder, { recursive: true });
});

test('nothing pasted: a message, not a blank result', async () => {
  const { page, close } = await at.open({ locale: 'en-GB' });
  await page.click('#paste button[type=submit]');
  assert.match(await page.textContent('#message p'), /There is no text to read/);
  await close();
});

test('a text with neither figures nor headings: a message, not an empty report', async () => {
  const { page, close } = await at.open();
  await page.fill('#text', '山高水长，云淡风轻。');
  await page.click('#paste button[type=submit]');
  await page.waitForSelector('#message:not([hidden])');
  assert.match(await page.textContent('#message p'), /没有读出报告/);
  assert.ok(await page.locator('#result').isHidden());
  await close();
});

test('a text with numbers that are no indicators is not said to be without figures', async () => {
  const { page, close } = await at.open({ locale: 'en-GB' });
  await page.fill('#text', '附注[3]见2024年5月6日第12号通知。');
  await page.click('#paste button[type=submit]');
  await page.waitForSelector('#message:not([hidden])');
  assert.match(await page.textContent('#message p'), /no indicator and no heading of a report was recognised/);
  await close();
});

test('an outline without figures is shown, and said to be without', async () => {
  const { page, close } = await at.open();
  await readText(page, '各位代表：\n一、工作回顾\n经济稳中有进。\n二、下一步工作\n坚持稳字当头。');
  assert.match(await page.textContent('#message p'), /没有认出报告的指标/);
  assert.equal(await page.locator('[role=treeitem]').count(), 2);
  assert.equal(await page.textContent('#title'), '无标题的文本');
  await page.click('#again');
  await readText(page, sample);
  assert.ok(await page.locator('#message').isHidden());
  await close();
});

/** RFC 4180, as a reader of such files would do it. */
function cells(csv) {
  const lines = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}
