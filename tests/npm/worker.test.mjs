// `baogao/worker` of the packed package, in Node's threads. browser.test.mjs has it in a browser's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SENTENCE, install, run } from './install.mjs';

const project = install();
const text = JSON.stringify(SENTENCE);
const CODE = "const code = (promise) => promise.then((value) => 'reports ' + value.reports.length, (error) => error.code);\n";

const USE = `${CODE}
  const baogao = openWorker();
  const [one, two] = await Promise.all([baogao.parse(${text}), baogao.parse(${text} + ${text})]);
  console.log(one.reports[0].indicators.length, two.reports[0].indicators.length);
  const csv = await baogao.toCsv(${text}, { file: 'a.txt' });
  const json = await baogao.parseJson(${text});
  console.log(csv.includes('\\na.txt,'), (await baogao.toMarkdown(${text})).length > 0, JSON.stringify(one) === json);
  baogao.close();
  console.log(await code(baogao.parse('')));`;
const EXPECTED = ['2 4', 'true true true', 'closed'];

test('import', () => assert.deepEqual(run(project, 'w.mjs', `import { openWorker } from 'baogao/worker';${USE}`).split('\n'), EXPECTED));

test('require', () => {
  assert.deepEqual(run(project, 'w.cjs', `const { openWorker } = require('baogao/worker');(async () => {${USE}})();`).split('\n'), EXPECTED);
});

test('a wrong call is refused with a code, and the worker goes on', () => {
  const output = run(project, 'refused.mjs', `
    import { openWorker } from 'baogao/worker';
    ${CODE}
    const baogao = openWorker();
    console.log(await code(baogao.parse(5)), await code(baogao.parse('', { yaer: 1 })), await code(baogao.parse('', { region: () => {} })));
    console.log(await code(baogao.parse('报告', { maxBytes: 1 })), await code(baogao.parse(${text})));`);
  assert.deepEqual(output.split('\n'), ['not_a_string bad_options bad_options', 'too_large reports 1']);
});

test('what is still asked when it is closed is rejected', () => {
  const output = run(project, 'closed.mjs', `
    import { openWorker } from 'baogao/worker';
    ${CODE}
    const baogao = openWorker();
    const open = [code(baogao.parse(${text})), code(baogao.parse(${text}))];
    await null;
    baogao.close();
    console.log(await open[0], await open[1]);`);
  assert.equal(output, 'closed closed');
});

test('an idle worker does not keep the process alive', () => {
  const output = run(project, 'idle.mjs', `
    import { openWorker } from 'baogao/worker';
    ${CODE}
    console.log(await code(openWorker().parse(${text})));`);
  assert.equal(output, 'reports 1');
});

test('a worker that cannot load its module says so', () => {
  const output = run(project, 'unloaded.mjs', `
    import { openWorker } from 'baogao/worker';
    ${CODE}
    console.log(await code(openWorker({ wasm: new Uint8Array([1, 2, 3]) }).parse('x')));`);
  assert.equal(output, 'worker_failed');
});

test('a worker that breaks down is replaced', () => {
  const output = run(project, 'broken.mjs', `
    import { Worker } from 'node:worker_threads';
    import { openWorker } from 'baogao/worker';
    ${CODE}
    let started = 0;
    const worker = () => (++started === 1 ? new Worker('throw new Error("no")', { eval: true }) : new Worker(new URL(import.meta.resolve('baogao/thread'))));
    const baogao = openWorker({ worker });
    console.log(await code(baogao.parse(${text})), await code(baogao.parse(${text})), started);
    baogao.close();`);
  assert.equal(output, 'worker_failed reports 1 2');
});
