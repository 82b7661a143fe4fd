// From bytes to text: finds the encoding, and says plainly what cannot be read.

/** The most that is read, in bytes; the parser's own limit. */
export const LIMIT = 64 * 1024 * 1024;

/** Text that cannot be read. `reason` is a key of the interface's words: empty, binary, too_large, pdf, word, big5. */
export class Unreadable extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads a File; gives its text, the encoding's name, and how many places were broken, where some were. */
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

/** Decodes bytes: a byte-order mark, else UTF-16 by its units, else strict UTF-8, else GB18030. */
export function decode(bytes) {
  if (bytes.length === 0) throw new Unreadable('empty');
  const known = foreign(bytes);
  if (known) throw new Unreadable(known);
  const encoding = marked(bytes) ?? guessed(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (looksBinary(text)) throw new Unreadable('binary');
  const broken = brokenIn(text, encoding, bytes);
  return { text: checkText(text), encoding: encoding.toUpperCase(), ...(broken > 0 ? { broken } : {}) };
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
  const wide = withoutMark(bytes);
  if (wide) return wide;
  if (decodes('utf-8', bytes)) return 'utf-8';
  // Most of Big5 passes for GB18030, as other characters.
  if (decodes('big5', bytes) && !mostlyGb2312(bytes)) throw new Unreadable('big5');
  if (decodes('gb18030', bytes)) return 'gb18030';
  // Damaged somewhere, often cut in the middle of a character: the reading with fewer holes is the right one.
  return holes('utf-8', bytes) <= holes('gb18030', bytes) ? 'utf-8' : 'gb18030';
}

/** As many bytes tell an encoding. */
const ENOUGH = 1 << 16;

/** UTF-16 without a mark, as the command line tells it: nearly all units fall into the few blocks of Chinese text. */
function withoutMark(bytes) {
  const head = bytes.subarray(0, ENOUGH);
  // Without a zero byte, ASCII pairs such as "ab" (U+6162) would pass for Han.
  if (!head.includes(0) && decodes('utf-8', bytes)) return null;
  const [little, big] = [census(head, 0, 1), census(head, 1, 0)];
  if (!little && !big) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** How many units are such as Chinese text has; 0 where it is none. Read from a wrong byte on, Han are other Han, but commas are no commas. */
function census(bytes, low, high) {
  let [all, expected, stops] = [0, 0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = bytes[at + low] | (bytes[at + high] << 8);
    all++;
    if (isExpected(unit)) expected++;
    if (unit === 0x3001 || unit === 0x3002 || unit === 0xff0c || unit === 0x2c) stops++;
  }
  return expected * 100 >= all * 97 && (all < 200 || stops * 200 >= all) ? expected : 0;
}

function isExpected(unit) {
  const within = (from, to) => unit >= from && unit <= to;
  const plain = unit === 9 || unit === 10 || unit === 13 || unit === 0xb7 || within(0x20, 0x7e);
  const marks = within(0x2000, 0x2027) || within(0x2100, 0x22ff) || within(0x2460, 0x25ff) || within(0x3000, 0x303f) || within(0xff00, 0xffef);
  return plain || marks || within(0x4e00, 0x9fff);
}

/** Nine in ten of the pairs behind a high byte are of GB2312, whose second bytes are high too; those of Big5 are often low. */
function mostlyGb2312(bytes) {
  let [all, good] = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, ENOUGH); at++) {
    if (bytes[at] < 0x80) continue;
    all++;
    if (bytes[at] >= 0xa1 && bytes[at] <= 0xf7 && bytes[at + 1] >= 0xa1) good++;
    at++;
  }
  return good * 10 >= all * 9;
}

function decodes(encoding, bytes) {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Places that were not valid and became U+FFFD, which a text may also hold by itself. */
function brokenIn(text, encoding, bytes) {
  return text.includes('\ufffd') && !decodes(encoding, bytes) ? holesOf(text) : 0;
}

const holes = (encoding, bytes) => holesOf(new TextDecoder(encoding).decode(bytes));
const holesOf = (text) => count(text, (unit) => unit === 0xfffd);

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
