// `baogao/worker` for Node: the parser in a thread of its own.
import { Worker } from 'node:worker_threads';
import { client } from './client.js';

export function openWorker({ wasm, worker } = {}) {
  return client(wasm, ({ message, failure }) => {
    const thread = worker ? worker() : new Worker(new URL('./thread.node.js', import.meta.url));
    thread.on('message', message);
    thread.on('error', (error) => failure(error.message));
    thread.on('exit', () => failure('the worker ended'));
    // An idle worker does not keep the process alive; one at work does.
    thread.unref();
    return { post: (data) => thread.postMessage(data), stop: () => thread.terminate(), busy: (busy) => (busy ? thread.ref() : thread.unref()) };
  });
}
