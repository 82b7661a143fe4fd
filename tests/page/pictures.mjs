// Takes the README's pictures of the page: `node tests/page/pictures.mjs`, after `cargo xtask wasm`. Needs a font with Chinese characters.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { root, serve } from './site.mjs';

const PICTURES = [
  { name: 'page', viewport: { width: 1280, height: 960 }, act: (page) => chooseRow(page, '工业投资') },
  { name: 'page-phone', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, act: (page) => page.tap('[data-count=count_doubts] button') },
];

const docs = join(root, 'docs');
mkdirSync(docs, { recursive: true });
const [browser, site] = await Promise.all([launch(), serve()]);
for (const { name, act, ...options } of PICTURES) {
  const context = await browser.newContext({ ...options, locale: 'zh-CN', colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.click('#sample');
  await page.waitForSelector('#result:not([hidden])');
  await act(page);
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(docs, `${name}.png`) });
  await context.close();
}
await browser.close();
await site.close();

async function chooseRow(page, name) {
  await page.locator('tr[data-row]', { hasText: name }).first().click();
  // The picture shows the head of the page too: the chosen quantity stands in the upper half of its pane.
  await page.locator('#source').evaluate((box) => {
    const mark = box.querySelector('mark[aria-current]');
    box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - 250;
  });
}
