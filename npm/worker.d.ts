import type { Parsed, ParseOptions } from './model.js';

export type * from './model.js';

/** How a worker is started. */
export interface WorkerOptions<Thread = unknown> {
  /** Where the module comes from, if not from this package: its address, its bytes, or the compiled module. */
  wasm?: string | URL | BufferSource | WebAssembly.Module;
  /** Starts the worker, where its script `baogao/thread` lies elsewhere; called again after a breakdown. */
  worker?: () => Thread;
}

/** What the errors of a worker carry besides those of the call itself. */
export interface WorkerError extends Error {
  code: 'not_a_string' | 'too_large' | 'bad_options' | 'worker_failed' | 'closed';
}

/** The parser in a worker of its own. Rejections are a {@link WorkerError}. */
export interface BaogaoWorker {
  parse(text: string, options?: ParseOptions | null): Promise<Parsed>;
  parseJson(text: string, options?: ParseOptions | null): Promise<string>;
  toCsv(text: string, options?: ParseOptions | null): Promise<string>;
  toMarkdown(text: string, options?: ParseOptions | null): Promise<string>;
  /** Ends the worker; what it was still asked is rejected with the code `closed`. */
  close(): void;
}

/** Starts nothing yet: the worker starts with the first request, and anew after a breakdown. */
export function openWorker(options?: WorkerOptions): BaogaoWorker;
