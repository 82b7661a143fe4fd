// The hand-written types of npm/model.d.ts against their two twins: the real output, and the model in Rust.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const dir = process.env.BAOGAO_WASM ?? 'dist/wasm';
const types = readFileSync('npm/model.d.ts', 'utf8');
const model = readFileSync('src/model.rs', 'utf8');
const scratch = mkdtempSync(join(resolve('dist'), 'types-'));
let baogao;

before(async () => {
  baogao = await import(pathToFileURL(resolve(dir, 'baogao.js')));
  baogao.initSync({ module: readFileSync(join(dir, 'baogao_bg.wasm')) });
});

after(() => rmSync(scratch, { recursive: true }));

describe('the compiler', () => {
  // As a literal in the source, so that a field too many is an error as well as one too few.
  test('takes the real output for what the types say', () => {
    const texts = ['', '地区生产总值增长5.5%左右。', ...reports()];
    const values = texts.map((text) => `  ${baogao.parseJson(text, { explain: true, region: '澄河县', year: 2026 })},`);
    assert.equal(compile(`const all: Parsed[] = [\n${values.join('\n')}\n];`), '');
  });

  for (const [what, wrong] of [
    ['a word that is none', { noise: [{ kind: 'advert', start: 0, end: 1 }] }],
    ['a field too many', { more: 1 }],
    ['a field of another type', { version: 1 }],
    ['a field too few', { noise: [{ kind: 'contents', start: 0 }] }],
  ]) {
    test(`refuses ${what}`, () => {
      const value = { version: '1', catalogue: '1', reports: [], noise: [], ...wrong };
      assert.match(compile(`const one: Parsed = ${JSON.stringify(value)};`), /error TS/);
    });
  }
});

// The model's structs and enums are written in one plain manner; the tests below fail should that change.
describe('the model in Rust', () => {
  const structs = [...model.matchAll(/^pub struct (\w+) \{\n(.*?)^\}/gms)];

  test('has a struct for every interface', () => {
    const interfaces = [...types.matchAll(/^export interface (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(structs.map(([, name]) => name).sort(), interfaces.filter((name) => name !== 'ParseOptions').sort());
  });

  for (const [, name, body] of structs) {
    test(`has the fields of ${name}`, () => {
      assert.deepEqual(interfaceFields(name), structFields(body));
    });
  }

  for (const [type, words] of [
    ['Section', ['type', 'SectionKind']],
    ['Section', ['role', 'Role']],
    ['Indicator', ['measure', 'Measure']],
    ['Indicator', ['bound', 'Bound']],
    ['Indicator', ['status', 'Status']],
    ['Noise', ['kind', 'NoiseKind']],
    ['Doubt', [null, 'Doubt']],
  ]) {
    const [field, rust] = words;
    test(`has the words of ${rust}`, () => {
      const text = field ? interfaceBody(type).match(new RegExp(`^  ${field}\\??: (.*?);$`, 'm'))[1] : types.match(new RegExp(`^export type ${type} =(.*?);$`, 'ms'))[1];
      assert.deepEqual([...text.matchAll(/'(\w+)'/g)].map((word) => word[1]), variants(rust));
    });
  }
});

function reports() {
  const folder = 'tests/reports';
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => join(folder, file));
  return [...files, 'www/sample.txt'].map((file) => readFileSync(file, 'utf8'));
}

/** The compiler's complaints about a program that knows `Parsed`; empty where there are none. */
function compile(program) {
  const file = join(scratch, 'program.ts');
  writeFileSync(file, `import type { Parsed } from '../../npm/model.js';\n${program}\nexport {};\n`);
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--strict', '--noEmit', '--ignoreConfig', '--module', 'nodenext', file]);
    return '';
  } catch (error) {
    return String(error.stdout).slice(0, 2000);
  }
}

/** Field names in order, with the mark of those that may be absent. */
function structFields(body) {
  let optional = false;
  let renamed;
  const fields = [];
  for (const line of body.split('\n')) {
    if (line.includes('skip_serializing_if')) optional = true;
    renamed = line.match(/rename = "(\w+)"/)?.[1] ?? renamed;
    const name = line.match(/^ {4}pub (\w+):/)?.[1];
    if (!name) continue;
    fields.push((renamed ?? name) + (optional ? '?' : ''));
    optional = false;
    renamed = undefined;
  }
  assert.ok(fields.length > 1, `expected fields, found ${body}`);
  return fields;
}

function interfaceFields(name) {
  return [...interfaceBody(name).matchAll(/^  (\w+\??):/gm)].map((field) => field[1]);
}

function interfaceBody(name) {
  const found = types.match(new RegExp(`^export interface ${name} \\{\\n(.*?)^\\}`, 'ms'));
  assert.ok(found, `expected an interface ${name} in npm/model.d.ts`);
  return found[1];
}

/** The words of an enum's variants. */
function variants(name) {
  const [, body] = model.match(new RegExp(`^    pub enum ${name} \\{\\n(.*?)^    \\}`, 'ms'));
  return [...body.matchAll(/^ {8}\w+ = "(\w+)",$/gm)].map(([, word]) => word);
}
