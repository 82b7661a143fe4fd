// The page's side of the worker: one question at a time per operation, and an answer that nobody waits for any more is never delivered.
import { createWorker } from './engine.js';

/** A question that was withdrawn, by a newer one or by the person. */
export class Withdrawn extends Error {}

export class Client {
  #worker = null;
  #last = 0;
  #waiting = new Map();

  /** Asks the worker; `onPhase` hears "loading" and "working". A new "parse" withdraws all that came before it. */
  ask(op, text, { options, onPhase } = {}) {
    if (op === 'parse') this.withdraw();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onPhase });
      onPhase?.('loading');
      this.#running().postMessage({ id, op, text, options });
    });
  }

  /** Drops what is under way. The parser cannot be interrupted, so a busy worker is ended and the next question starts a new one. */
  withdraw() {
    if (this.#waiting.size === 0) return;
    this.#end(new Withdrawn('withdrawn'));
  }

  #running() {
    if (this.#worker) return this.#worker;
    const worker = createWorker();
    worker.addEventListener('message', ({ data }) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#end(new Error(event.message || "the parser's worker did not start"));
    });
    this.#worker = worker;
    return worker;
  }

  #hear({ id, phase, output, error }) {
    const question = this.#waiting.get(id);
    if (!question) return;
    if (phase) return void question.onPhase?.(phase);
    this.#waiting.delete(id);
    if (error === undefined) return void question.resolve(output);
    question.reject(new Error(error));
    // A parser that failed to load, or failed at work, is not asked again: the next question starts a new worker.
    this.#end(new Error(error));
  }

  #end(reason) {
    this.#worker?.terminate();
    this.#worker = null;
    const questions = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of questions) reject(reason);
  }
}
