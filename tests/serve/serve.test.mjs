// `cargo xtask serve` as a person starts it: an address is printed, and the page at that address works under the server's policy.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { launch } from '../page/browser.mjs';

let server;
let address;
let browser;

before(async () => {
  // Port 0: any free one, so that a server that runs already is no hindrance.
  const command = ['xtask', 'serve', '--port', '0'];
  server = spawn(process.env.CARGO ?? 'cargo', command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit').then(([status]) => { throw new Error(`serve ended with ${status} before it gave its address`); });
  ended.catch(() => {});
  const [line] = await Promise.race([once(createInterface(server.stdout), 'line'), ended]);
  address = line.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
  assert.ok(address, `expected an address, found ${line}`);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.kill();
});

test('files come with their type and the policy', async () => {
  for (const [path, type] of [
    ['', 'text/html; charset=utf-8'],
    ['main.js', 'text/javascript; charset=utf-8'],
    ['style.css', 'text/css; charset=utf-8'],
    ['wasm/baogao_bg.wasm', 'application/wasm'],
  ]) {
    const { status, headers } = await fetch(address + path);
    assert.deepEqual([path, status, headers.get('content-type')], [path, 200, type]);
    assert.match(headers.get('content-security-policy'), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/);
  }
  for (const path of ['nothing.js', '%2e%2e/Cargo.toml', 'wasm/.stamp']) assert.notEqual((await fetch(address + path)).status, 200, path);
});

test('the page reads the sample, and asks nothing of any other place', async () => {
  const page = await browser.newPage();
  const asked = [];
  const complaints = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.click('#sample');
  await page.waitForSelector('tr[data-row]', { state: 'attached', timeout: 20_000 });
  assert.deepEqual(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
  assert.ok(asked.includes(`${address}wasm/baogao_bg.wasm`), asked.join('\n'));
  assert.deepEqual(complaints, []);
});
