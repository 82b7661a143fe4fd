// The packed types, as TypeScript finds them from each kind of project.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { SENTENCE, install } from './install.mjs';

const project = install();

const USE = `
import { init, parse, toCsv, toMarkdown, version, type Parsed } from 'baogao';
import { openWorker } from 'baogao/worker';
const text = ${JSON.stringify(SENTENCE)};
export async function use(): Promise<string[]> {
  await init({ wasm: new URL('https://example.org/baogao.wasm') });
  const parsed: Parsed = parse(text, { year: 2026, explain: true });
  const csv: string = toCsv(text, { file: 'a.txt' }) + toMarkdown(text) + version();
  const worker = openWorker();
  const same: Parsed = await worker.parse(text);
  worker.close();
  const headline = same.reports[0]?.headlines[0];
  const row = headline && headline.target !== 'not_stated' ? headline.target.row : 0;
  return [...parsed.reports.flatMap((report) => report.indicators.map((one) => one.name)), csv, String(row)];
}
`;

describe('a right program compiles', () => {
  for (const [file, module, resolution] of [
    ['use.mts', 'nodenext', 'nodenext'],
    ['use.cts', 'nodenext', 'nodenext'],
    ['use.ts', 'esnext', 'bundler'],
  ]) {
    test(`${file}, module resolution ${resolution}`, () => assert.equal(compile(file, USE, module, resolution), ''));
  }
});

describe('a wrong program does not', () => {
  for (const [what, line] of [
    ['a number for a text', 'parse(5);'],
    ['an unknown option', "parse('', { yaer: 2026 });"],
    ['a year as text', "parse('', { year: '2026' });"],
    ['a field that is not there', "parse('').reports[0]?.indicators[0]?.nmae;"],
    ['a comparison with a word that is none', "parse('').noise[0]?.kind === 'advert';"],
  ]) {
    test(what, () => {
      const complaint = compile('wrong.mts', `import { parse } from 'baogao';\n${line}\n`, 'nodenext', 'nodenext');
      assert.match(complaint, /wrong\.mts\(2,/);
    });
  }
});

function compile(file, program, module, resolution) {
  writeFileSync(join(project, file), program);
  const options = ['--strict', '--noEmit', '--ignoreConfig', '--target', 'es2022', '--lib', 'es2022,dom', '--module', module, '--moduleResolution', resolution];
  const { stdout, status } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options, file], { cwd: project, encoding: 'utf8' });
  return status === 0 ? '' : stdout || `exit ${status}`;
}
