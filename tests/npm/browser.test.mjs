// The packed package in a real Chromium, unbundled: the module is found beside the code, and the worker starts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../page/browser.mjs';
import { SENTENCE, install } from './install.mjs';

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const project = install();
let server;
let browser;
let page;

before(async () => {
  server = createServer(answer).listen(0, '127.0.0.1');
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function answer({ url }, response) {
  const path = url.split('?')[0];
  try {
    const body = path === '/' ? '<!doctype html><title>test</title>' : await readFile(join(project, 'node_modules/baogao', path));
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/html; charset=utf-8' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

test('init finds the module, and parse reads', async () => {
  const words = await page.evaluate(async (text) => {
    const baogao = await import('/index.js');
    await Promise.all([baogao.init(), baogao.init()]);
    return baogao.parse(text).reports[0].indicators.map((row) => text.slice(row.start, row.end));
  }, SENTENCE);
  assert.deepEqual(words, ['5.5%左右', '6%以上']);
});

test('the module may lie elsewhere, and a failed load may be tried again', async () => {
  await page.reload();
  const [failed, version] = await page.evaluate(async () => {
    const baogao = await import('/index.js');
    const error = await baogao.init({ wasm: '/nowhere.wasm' }).catch((reason) => reason);
    await baogao.init({ wasm: new URL('/wasm/baogao_bg.wasm', location.href) });
    return [error instanceof Error, baogao.version()];
  });
  assert.equal(failed, true);
  assert.match(version, /^\d+\.\d+\.\d+/);
});

test('the worker parses, and what it refuses has a code', async () => {
  const result = await page.evaluate(async (text) => {
    const { openWorker } = await import('/worker.js');
    const baogao = openWorker();
    const parsed = await baogao.parse(text);
    const code = await baogao.parse('', { yaer: 1 }).catch((error) => error.code);
    baogao.close();
    return [parsed.reports[0].indicators.length, code];
  }, SENTENCE);
  assert.deepEqual(result, [2, 'bad_options']);
});

test('a worker whose script is missing is an error, not silence', async () => {
  const code = await page.evaluate(async () => {
    const { openWorker } = await import('/worker.js');
    const worker = () => new Worker('/nowhere.js', { type: 'module' });
    return openWorker({ worker }).parse('').catch((error) => error.code);
  });
  assert.equal(code, 'worker_failed');
});
