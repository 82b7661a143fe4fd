import type { Parsed, ParseOptions } from './model.js';

export type * from './model.js';

/** Where the WebAssembly module comes from. */
export interface InitOptions {
  /** Its address, its bytes, or the compiled module. By default the file of this package, beside the code that is running. */
  wasm?: string | URL | Request | Response | BufferSource | WebAssembly.Module | Promise<Response | BufferSource | WebAssembly.Module>;
}

/** The module's bytes, or the compiled module. */
export interface InitSyncOptions {
  wasm?: BufferSource | WebAssembly.Module;
}

/** What the package's errors carry. `not_ready`: the module is not loaded; the others tell what was wrong with the call. */
export interface BaogaoError extends Error {
  code: 'not_a_string' | 'too_large' | 'bad_options' | 'not_ready';
}

/** Loads the module. Needed once, and in Node not at all. Calling it again does nothing; a failed load may be tried again. */
export function init(options?: InitOptions): Promise<void>;

/** Loads the module from bytes that are already there. */
export function initSync(options?: InitSyncOptions): void;

/** Reads a text. Any string gives a result; only a wrong call throws a {@link BaogaoError}. */
export function parse(text: string, options?: ParseOptions | null): Parsed;

/** As {@link parse}, the result as JSON text. */
export function parseJson(text: string, options?: ParseOptions | null): string;

/** The rows as CSV (RFC 4180, with the byte-order mark that Excel needs, cells that would run as a formula defused). */
export function toCsv(text: string, options?: ParseOptions | null): string;

/** The outline and the table as Markdown. */
export function toMarkdown(text: string, options?: ParseOptions | null): string;

/** The parser's version. */
export function version(): string;
