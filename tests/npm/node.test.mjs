// The packed package in Node: ES modules, CommonJS, the module given in other ways, errors.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SENTENCE, install, run } from './install.mjs';

const project = install();
const packed = join(project, 'node_modules/baogao');
const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));

test('the package holds what it should and nothing else', () => {
  const files = readdirSync(packed, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => file.name);
  const made = ['index.d.cts', 'model.d.cts', 'worker.d.cts', 'node.cjs', 'worker.node.cjs', 'baogao.js', 'baogao_bg.wasm'];
  const licences = readdirSync('.').filter((file) => file.startsWith('LICENSE'));
  assert.deepEqual(files.sort(), [...readdirSync('npm'), ...made, ...licences].sort());
  assert.equal(manifest.version, readFileSync('Cargo.toml', 'utf8').match(/^version = "(.*)"$/m)[1]);
  assert.equal(manifest.dependencies, undefined);
});

describe('two ways to load it', () => {
  const rows = `
    const text = ${JSON.stringify(SENTENCE)};
    const rows = baogao.parse(text).reports[0].indicators;
    console.log(JSON.stringify(rows.map((row) => [row.name, row.value, row.bound, text.slice(row.start, row.end)])));`;
  const expected = JSON.stringify([['地区生产总值', 5.5, 'about', '5.5%左右'], ['规上工业增加值', 6, 'at_least', '6%以上']]);

  test('import', () => assert.equal(run(project, 'a.mjs', `import * as baogao from 'baogao';${rows}`), expected));
  test('require', () => assert.equal(run(project, 'a.cjs', `const baogao = require('baogao');${rows}`), expected));
  test('import, with init for code that also runs in browsers', () => {
    assert.equal(run(project, 'b.mjs', `import * as baogao from 'baogao'; await baogao.init(); await baogao.init();${rows}`), expected);
  });
  test('both give the same names', () => {
    const names = run(project, 'names.mjs', `
      import { createRequire } from 'node:module';
      import * as esm from 'baogao';
      import * as worker from 'baogao/worker';
      const require = createRequire(import.meta.url);
      console.log(JSON.stringify([esm, { ...require('baogao') }, worker, { ...require('baogao/worker') }].map((all) => Object.keys(all).sort().join())));`);
    const main = 'init,initSync,parse,parseJson,toCsv,toMarkdown,version';
    assert.deepEqual(JSON.parse(names), [main, main, 'openWorker', 'openWorker']);
  });
});

describe('the module may be given', () => {
  const bytes = "readFileSync(new URL(import.meta.resolve('baogao/baogao.wasm')))";
  for (const [what, start] of [
    ['as bytes, at once', `initSync({ wasm: ${bytes} })`],
    ['compiled, at once', `initSync({ wasm: new WebAssembly.Module(${bytes}) })`],
    ['as bytes', `await init({ wasm: ${bytes} })`],
    ['as a promise', `await init({ wasm: WebAssembly.compile(${bytes}) })`],
  ]) {
    test(what, () => {
      const script = `import { readFileSync } from 'node:fs';\nimport { init, initSync, version } from 'baogao';\n${start};\nconsole.log(version());`;
      assert.equal(run(project, 'given.mjs', script), manifest.version);
    });
  }
  test('again after a failed load', () => {
    const output = run(project, 'retry.mjs', `
      import { init, version } from 'baogao';
      const failed = await init({ wasm: new Uint8Array([1, 2, 3]) }).catch((error) => error);
      await init();
      console.log(failed instanceof Error, version());`);
    assert.equal(output, `true ${manifest.version}`);
  });
});

test('errors carry a code', () => {
  const output = run(project, 'errors.mjs', `
    import { parse, toCsv } from 'baogao';
    const code = (call) => { try { call(); return 'none'; } catch (error) { return error instanceof Error ? error.code : 'no Error'; } };
    console.log([() => parse(5), () => toCsv(), () => parse('报告', { maxBytes: 5 }), () => parse('', { yaer: 1 }), () => parse('')].map(code).join());`);
  assert.equal(output, 'not_a_string,not_a_string,too_large,bad_options,none');
});

test('the entry for browsers says when it is not loaded', () => {
  const output = run(project, 'browser-entry.mjs', `
    import { parse, initSync } from './node_modules/baogao/index.js';
    for (const call of [() => parse(''), () => initSync()]) {
      try { call(); } catch (error) { console.log(error.code + ': ' + error.message); }
    }`);
  assert.deepEqual(output.split('\n'), [
    'not_ready: the module is not loaded: await init() first',
    'not_ready: initSync needs the module: initSync({ wasm: bytes or WebAssembly.Module })',
  ]);
});
