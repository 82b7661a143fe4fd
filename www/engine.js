// Where the worker, the parser and the sample come from. Everything that a bundler must do otherwise (one HTML file:
// a classic worker from a Blob, the wasm as base64 with initSync, the sample inlined) stands in this file, and nowhere else.

/** The worker that parses off the page's thread. */
export function createWorker() {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}

/** The parser itself, ready to use; called inside the worker. */
export async function loadParser() {
  const parser = await import('./wasm/baogao.js');
  await parser.default();
  return parser;
}

/** The sample report. */
export async function loadSample() {
  const answer = await fetch(new URL('./sample.txt', import.meta.url));
  if (!answer.ok) throw new Error(`sample.txt: expected 200, found ${answer.status}`);
  return answer.text();
}
