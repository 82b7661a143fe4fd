// dist/baogao.html opened as a file in a real Chromium: no server, no network, and the policy that forbids both.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from '../page/browser.mjs';

const file = process.env.BAOGAO_HTML ?? resolve('dist/baogao.html');
const html = readFileSync(file, 'utf8');
const asked = [];
const complaints = [];
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(file).href);
});

after(() => browser?.close());

test('the policy forbids every request', () => {
  const [, policy] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);
  assert.equal(
    policy,
    "default-src 'none'; connect-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:",
  );
  assert.equal(html.match(/Content-Security-Policy/g).length, 1);
});

test('the sample is read: outline and table are filled', async () => {
  await page.click('#sample');
  // Only the rows in sight are in the page; how many there are stands above them.
  await page.waitForSelector('tr[data-row]', { state: 'attached', timeout: 20_000 });
  const rows = Number.parseInt((await page.locator('#shown').textContent()).replace(/^\D+/, ''), 10);
  assert.ok(rows > 50, `expected more than 50 rows, found ${rows}`);
  assert.match(await page.locator('#outline').innerText(), /政府工作|工作回顾|主要任务/);
});

test('nothing but the file and its own worker was asked for, and the browser had nothing to complain of', () => {
  const others = asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:null/') && !url.startsWith('data:'));
  assert.deepEqual(others, []);
  assert.equal(asked.filter((url) => url.startsWith('file:')).length, 1);
  assert.deepEqual(complaints, []);
});

test('the policy is at work: a request is refused by the browser', async () => {
  const outcome = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'sent', (error) => error.name));
  assert.equal(outcome, 'TypeError');
  assert.ok(complaints.some((text) => /Content Security Policy/.test(text)), complaints.join('\n'));
});
