// On a narrow screen the table is out of sight while the source is read: the chosen row in one strip, and the way to it.
import { byId, h, icon } from './dom.js';
import { doubts, notes, period } from './figure.js';
import { t } from './i18n.js';
import { written } from './view-figure.js';

export function showChosen(row) {
  const about = [period(row), t(`measure_${row.measure}`), ...notes(row), row.doubts.length ? t('doubts_of', { what: doubts(row) }) : '']
    .filter(Boolean)
    .join(' · ');
  byId('chosen').replaceChildren(
    h(
      'span',
      { class: 'what' },
      h('b', {}, row.name || '–'),
      h('span', { class: 'about' }, h('span', { class: `sign ${row.status}` }), `${t(`status_${row.status}`)} · ${about}`),
    ),
    h('span', { class: 'figure' }, written(row)),
    icon('right'),
  );
  byId('chosen').hidden = false;
}

export function hideChosen() {
  byId('chosen').hidden = true;
}
