// A figure as the page writes it, and the sign of its doubts: in the headlines, the table and the strip of the chosen row.
import { h } from './dom.js';
import { bound, doubts, figure } from './figure.js';
import { t } from './i18n.js';

/** A figure as nodes: direction, sign of the bound, number, unit; the signs are read aloud in words. */
export function written(row) {
  const limit = bound(row);
  const { fall, number, unit } = figure(row);
  return [
    fall && h('span', { class: 'fall', role: 'img', title: t('fall'), 'aria-label': t('fall') }, '↓'),
    limit && h('span', { class: 'bound', role: 'img', title: limit.words, 'aria-label': limit.words }, limit.sign),
    h('span', { class: 'number' }, number),
    unit && h('span', { class: /^[%％]/.test(unit) ? 'unit tight' : 'unit' }, unit),
  ];
}

/** The sign of a row in doubt, which says why; null where nothing speaks against the row. */
export function doubtSign(row) {
  if (row.doubts.length === 0) return null;
  return h('span', { class: 'doubt', role: 'img', 'aria-label': t('doubts_of', { what: doubts(row) }), title: doubts(row) }, '?');
}
