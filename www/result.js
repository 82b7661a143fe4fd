// The result: one report at a time, its four views, and the one selection that they share.
import { keepFilters, readFilters, step } from './address.js';
import { byId, h } from './dom.js';
import { language, t } from './i18n.js';
import { choose, countDoubts, noFilter } from './rows.js';
import { copy, tsv } from './save.js';
import { head } from './segments.js';
import { HeadlinesView } from './view-headlines.js';
import { hideChosen, showChosen } from './view-chosen.js';
import { showMasthead, showSwitcher } from './view-masthead.js';
import { OutlineView } from './view-outline.js';
import { SourceView } from './view-source.js';
import { SortView } from './view-sort.js';
import { COLUMNS, TableView } from './view-table.js';

/** One view at a time: as in style.css. */
const NARROW = '(max-width: 1239px)';

export class Result {
  #filter = noFilter();
  /** Those of the address, for the first text. */
  #asked = readFilters(location.hash);
  #sort = null;
  #selected = null;
  #headlines = new HeadlinesView(byId('headlines'), { onChoose: (row) => this.#go(row) });
  #outline = new OutlineView(byId('outline'), { onChoose: (section) => this.#section(section), onFilter: (section) => this.#only(section) });
  #source = new SourceView(byId('source'), { onChoose: (row) => this.#fromSource(row) });
  #table = new TableView(byId('table'), { onChoose: (row, { go }) => this.#fromTable(row, go), onSort: (sort) => this.#sorted(sort) });
  #order = new SortView(byId('sort'), byId('sort-way'), { columns: COLUMNS, onSort: (sort) => this.#sorted(sort) });

  constructor() {
    const changed = (change) => {
      Object.assign(this.#filter, change);
      this.#showTable();
    };
    byId('words').addEventListener('input', ({ target }) => changed({ words: target.value }));
    byId('section').addEventListener('change', ({ target }) => changed({ section: target.value === '' ? null : Number(target.value) }));
    byId('status').addEventListener('change', ({ target }) => changed({ status: target.value }));
    byId('doubts').addEventListener('change', ({ target }) => changed({ doubts: target.value }));
    byId('only').addEventListener('change', ({ target }) => changed({ headlines: target.checked }));
    byId('clear').addEventListener('click', () => {
      this.#clear();
      byId('words').focus();
    });
    byId('reports').addEventListener('change', ({ target }) => this.#open(Number(target.value)));
    byId('previous').addEventListener('click', () => this.#open(this.at - 1));
    byId('next').addEventListener('click', () => this.#open(this.at + 1));
    for (const tab of document.querySelectorAll('.tabs button')) tab.addEventListener('click', () => this.#tab(tab.dataset.tab));
  }

  /** Shows a fresh result from its first report. */
  show(state) {
    this.state = state;
    this.#filter = { ...noFilter(), ...this.#asked };
    this.#asked = {};
    this.#sort = null;
    this.turn('summary');
    this.#open(0);
  }

  /** Turns to a view as Back does, without a step of its own. */
  turn(tab) {
    document.body.dataset.tab = tab;
    for (const other of document.querySelectorAll('.tabs button')) other.setAttribute('aria-current', String(other.dataset.tab === tab));
    // A view that was out of sight could not be scrolled.
    if (tab === 'table' && this.#selected !== null) this.#table.select(this.#selected, { focus: matchMedia(NARROW).matches });
    if (this.report) keepFilters(this.#filter);
  }

  /** Says everything again, in the language chosen since. */
  speak() {
    const kept = this.#selected;
    this.#draw();
    if (kept !== null) this.#select(kept);
  }

  /** Copies the rows as shown; their number, or null where the browser forbids it. */
  async copyTable() {
    const rows = this.chosen.map((index) => this.report.indicators[index]);
    return (await copy(tsv(rows))) ? rows.length : null;
  }

  #open(at) {
    this.at = at;
    this.report = this.state.parsed.reports[at];
    // Who looks through a collection for one thing looks for it in the next report too; a section is of one report only.
    this.#filter.section = null;
    this.#selected = null;
    hideChosen();
    globalThis.CSS?.highlights?.clear();
    this.#draw();
  }

  #draw() {
    const { parsed, text } = this.state;
    const alone = parsed.reports.length === 1;
    showSwitcher(parsed.reports, this.at);
    showMasthead(this.state, this.report, (change) => this.#rowsBehind(change));
    this.#headlines.show(text, this.report);
    this.#outline.show(text, this.report);
    // Alone, the report is shown with what stands around it; in a collection by itself.
    this.#source.show(text, this.report, parsed.noise, alone ? { start: 0, end: text.length } : this.report);
    this.#fillFilters();
    this.#showTable();
  }

  #fillFilters() {
    const { sections } = this.report;
    const headings = sections
      .map((section, index) => ({ ...section, index }))
      .filter(({ type, index }) => type === 'heading' || index === this.#filter.section);
    const indent = (level) => '\u3000'.repeat(Math.max(0, level - 1));
    byId('section').replaceChildren(
      h('option', { value: '' }, t('section_all')),
      ...headings.map((section) => {
        const { marker, title } = head(this.state.text, section);
        return h('option', { value: section.index }, indent(section.level) + marker + title);
      }),
    );
    byId('section').value = this.#filter.section ?? '';
    byId('status').replaceChildren(
      h('option', { value: '' }, t('status_all')),
      ...['actual', 'estimate', 'target'].map((status) => h('option', { value: status }, t(`status_${status}`))),
    );
    byId('status').value = this.#filter.status;
    byId('words').value = this.#filter.words;
    byId('only').checked = this.#filter.headlines;
  }

  /** The choices by doubt, each with the number of rows that it would show; those that would show none are left out. */
  #fillDoubts() {
    const { doubts } = this.#filter;
    const { some, none, ...kinds } = countDoubts(this.report, this.#filter, this.state.text);
    const choice = (value, words, n) => h('option', { value }, t('choice', { words, n: n.toLocaleString(language()) }));
    if (doubts && !(doubts in { some, none })) kinds[doubts] ??= 0;
    byId('doubts').replaceChildren(
      h('option', { value: '' }, t('doubts_any')),
      choice('some', t('doubts_some'), some),
      choice('none', t('doubts_none'), none),
      h('optgroup', { label: t('doubts_why') }, Object.entries(kinds).map(([kind, n]) => choice(kind, t(`doubt_${kind}`), n))),
    );
    byId('doubts').value = doubts;
  }

  #showTable() {
    this.#fillDoubts();
    this.chosen = choose(this.report, this.#filter, this.#sort, this.state.text);
    this.#table.show(this.state.text, this.report, this.chosen, this.#sort);
    this.#order.show(this.#sort);
    const all = this.report.indicators.length;
    byId('shown').textContent = t('shown', { n: this.chosen.length.toLocaleString(language()), all: all.toLocaleString(language()) });
    const { words, section, status, headlines, doubts } = this.#filter;
    byId('clear').hidden = !(words || section !== null || status || headlines || doubts);
    keepFilters(this.#filter);
  }

  #clear() {
    this.#filter = noFilter();
    this.#fillFilters();
    this.#showTable();
  }

  #sorted(sort) {
    this.#sort = sort;
    this.#showTable();
    if (this.#selected !== null) this.#table.select(this.#selected);
  }

  #only(section) {
    this.#filter.section = section;
    this.#fillFilters();
    this.#showTable();
    this.#tab('table');
  }

  /** From a count in the head: the rows that it counts. */
  #rowsBehind(change) {
    this.#filter = { ...noFilter(), ...change };
    this.#fillFilters();
    this.#showTable();
    this.#tab('table');
    byId('desk').scrollIntoView({ block: 'nearest' });
  }

  #section(section) {
    this.#tab('source');
    this.#source.showSection(section);
  }

  /** From a headline: its place in the source, with the row beside it. */
  #go(row) {
    this.#tab('source');
    byId('desk').scrollIntoView({ block: 'nearest' });
    this.#select(row);
  }

  #fromTable(row, go) {
    this.#remember(row);
    if (go) this.#tab('source');
    this.#source.showRow(row);
    this.#outline.mark(this.report.indicators[row].section);
  }

  #fromSource(row) {
    this.#remember(row);
    this.#outline.mark(this.report.indicators[row].section);
    this.#inTable(row);
  }

  #remember(row) {
    this.#selected = row;
    showChosen(this.state.text, this.report.indicators[row], () => this.#tab('table'));
  }

  #select(row) {
    this.#remember(row);
    this.#inTable(row);
    this.#source.showRow(row);
    this.#outline.mark(this.report.indicators[row].section);
  }

  /** A row that the filter hides is worth more than the filter. */
  #inTable(row) {
    if (this.#table.select(row)) return;
    this.#clear();
    this.#table.select(row);
  }

  /** On a narrow screen one view is seen at a time. */
  #tab(name) {
    if (matchMedia(NARROW).matches && document.body.dataset.tab !== name) step({ view: 'result', tab: name });
    this.turn(name);
  }
}
