// `baogao/worker` for browsers: the parser in a worker of its own, so that no text, however long, holds up the page.
import { client } from './client.js';

export function openWorker({ wasm, worker } = {}) {
  return client(wasm, ({ message, failure }) => {
    // This very form is what bundlers recognise.
    const thread = worker ? worker() : new Worker(new URL('./thread.js', import.meta.url), { type: 'module' });
    thread.onmessage = (event) => message(event.data);
    thread.onerror = (event) => { event.preventDefault?.(); failure(event.message || 'the worker could not be started'); };
    thread.onmessageerror = () => failure('a message to the worker could not be read');
    return { post: (data) => thread.postMessage(data), stop: () => thread.terminate() };
  });
}
