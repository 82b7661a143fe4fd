// Runs the parser. In: { id, op: "parse" | "csv", text, options }. Out: { id, phase } while it works, then { id, output } with
// a string (one string crosses to the page several times cheaper than a structured clone) or { id, error }.
import { loadParser } from './engine.js';

const operations = {
  parse: (parser, text, options) => parser.parseJson(text, options),
  csv: (parser, text, options) => parser.toCsv(text, options),
};

let loading;

addEventListener('message', async ({ data: { id, op, text, options } }) => {
  try {
    loading ??= loadParser();
    const parser = await loading;
    postMessage({ id, phase: 'working' });
    postMessage({ id, output: operations[op](parser, text, options) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
});
