// What the page's tests share: one browser, one server, and the steps that a person takes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { root, serve } from './site.mjs';

export const sample = readFileSync(join(root, 'www/sample.txt'), 'utf8');

/** One browser and one server for a test file. */
export function desk() {
  const shared = {};
  before(async () => {
    [shared.browser, shared.site] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await shared.browser?.close();
    await shared.site?.close();
  });
  shared.open = (options = {}) => openPage(shared, options);
  return shared;
}

/** A fresh page. `requests` is every address that it asked for; any error in its console fails the test that calls `clean`. */
async function openPage({ browser, site }, { address = site.address, width = 1280, height = 900, locale = 'zh-CN', ...more }) {
  const context = await browser.newContext({ viewport: { width, height }, locale, acceptDownloads: true, ...more });
  const requests = [];
  const errors = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address);
  return {
    page,
    requests,
    close: async () => {
      await context.close();
      assert.deepEqual(errors, [], 'errors in the console');
    },
  };
}

export async function readText(page, text) {
  await page.fill('#text', text);
  await page.click('#paste button[type=submit]');
  await shown(page);
}

export async function readSample(page) {
  await page.click('#sample');
  await shown(page);
}

/** Pastes into the text box as the keyboard would. */
export function paste(page, text) {
  return page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

export const shown = (page) => page.waitForSelector('#result:not([hidden])', { timeout: 30_000 });

/** The result that the page holds, through its own download. */
export async function resultOf(page) {
  return JSON.parse(await download(page, '#save-json'));
}

export async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return readFileSync(await file.path(), 'utf8');
}

/** Whether an element lies inside the box that scrolls it. */
export function inside(page, element, box) {
  return page.evaluate(
    ([one, around]) => {
      const [a, b] = [document.querySelector(one).getBoundingClientRect(), document.querySelector(around).getBoundingClientRect()];
      return a.height > 0 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
    },
    [element, box],
  );
}
