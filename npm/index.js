// The entry for browsers and bundlers.
import { api } from './api.js';

export const { init, initSync, parse, parseJson, toCsv, toMarkdown, version } = api();
