// What the READMEs show of the package: each snippet runs, and gives what stands below it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { install, run } from './install.mjs';

const project = install();
const snippet = (file) => readFileSync(file, 'utf8').match(/```js\n([\s\S]*?)```/)[1];

test('the snippet of README.md', () => {
  const [, output] = readFileSync('README.md', 'utf8').match(/```js\n[\s\S]*?<!-- output -->\n```text\n([\s\S]*?)```/);
  assert.equal(run(project, 'top.mjs', snippet('README.md')), output.trim());
});

test('the snippet of npm/README.md', () => {
  const lines = run(project, 'npm.mjs', snippet('npm/README.md')).split('\n');
  assert.deepEqual(lines, ['地区生产总值 growth 5.5 % about 5.5%左右', '规上工业增加值 growth 6 % at_least 6%以上']);
});
