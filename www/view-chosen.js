// The chosen row in words, below the source: its whole name, what was doubtful, and on a narrow screen the way to the table.
import { byId, h, icon } from './dom.js';
import { doubts, notes, period } from './figure.js';
import { t } from './i18n.js';
import { written } from './view-figure.js';

/** `onTable` hears that the row is wanted in the table. */
export function showChosen(text, row, onTable) {
  const about = [`${t(`status_${row.status}`)} ${period(row)}`, t(`measure_${row.measure}`), ...notes(row, text), row.code].filter(Boolean).join(' · ');
  const doubtful = row.doubts.length > 0 && h('span', { class: 'doubtful' }, t('doubts_of', { what: doubts(row) }));
  byId('chosen').replaceChildren(
    h(
      'div',
      { class: 'what' },
      h('b', {}, row.name || '–'),
      h('span', { class: 'about' }, h('span', { class: `sign ${row.status}` }), about),
      doubtful || '',
    ),
    h('span', { class: 'figure' }, written(row)),
    h('button', { type: 'button', class: 'quiet', 'aria-label': t('to_table'), title: t('to_table'), onclick: onTable }, icon('right')),
  );
  byId('chosen').hidden = false;
}

export function hideChosen() {
  byId('chosen').hidden = true;
}
