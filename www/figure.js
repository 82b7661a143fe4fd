// How a row's figure is written: sign of the bound, number, unit. Knows the model and the interface's words, not the page.
import { language, t } from './i18n.js';

const SIGNS = { about: '≈', nearly: '≲', at_least: '≥', at_most: '≤', in_step: '∥', positive: '↑' };

/** The bound as a sign and in words; null for an exact value. */
export function bound(row) {
  return row.bound === 'exact' ? null : { sign: SIGNS[row.bound], words: t(`bound_${row.bound}`) };
}

/** The figure in parts: `fall` where a bound speaks of the size of a cut, `number`, `unit`. */
export function figure(row) {
  if (row.value === null) return { fall: false, number: t(`value_${row.bound}`), unit: '' };
  if (row.measure === 'rank') return { fall: false, number: t('value_rank', { n: span(row.value, row.upper) }), unit: '' };
  const moves = row.measure === 'growth' || row.measure === 'change';
  // "Falls by at least 60 %" is no "≥ −60 %": the bound belongs to the size, so the direction is said apart.
  const fall = moves && row.value < 0 && row.bound !== 'exact';
  const [value, upper] = fall ? [-row.value, row.upper === undefined ? undefined : -row.upper] : [row.value, row.upper];
  const plus = moves && !fall && value > 0 ? '+' : '';
  return { fall, number: plus + span(value, upper), unit: row.unit };
}

/** The whole figure in one line, for labels that are read aloud. */
export function spoken(row) {
  const { fall, number, unit } = figure(row);
  const limit = bound(row);
  const amount = number + (language() === 'en' && unit && !/^[%％]/.test(unit) ? ` ${unit}` : unit);
  if (!limit || row.value === null) return amount;
  const down = fall ? t('fall') : '';
  return language() === 'zh' ? down + amount + limit.words : [down, limit.words, amount].filter(Boolean).join(' ');
}

/** What stands beside the name: the whole of a share, where a rank holds, what a change is against, with what something keeps step. */
export function notes(row, text = '') {
  const found = [];
  const partner = inStepWith(row, text);
  if (partner) found.push(t('in_step_with', { what: partner }));
  if (row.measure === 'completion') found.push(row.of ? t('of_completion', { what: row.of }) : t('of_plan'));
  else if (row.of) found.push(t('of', { what: row.of }));
  if (row.scope) found.push(t('scope', { what: row.scope }));
  if (row.versus === 'from') found.push(t('versus_from'));
  else if (isDifference(row)) found.push(t(row.value < 0 ? 'below' : 'above', { what: row.versus }));
  else if (row.versus) found.push(t('versus', { what: row.versus }));
  if (row.per) found.push(row.per);
  return found;
}

/** A change against another place, rate or plan is a gap between two figures of one time; only one against another time is a growth. */
export function isDifference({ measure, value, versus }) {
  return measure === 'change' && Boolean(value && versus) && versus !== 'from' && !TIME.test(versus);
}

const TIME = /(?:\d{4}|年[初末底前]?|[初末底前]|季度|[上下]半年|月份?|[时時]期|同期|期[间間]|之初)$/;

/** The row has no field for it: 经济增长 of 与经济增长基本同步, from the source's own words. */
function inStepWith({ bound, start, end }, text) {
  if (bound !== 'in_step') return '';
  const words = text.slice(start, end).replace(/\s/g, '');
  return words.match(/^[与與和同](.+?)(?:基本|保持)*同步$/)?.[1] ?? '';
}

/** Which way a growth or a change goes, in a word; empty for anything else. */
export function direction({ measure, value }) {
  if ((measure !== 'growth' && measure !== 'change') || !value) return '';
  return t(value < 0 ? 'fall' : 'rise');
}

export const doubts = (row) => row.doubts.map((doubt) => t(`doubt_${doubt}`)).join(t('list_joint'));

export const period = (row) => row.period.replace('-', '–');

function span(value, upper) {
  if (upper === undefined) return plain(value);
  return value < 0 || upper < 0 ? `${plain(value)} ~ ${plain(upper)}` : `${plain(value)}–${plain(upper)}`;
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

function plain(value) {
  return numbers.format(value).replace('-', '\u2212');
}
