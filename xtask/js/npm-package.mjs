// Lays out the npm package in dist/npm and packs it. `node npm-package.mjs VERSION` at the top of the repository.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const version = process.argv[2];
const out = 'dist/npm';

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'wasm'), { recursive: true });
for (const file of readdirSync('npm')) cpSync(join('npm', file), join(out, file));
for (const file of ['baogao.js', 'baogao_bg.wasm']) cpSync(join('dist/wasm', file), join(out, 'wasm', file));
for (const file of readdirSync('.').filter((file) => file.startsWith('LICENSE'))) cpSync(file, join(out, file));

// `require` gets its own files: older versions of Node cannot require ES modules, and TypeScript wants a type file of the same kind.
await build({
  entryPoints: ['node.js', 'worker.node.js'].map((file) => join(out, file)),
  outdir: out,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  define: { 'import.meta.url': '__file_url' },
  banner: { js: "const __file_url = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
});
for (const file of readdirSync(out).filter((file) => file.endsWith('.d.ts'))) {
  const text = readFileSync(join(out, file), 'utf8');
  writeFileSync(join(out, file.replace('.d.ts', '.d.cts')), text.replaceAll("./model.js'", "./model.cjs'"));
}

const manifest = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'));
const { name, ...rest } = manifest;
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);
execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['pack', '--silent', '--pack-destination', '..'], {
  cwd: out,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
