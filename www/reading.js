// From bytes to text: finds the encoding, and says plainly what cannot be read.

/** The most that is read, in bytes; the parser's own limit. */
export const LIMIT = 64 * 1024 * 1024;

/** Text that cannot be read. `reason` is a key of the interface's words: empty, binary, too_large, pdf, word. */
export class Unreadable extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads a File; gives its text and the encoding's name. */
export async function readFile(file) {
  if (file.size > LIMIT) throw new Unreadable('too_large');
  return decode(new Uint8Array(await file.arrayBuffer()));
}

/** Refuses a pasted text that is empty or too large; gives it back otherwise. */
export function checkText(text) {
  if (text.trim() === '') throw new Unreadable('empty');
  // UTF-8 needs at most three bytes for a UTF-16 unit, so most texts need no second look.
  if (text.length * 3 > LIMIT && new Blob([text]).size > LIMIT) throw new Unreadable('too_large');
  return text;
}

/** Decodes bytes: a byte-order mark, else strict UTF-8, else UTF-16 by its zero bytes, else GB18030. */
export function decode(bytes) {
  if (bytes.length === 0) throw new Unreadable('empty');
  const known = foreign(bytes);
  if (known) throw new Unreadable(known);
  const encoding = marked(bytes) ?? guessed(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (looksBinary(text)) throw new Unreadable('binary');
  return { text: checkText(text), encoding: encoding.toUpperCase() };
}

function foreign(bytes) {
  const starts = (...head) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return 'word';
  return null;
}

function marked(bytes) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function guessed(bytes) {
  const wide = zeros(bytes);
  if (wide) return wide;
  if (decodes('utf-8', bytes)) return 'utf-8';
  if (decodes('gb18030', bytes)) return 'gb18030';
  // Damaged somewhere, often cut in the middle of a character: the reading with fewer holes is the right one.
  return holes('utf-8', bytes) <= holes('gb18030', bytes) ? 'utf-8' : 'gb18030';
}

/** UTF-16 without a mark: digits, blanks and line ends leave zero bytes on one side only. */
function zeros(bytes) {
  const seen = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) seen[at % 2]++;
  const least = Math.max(1, end / 200);
  if (seen[1] >= least && seen[0] === 0) return 'utf-16le';
  if (seen[0] >= least && seen[1] === 0) return 'utf-16be';
  return null;
}

function decodes(encoding, bytes) {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const holes = (encoding, bytes) => count(new TextDecoder(encoding).decode(bytes), (unit) => unit === 0xfffd);

/** Text has next to no control characters or holes. */
function looksBinary(text) {
  const odd = count(text, (unit) => unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13));
  return odd * 50 > text.length;
}

function count(text, odd) {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (odd(text.charCodeAt(at))) found++;
  return found;
}

/** What a file's name says of the region and the year, for texts that do not name their own: 澄河_2026.txt. */
export function fromFileName(name) {
  const stem = name.replace(/\.[^.]*$/, '');
  const year = stem.match(/(?<!\d)(?:19|20)\d\d(?!\d)/)?.[0];
  const region = stem.match(/^[^\p{Script=Han}]*(\p{Script=Han}{2,8}?)(?=[_\-\s\d.]|$)/u)?.[1];
  return { ...(region && !/报告/.test(region) ? { region } : {}), ...(year ? { year: Number(year) } : {}) };
}
