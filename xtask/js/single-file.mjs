// Makes dist/baogao.html: the page, its worker and the module in one file that works from file://.
// Module workers, fetch and external scripts are refused there, so the worker is a classic one from a Blob and the module lies in it
// as base64. All that differs from the served page stands in www/engine.js; the two modules below take its place.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

// The browser itself forbids every request: the proof that no text leaves the machine.
const POLICY =
  "default-src 'none'; connect-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:";

const IN_THE_WORKER = `
  import { initSync, parse, parseJson, toCsv, toMarkdown, version } from './wasm/baogao.js';
  import module from './wasm/baogao_bg.wasm';
  let ready = false;
  export async function loadParser() {
    if (!ready) initSync({ module });
    ready = true;
    return { parse, parseJson, toCsv, toMarkdown, version };
  }
`;

const IN_THE_PAGE = `
  import source from 'worker-source';
  import sample from './sample.txt';
  let address;
  export function createWorker() {
    address ??= URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    return new Worker(address);
  }
  export async function loadSample() {
    return sample;
  }
`;

const worker = await bundle('www/worker.js', { engine: IN_THE_WORKER });
const page = await bundle('www/main.js', { engine: IN_THE_PAGE, worker });
writeFileSync('dist/baogao.html', html(page));

async function bundle(entry, { engine, worker }) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    write: false,
    legalComments: 'inline',
    loader: { '.wasm': 'binary', '.txt': 'text' },
    // Only the bindings' own default address uses it, and that is never asked for here.
    define: { 'import.meta.url': '""' },
    plugins: [standIn(engine, worker)],
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

function standIn(engine, worker) {
  return {
    name: 'single-file',
    setup(build) {
      build.onResolve({ filter: /\/wasm\// }, ({ path }) => ({ path: resolve('dist/wasm', path.split('/wasm/')[1]) }));
      build.onResolve({ filter: /^worker-source$/ }, () => ({ path: 'worker-source', namespace: 'made' }));
      build.onLoad({ filter: /./, namespace: 'made' }, () => ({ contents: worker, loader: 'text' }));
      build.onLoad({ filter: /[\\/]www[\\/]engine\.js$/ }, () => ({ contents: engine, loader: 'js' }));
    },
  };
}

function html(script) {
  let text = readFileSync('www/index.html', 'utf8');
  text = text.replace(/[ \t]*<meta\s+http-equiv="Content-Security-Policy"[^>]*>\n?/i, '');
  text = text.replace(/<meta charset="[^"]*"\s*\/?>/i, (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
  text = text.replace(/[ \t]*<link rel="modulepreload"[^>]*>\n?/g, '');
  text = text.replace(/<link\b[^>]*\brel="stylesheet"[^>]*>/g, (link) => `<style>\n${read(href(link))}</style>`);
  text = text.replace(/(<link\b[^>]*\brel="(?:icon|shortcut icon)"[^>]*>)/g, (link) => link.replace(href(link), dataUrl(href(link))));
  // A module script waits for the page; a classic one must stand at its end.
  text = text.replace(/[ \t]*<script\b[^>]*\bsrc="[^"]*main\.js"[^>]*>\s*<\/script>\n?/, '');
  text = text.replace('</body>', () => `<script>\n${inScript(script)}</script>\n</body>`);
  refuseLinks(text);
  return text;
}

// The policy would silently refuse whatever still lies outside.
function refuseLinks(text) {
  const head = text.slice(0, text.indexOf('<script>'));
  const left = head.replace(/<style>[\s\S]*?<\/style>/g, '').match(/<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)="(?!data:|#)[^"]*"[^>]*>/);
  if (left) throw new Error(`www/index.html: expected everything to be inlined, found ${left[0]}`);
  if (!text.includes(POLICY)) throw new Error('www/index.html: expected a <meta charset> to put the policy behind');
  if (!text.includes('<script>\n')) throw new Error('www/index.html: expected a </body> to put the script before');
}

function inScript(text) {
  return text.replace(/<\/script/gi, '<\\/script').replaceAll('<!--', '<\\!--');
}

function href(link) {
  return link.match(/\bhref="([^"]*)"/)[1];
}

function read(file) {
  return readFileSync(join('www', file), 'utf8');
}

function dataUrl(file) {
  if (file.startsWith('data:')) return file;
  const types = { '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon' };
  return `data:${types[extname(file)]};base64,${readFileSync(join('www', file)).toString('base64')}`;
}
