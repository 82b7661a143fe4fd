// The order of the rows on a phone, where rows are cards and no column heads stand above them: a choice of column, and of its direction.
import { h } from './dom.js';
import { t } from './i18n.js';

export class SortView {
  #choice;
  #way;
  #sort = null;

  /** `onSort(sort)` hears the order wanted, null for that of the text. */
  constructor(choice, way, { columns, onSort }) {
    Object.assign(this, { columns });
    this.#choice = choice;
    this.#way = way;
    choice.addEventListener('change', () => onSort(choice.value === '' ? null : { column: choice.value, down: false }));
    way.addEventListener('click', () => onSort({ ...this.#sort, down: !this.#sort.down }));
  }

  show(sort) {
    this.#sort = sort;
    const columns = this.columns.map((column) => h('option', { value: column }, t(`col_${column}`)));
    this.#choice.replaceChildren(h('option', { value: '' }, t('sort_text')), ...columns);
    this.#choice.value = sort?.column ?? '';
    this.#way.hidden = sort === null;
    this.#way.textContent = t(sort?.down ? 'sort_down' : 'sort_up');
  }
}
