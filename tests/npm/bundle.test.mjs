// The packed package through a bundler: for browsers, for Node, with the module inside the bundle or beside it.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SENTENCE, install, run } from './install.mjs';

const project = install();
const COUNT = `console.log(parse(${JSON.stringify(SENTENCE)}).reports[0].indicators.length);`;
const INSIDE = `import { initSync, parse } from 'baogao'; import wasm from 'baogao/baogao.wasm'; initSync({ wasm });${COUNT}`;

test('for browsers, the module inside the bundle', async () => {
  const script = await bundle(INSIDE, 'browser');
  assert.doesNotMatch(script, /["']node:/);
  assert.equal(run(project, 'browser-bundle.mjs', script), '2');
});

test('for browsers, the module given as bytes', async () => {
  const script = await bundle(`import { init, parse } from 'baogao'; await init({ wasm: await globalThis.bytes() });${COUNT}`, 'browser');
  const bytes = "import { readFile } from 'node:fs/promises';\nglobalThis.bytes = () => readFile('node_modules/baogao/wasm/baogao_bg.wasm');\n";
  assert.equal(run(project, 'bytes-bundle.mjs', bytes + script), '2');
});

test('for Node, the module inside the bundle', async () => {
  assert.equal(run(project, 'node-bundle.mjs', await bundle(INSIDE, 'node')), '2');
});

async function bundle(source, platform) {
  const entry = join(project, 'entry.mjs');
  writeFileSync(entry, source);
  const { outputFiles, warnings } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform,
    target: 'es2022',
    loader: { '.wasm': 'binary' },
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  return outputFiles[0].text;
}
