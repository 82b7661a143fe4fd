// Sizes of a file as it lies and as it travels. `node sizes.mjs FILE` prints them; tests import `sizes`.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export function sizes(file) {
  const bytes = readFileSync(file);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2];
  const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
  const { raw, gzip, brotli } = sizes(file);
  console.log(`${basename(file)}: ${kilobytes(raw)}, gzip ${kilobytes(gzip)}, brotli ${kilobytes(brotli)}`);
}
