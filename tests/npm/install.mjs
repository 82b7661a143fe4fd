// A fresh project with the packed package installed, as a user has it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

export const SENTENCE = '地区生产总值、规上工业增加值分别增长5.5%左右、6%以上。';

/** The folder of the project; removed after the tests. */
export function install() {
  const project = mkdtempSync(join(tmpdir(), 'baogao-npm-'));
  after(() => rmSync(project, { recursive: true, force: true }));
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball()], { cwd: project, shell: process.platform === 'win32' });
  return project;
}

/** Runs a script of the project; its output, or its complaint as an error. */
export function run(project, name, script) {
  writeFileSync(join(project, name), script);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [name], { cwd: project, encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${name}: ${signal ?? `exit ${status}`}\n${stdout}${stderr}`);
  return stdout.trim();
}

function tarball() {
  if (process.env.BAOGAO_TARBALL) return process.env.BAOGAO_TARBALL;
  const found = readdirSync('dist').filter((file) => file.endsWith('.tgz'));
  if (found.length !== 1) throw new Error(`expected one tarball in dist/ (cargo xtask package makes it), found ${found.length}`);
  return resolve('dist', found[0]);
}
