// Cuts the source into blocks (lines, long ones again) and each block into pieces that are drawn alike. No page here.

import { tabulate } from './table-lines.js';
import { unwrap } from './wrap.js';

/** Longer blocks are cut: a report in one line would be one box that the browser must lay out as a whole. */
const LONGEST = 1500;

/**
 * The blocks of `text` from `start` to `end`: { start, end, kind, cut, pieces }, where a piece is { start, end, rows, section, noise }.
 * `cut` tells that the paragraph goes on in the next block, `rows` lists the indicators whose quantity the piece is, `section` is the
 * index of the section whose head it belongs to. Rows of a table have `columns` and `cells` too.
 */
export function blocks(text, report, noise, { start, end }) {
  const heads = report.sections.map((section, index) => ({ start: section.start, end: head(text, section).end, index }));
  const marks = quantities(report.indicators);
  const cuts = { heads: cursor(heads), marks: cursor(marks), noise: cursor(noise) };
  const begin = new Set(heads.map((one) => one.start));
  const starts = (line) => begin.has(line.start + text.slice(line.start, line.end).search(/\S/));
  const found = unwrap(text, lines(text, start, end, marks), starts).map((line) => {
    const found = { heads: cuts.heads(line), marks: cuts.marks(line), noise: cuts.noise(line) };
    const cut = line.end < end && text[line.end] !== '\n';
    return { ...line, kind: kind(text, line, found.heads, report.sections), cut, pieces: pieces(line, found) };
  });
  return tabulate(text, found);
}

/** One mark for each place: rows that share a number share its mark; a place that reaches into the one before begins behind it. */
export function quantities(indicators) {
  const places = indicators.map((row, index) => ({ start: row.start, end: row.end, index })).sort((a, b) => a.start - b.start || b.end - a.end);
  const marks = [];
  for (const { start, end, index } of places) {
    const last = marks.at(-1);
    if (last && (start === last.start || end <= last.end)) last.rows.push(index);
    else marks.push({ start: Math.max(start, last?.end ?? 0), end, rows: [index] });
  }
  return marks;
}

/** A section's marker and title as the source writes them (the result's are in clean text), and where the title ends. */
export function head(text, section) {
  const title = take(text, section.start, section.end, section.marker);
  const end = take(text, title, section.end, section.title);
  const words = (from, to) => text.slice(from, to).trim().replace(/\s+/g, ' ');
  return { marker: words(section.start, title), title: words(title, end), end };
}

/** The place behind as many characters as `words` has, blanks and line ends on either side not counted. */
function take(text, start, end, words) {
  let left = words.replace(/\s/g, '').length;
  let at = start;
  while (left > 0 && at < end) if (!/\s/.test(text[at++])) left--;
  return at;
}

/** Spans in text order, asked for line after line: gives those that touch the line, each looked at a few times in all. */
function cursor(spans) {
  let first = 0;
  return ({ start, end }) => {
    while (first < spans.length && spans[first].end <= start) first++;
    const found = [];
    for (let at = first; at < spans.length && spans[at].start < end; at++) if (spans[at].end > start) found.push(spans[at]);
    return found;
  };
}

/** Lines that hold something; long ones cut behind a sentence, never inside a quantity. */
function lines(text, start, end, marks) {
  const found = [];
  let mark = 0;
  const free = (at) => {
    while (mark < marks.length && marks[mark].end <= at) mark++;
    return mark < marks.length && marks[mark].start < at ? marks[mark].end : at;
  };
  let at = start;
  while (at < end) {
    let stop = text.indexOf('\n', at);
    if (stop < 0 || stop > end) stop = end;
    while (stop - at > LONGEST) {
      const sentence = text.slice(at, at + LONGEST).lastIndexOf('。');
      const cut = Math.min(free(sentence > 0 ? at + sentence + 1 : unbroken(text, at + LONGEST)), stop);
      if (cut >= stop) break;
      found.push({ start: at, end: cut });
      at = cut;
    }
    if (text.slice(at, stop).trim() !== '') found.push({ start: at, end: stop });
    at = stop + 1;
  }
  return found;
}

/** Never between the halves of a surrogate pair. */
const unbroken = (text, at) => (/[\udc00-\udfff]/.test(text[at]) ? at + 1 : at);

function kind(text, line, heads, sections) {
  const whole = heads.find(({ start, end }) => text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim().length <= 1);
  if (!whole) return 'text';
  const { type, level } = sections[whole.index];
  if (type === 'title') return 'title';
  return type === 'heading' ? (level <= 1 ? 'head1' : 'head2') : 'text';
}

function pieces(line, { heads, marks, noise }) {
  const edges = new Set([line.start, line.end]);
  for (const { start, end } of [...heads, ...marks, ...noise]) {
    if (start > line.start && start < line.end) edges.add(start);
    if (end > line.start && end < line.end) edges.add(end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const covers = (span) => span.start <= start && span.end > start;
    return {
      start,
      end: sorted[at + 1],
      rows: marks.find(covers)?.rows ?? null,
      section: heads.findLast(covers)?.index ?? null,
      noise: noise.some(covers),
    };
  });
}
