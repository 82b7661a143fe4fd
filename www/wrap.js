// Texts whose lines were wrapped by hand every 28-40 characters: finds the paragraphs that the lines came from. No page here.
import { isRow } from './table-lines.js';

const WIDEST = 60; // lines of a wrapped text are no wider
const FEWEST = 8; // fewer lines show no habit

/**
 * Joins lines ({ start, end } in text order) to paragraphs where the text is wrapped; `starts(line)` tells whether a section begins
 * with the line. A line goes on in the next one where it is full, no blank line follows and the next one is not indented.
 */
export function unwrap(text, lines, starts) {
  const habit = wrapping(text, lines);
  if (!habit) return lines;
  const joined = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && goesOn(text, before, line, habit) && !starts(line)) Object.assign(before, { end: line.end, last: line.start });
    else joined.push({ ...line, last: line.start });
  }
  return joined.map(({ start, end }) => ({ start, end }));
}

/** How wide the lines are and whether paragraphs are indented; null where the text is not wrapped. */
function wrapping(text, lines) {
  if (lines.length < FEWEST) return null;
  const widths = lines.map(({ start, end }) => text.slice(start, end).trim().length).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)];
  if (width > WIDEST) return null;
  const indented = lines.filter(({ start }) => indent(text, start)).length;
  return { full: width * 0.8, indented: indented * 20 > lines.length };
}

function goesOn(text, before, line, { full, indented }) {
  if (text.slice(before.end, line.start) !== '\n' || indent(text, line.start)) return false;
  // Rows of a table are never full lines of one paragraph, however long they are.
  if (isRow(text, line) || isRow(text, { start: before.last, end: before.end })) return false;
  const last = text.slice(before.last, before.end).trim();
  // Where paragraphs are not indented, a full line that ends a sentence is taken to end its paragraph.
  return last.length >= full && (indented || !/[。！？：]$/.test(last));
}

const indent = (text, at) => /^(?:\u3000|[ \t]{2})/.test(text.slice(at, at + 2));
