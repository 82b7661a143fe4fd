// The table. Only the rows in sight are in the page (all have one height), so that a collection of sixty reports stays quick.
import { h } from './dom.js';
import { notes, period } from './figure.js';
import { t } from './i18n.js';
import { doubtSign, written } from './view-figure.js';

export const COLUMNS = ['name', 'value', 'measure', 'period', 'status', 'code', 'doubts'];
const AROUND = 12; // rows drawn beyond either edge

export class TableView {
  #box;
  #on;
  #rows = new Map();
  #sort = null;
  #window = '';
  #whole = false;

  /** `onChoose(row)` hears a row, `onSort(sort)` a column head. */
  constructor(box, on) {
    this.#box = box;
    this.#on = on;
    this.body = h('tbody', { role: 'rowgroup' });
    this.head = h('thead', { role: 'rowgroup' });
    this.table = h('table', { role: 'table' }, this.head, this.body);
    box.append(this.table);
    box.addEventListener('scroll', () => this.#draw(), { passive: true });
    // A box of another size keeps the rows that it had: what a pointer or a reader holds is not taken away. Their height may differ.
    new ResizeObserver(() => this.#draw({ again: true })).observe(box);
    for (const [event, whole] of [['beforeprint', true], ['afterprint', false]]) addEventListener(event, () => this.#print(whole));
    this.body.addEventListener('click', (event) => this.#choose(event.target.closest('tr[data-row]')));
    this.body.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows the chosen rows (indices into the report's indicators). */
  show(text, report, chosen, sort) {
    Object.assign(this, { text, report, chosen });
    this.#sort = sort;
    this.selected = chosen.includes(this.selected) ? this.selected : null;
    this.#drawHead();
    this.table.setAttribute('aria-label', t('table_caption'));
    this.table.setAttribute('aria-rowcount', String(chosen.length + 1));
    this.empty?.remove();
    this.empty = chosen.length > 0 ? null : h('p', { class: 'empty' }, t(report.indicators.length ? 'table_empty' : 'table_none'));
    if (this.empty) this.#box.append(this.empty);
    this.#box.scrollTop = 0;
    this.#draw({ fresh: true });
  }

  /** Selects a row and brings it into sight; false where the filter hides it. */
  select(index, { focus = false } = {}) {
    const at = this.chosen.indexOf(index);
    this.selected = at < 0 ? null : index;
    if (at >= 0) this.#reveal(at);
    this.#draw({ fresh: true });
    if (focus) this.#rows.get(index)?.focus({ preventScroll: true });
    return at >= 0;
  }

  /** On paper nothing scrolls into sight: all rows are drawn. */
  #print(whole) {
    this.#whole = whole;
    this.#draw({ again: true });
  }

  #height() {
    return Number.parseFloat(getComputedStyle(this.#box).getPropertyValue('--row-height'));
  }

  #reveal(at) {
    const height = this.#height();
    const head = this.head.offsetHeight;
    const view = this.#box.clientHeight - head;
    const top = at * height;
    if (top < this.#box.scrollTop || top + height > this.#box.scrollTop + view) this.#box.scrollTop = Math.max(0, top - (view - height) / 2);
  }

  /** Draws the rows in sight; without a word only where others have come in sight. */
  #draw({ fresh = false, again = fresh } = {}) {
    if (!this.report) return;
    const height = this.#height();
    const all = this.chosen.length;
    const first = this.#whole ? 0 : Math.max(0, Math.floor(this.#box.scrollTop / height) - AROUND);
    const last = this.#whole ? all : Math.min(all, Math.ceil((this.#box.scrollTop + this.#box.clientHeight) / height) + AROUND);
    const window = `${first} ${last}`;
    if (!again && window === this.#window) return;
    this.#window = window;
    const focused = Number(document.activeElement?.closest?.('tr[data-row]')?.dataset.row ?? Number.NaN);
    const kept = fresh ? new Map() : this.#rows;
    this.#rows = new Map();
    for (let at = first; at < last; at++) this.#rows.set(this.chosen[at], kept.get(this.chosen[at]) ?? this.#row(this.chosen[at], at));
    const stop = this.selected !== null && this.#rows.has(this.selected) ? this.selected : this.chosen[first];
    for (const [index, row] of this.#rows) row.tabIndex = index === stop ? 0 : -1;
    this.body.replaceChildren(pad(first * height), ...this.#rows.values(), pad((all - last) * height));
    this.#rows.get(focused)?.focus({ preventScroll: true });
  }

  #drawHead() {
    const cell = (column) => {
      const sorted = this.#sort?.column === column ? (this.#sort.down ? 'descending' : 'ascending') : 'none';
      const button = h(
        'button',
        { type: 'button', title: t('sort_label', { column: t(`col_${column}`) }), onclick: () => this.#on.onSort(this.#nextSort(column)) },
        t(`col_${column}`),
      );
      return h('th', { role: 'columnheader', scope: 'col', class: `c-${column}`, 'aria-sort': sorted }, button);
    };
    const focused = this.head.contains(document.activeElement) ? [...this.head.querySelectorAll('button')].indexOf(document.activeElement) : -1;
    this.head.replaceChildren(h('tr', { role: 'row' }, COLUMNS.map(cell)));
    if (focused >= 0) this.head.querySelectorAll('button')[focused].focus();
  }

  /** Up, down, then the order of the text again. */
  #nextSort(column) {
    if (this.#sort?.column !== column) return { column, down: false };
    return this.#sort.down ? null : { column, down: true };
  }

  #row(index, at) {
    const row = this.report.indicators[index];
    const cell = (column, ...content) => h('td', { role: 'cell', class: `c-${column}` }, ...content);
    const beside = notes(row, this.text).join(' · ');
    return h(
      'tr',
      { role: 'row', 'data-row': index, 'aria-rowindex': at + 2, 'aria-selected': String(index === this.selected), class: row.status },
      cell(
        'name',
        h(
          'span',
          { class: 'clamp', title: [row.name, beside].filter(Boolean).join(' · ') },
          row.name || '–',
          beside && h('span', { class: 'notes' }, beside),
        ),
      ),
      cell('value', written(row)),
      cell('measure', t(`measure_${row.measure}`)),
      h('td', { role: 'cell', class: 'c-period', title: period(row) || null }, period(row)),
      cell('status', h('span', { class: `sign ${row.status}` }), t(`status_${row.status}`)),
      cell('code', code(row)),
      cell('doubts', doubtSign(row)),
    );
  }

  #choose(line) {
    if (!line) return;
    const index = Number(line.dataset.row);
    this.select(index, { focus: true });
    this.#on.onChoose(index, { go: true });
  }

  #key(event) {
    const line = event.target.closest('tr[data-row]');
    if (!line) return;
    const at = this.chosen.indexOf(Number(line.dataset.row));
    const page = Math.max(1, Math.floor(this.#box.clientHeight / this.#height()) - 2);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: this.chosen.length - 1 }[event.key];
    if (to !== undefined) {
      const index = this.chosen[Math.min(Math.max(to, 0), this.chosen.length - 1)];
      this.select(index, { focus: true });
      this.#on.onChoose(index, { go: false });
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(line);
    else return;
    event.preventDefault();
  }
}

/** A code in the table's narrow column: broken behind an underscore where it must be. */
function code(row) {
  const words = (row.code ?? '').split(/(?<=_)/);
  return words.flatMap((word) => [h('wbr'), word]).slice(1);
}

function pad(height) {
  const row = h('tr', { class: 'pad', 'aria-hidden': 'true' });
  row.style.height = `${height}px`;
  return row;
}
