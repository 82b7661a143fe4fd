// Which rows the table shows, and in which order. No page here.
import { simplified } from './characters.js';
import { bound, direction, figure, notes, period, spoken } from './figure.js';
import { language, t } from './i18n.js';
import { codeName } from './names.js';

/** `doubts` is 'some', 'none', or the name of one doubt; empty where it does not matter. */
export const noFilter = () => ({ words: '', section: null, status: '', headlines: false, doubts: '' });

/** Indices of the rows that pass the filter, sorted. `sort` is null for text order, else { column, down }; `text` is the source. */
export function choose(report, filter, sort, text = '') {
  const within = filter.section === null ? null : descendants(report.sections, filter.section);
  const leading = filter.headlines ? headlineRows(report) : null;
  const words = filter.words.split(/\s+/).map(plainWords).filter(Boolean);
  const chosen = [];
  report.indicators.forEach((row, index) => {
    if (within && !within.has(row.section)) return;
    if (leading && !leading.has(index)) return;
    if (filter.status && row.status !== filter.status) return;
    if (filter.doubts && !doubtKinds(row).includes(filter.doubts)) return;
    if (words.length && !words.every((word) => haystack(row, text).includes(word))) return;
    chosen.push(index);
  });
  return sort ? ordered(chosen, report.indicators, sort) : chosen;
}

/** How many of the rows that the other filters leave are in doubt (`some`), are not (`none`), and have each of the doubts. */
export function countDoubts(report, filter, text = '') {
  const counts = { some: 0, none: 0 };
  for (const index of choose(report, { ...filter, doubts: '' }, null, text))
    for (const kind of doubtKinds(report.indicators[index])) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const doubtKinds = ({ doubts }) => (doubts.length > 0 ? ['some', ...doubts] : ['none']);

/** The section and all that it holds. */
export function descendants(sections, root) {
  const found = new Set([root]);
  // Parents come before their children, so one pass is enough.
  sections.forEach((section, index) => {
    if (section.parent !== null && found.has(section.parent)) found.add(index);
  });
  return found;
}

/** How many rows each section holds, those of its sections within included. */
export function countRows(report) {
  const counts = new Array(report.sections.length).fill(0);
  for (const row of report.indicators) if (row.section !== null) counts[row.section]++;
  for (let at = counts.length - 1; at >= 0; at--) {
    const { parent } = report.sections[at];
    if (parent !== null) counts[parent] += counts[at];
  }
  return counts;
}

function headlineRows(report) {
  const found = new Set();
  for (const { result, target } of report.headlines) {
    for (const figure of [result, target]) {
      if (figure === 'not_stated') continue;
      found.add(figure.row);
      for (const row of figure.also) found.add(row);
    }
  }
  return found;
}

/** What a row is found by: its fields, and all that the table shows of it in the page's language. Made once for each row. */
function haystack(row, text) {
  const kept = haystacks.get(row);
  if (kept?.in === language()) return kept.words;
  const { number, unit } = figure(row);
  const limit = bound(row);
  const words = [
    ...[row.name, row.code, row.code && codeName(row.code, 'en'), row.of, row.scope, row.versus, row.per, row.period],
    // As the model has it (2380亿元) and as the page writes it (+2,380亿元, ≥5%, at least 5%).
    ...[`${row.value ?? ''}${row.unit}`, row.upper, number + unit, limit && `${limit.sign}${number}${unit}`, spoken(row)],
    ...[t(`measure_${row.measure}`), t(`status_${row.status}`), direction(row), period(row), ...notes(row, text)],
  ];
  const found = words.filter((part) => part !== undefined && part !== null && part !== '').map((part) => plainWords(String(part)));
  haystacks.set(row, { in: language(), words: found.join('\n') });
  return haystacks.get(row).words;
}

const haystacks = new WeakMap();

/** One width, one script, one minus, no thousands separators and no blanks, so that 2,380 億元 and 2380亿元 are one. */
const plainWords = (words) => simplified(words.normalize('NFKC')).toLowerCase().replace(/(?<=\d),(?=\d)|\s/g, '').replace(/[\u2212\u2013]/g, '-');

const STATUSES = ['actual', 'estimate', 'target'];
const collator = new Intl.Collator('zh-CN', { numeric: true });

const keys = {
  name: (row) => row.name,
  value: (row) => row.base?.value ?? row.value,
  measure: (row) => row.measure,
  period: (row) => row.period,
  status: (row) => STATUSES.indexOf(row.status),
  code: (row) => row.code ?? null,
  doubts: (row) => row.doubts.length,
};

/** A stable sort; rows without the key stay at the end in both directions. */
function ordered(chosen, rows, { column, down }) {
  const key = keys[column];
  return [...chosen].sort((left, right) => {
    const [a, b] = [key(rows[left]), key(rows[right])];
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === 'string' ? collator.compare(a, b) : a - b;
    return (down ? -order : order) || left - right;
  });
}
