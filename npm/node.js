// The entry for Node: the module is read from the file beside this one when it is first needed.
import { readFileSync } from 'node:fs';
import { api } from './api.js';

export const { init, initSync, parse, parseJson, toCsv, toMarkdown, version } =
  api(() => readFileSync(new URL('./wasm/baogao_bg.wasm', import.meta.url)));
