// What is tested: the site folder over HTTP, with a count of what was asked for.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves the site on a free port of this machine: BAOGAO_SITE, else www/ with dist/wasm/ as `cargo xtask wasm` leaves it. */
export async function serve() {
  const asked = [];
  const server = createServer(async (request, answer) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname)).replace(/\/$/, '/index.html');
    asked.push(path);
    try {
      const body = await readFile(file(path));
      answer.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-store' }).end(body);
    } catch {
      answer.writeHead(404).end('not found\n');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

function file(path) {
  if (process.env.BAOGAO_SITE) return join(process.env.BAOGAO_SITE, path);
  return path.startsWith('/wasm/') ? join(root, 'dist', path) : join(root, 'www', path);
}
