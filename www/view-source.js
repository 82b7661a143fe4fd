// The source text with every quantity lit. Blocks are drawn in slices of time, and the browser skips those out of sight.
import { h } from './dom.js';
import { doubts, spoken } from './figure.js';
import { t } from './i18n.js';
import { blocks } from './segments.js';
import { plainText, words } from './text-nodes.js';

const CHUNK = 24; // blocks in one box whose layout can be skipped
const SLICE = 8; // milliseconds of drawing before the page may breathe

export class SourceView {
  #box;
  #onChoose;
  #drawing = 0;

  /** `onChoose(row)` hears which quantity was chosen. */
  constructor(box, { onChoose }) {
    this.#box = box;
    this.#onChoose = onChoose;
    box.addEventListener('click', (event) => this.#click(event.target.closest('mark')));
    box.addEventListener('keydown', (event) => this.#key(event));
  }

  show(text, report, noise, range) {
    cancelAnimationFrame(this.#drawing);
    Object.assign(this, { text, report, marks: [], ofRow: new Map(), ofSection: new Map(), drawn: [], current: null });
    this.todo = blocks(text, report, noise, range);
    this.next = 0;
    this.#box.replaceChildren();
    this.#box.scrollTop = 0;
    this.#draw();
  }

  /** Shows a row's quantity and flashes it. */
  showRow(index, { move = true } = {}) {
    this.#drawAll();
    const mark = this.ofRow.get(index);
    this.#setCurrent(mark ?? null);
    this.#paint(this.report.indicators[index]);
    if (mark && move) this.#reveal(mark, 'center');
  }

  showSection(index) {
    this.#drawAll();
    const head = this.ofSection.get(index);
    if (head) this.#reveal(head, 'start');
  }

  #draw() {
    const until = performance.now() + SLICE;
    while (this.next < this.todo.length && performance.now() < until) this.#drawChunk();
    if (this.next < this.todo.length) this.#drawing = requestAnimationFrame(() => this.#draw());
  }

  #drawAll() {
    cancelAnimationFrame(this.#drawing);
    while (this.next < this.todo.length) this.#drawChunk();
  }

  #drawChunk() {
    const some = this.todo.slice(this.next, this.next + CHUNK);
    this.next += some.length;
    const chunk = h('div', { class: 'chunk' });
    let grid = null;
    for (const block of some) {
      const element = this.#block(block);
      // The rows of a table are scrolled sideways together, where they are too wide.
      if (block.columns && block.columns !== grid?.columns) grid = { columns: block.columns, box: h('div', { class: 'grid' }) };
      if (block.columns) grid.box.append(element);
      chunk.append(block.columns ? grid.box : element);
    }
    this.#box.append(chunk);
  }

  #block(block) {
    const { start, end, kind, cut, pieces } = block;
    const heading = { title: '1', head1: '2', head2: '3' }[kind];
    const element = h(
      'p',
      { class: `block ${kind}${cut ? ' cut' : ''}`, ...(heading && { role: 'heading', 'aria-level': heading }) },
      block.cells ? this.#cells(block) : pieces.flatMap((piece) => this.#piece(piece)),
    );
    // Somewhat closer than they would like to stand; below that the table is scrolled.
    if (block.columns) element.style.minWidth = `${sum(block.columns) * 0.8}em`;
    this.drawn.push({ start, end, element });
    return element;
  }

  /** Boxes in the line, so that every character stays where it was and is copied as it was, the tabs too. */
  #cells({ start, columns, cells, pieces }) {
    const whole = sum(columns);
    let [from, column] = [start, 0];
    return cells.map((cell) => {
      const box = h('span', { class: 'cell' }, pieces.flatMap((piece) => this.#piece(cutTo(piece, from, cell.end))));
      box.style.width = `${(sum(columns.slice(column, column + cell.columns)) / whole) * 100}%`;
      from = cell.end;
      column += cell.columns;
      return box;
    });
  }

  #piece({ start, end, rows, section, noise }) {
    if (start >= end) return [];
    let nodes = words(this.text.slice(start, end));
    if (rows) nodes = [this.#mark(nodes, rows)];
    if (noise) nodes = [h('span', { class: 'noise', title: t('noise') }, nodes)];
    if (section === null) return nodes;
    const element = h('span', { class: `head ${this.report.sections[section].type}`, 'data-head': section }, nodes);
    if (!this.ofSection.has(section)) this.ofSection.set(section, element);
    return element;
  }

  #mark(nodes, rows) {
    const row = this.report.indicators[rows[0]];
    const doubtful = rows.some((at) => this.report.indicators[at].doubts.length > 0);
    // One stop for the Tab key in the whole text; the arrow keys go on from there.
    const mark = h(
      'mark',
      {
        class: doubtful ? `${row.status} in-doubt` : row.status,
        role: 'button',
        tabindex: this.marks.length === 0 ? '0' : '-1',
        'data-rows': rows.join(' '),
        title: rows.map((at) => this.#label(at)).join('\n'),
      },
      nodes,
    );
    this.marks.push(mark);
    for (const index of rows) if (!this.ofRow.has(index)) this.ofRow.set(index, mark);
    return mark;
  }

  #label(index) {
    const row = this.report.indicators[index];
    const why = row.doubts.length > 0 ? ` · ${t('doubts_of', { what: doubts(row) })}` : '';
    return `${row.name} · ${spoken(row)} · ${row.period} ${t(`status_${row.status}`)}${why}`;
  }

  #click(mark) {
    if (!mark) return;
    const rows = mark.dataset.rows.split(' ').map(Number);
    // A number that stands for several rows goes through them, one click after the other.
    const at = mark === this.current?.mark ? (this.current.at + 1) % rows.length : 0;
    this.#setCurrent(mark, at);
    this.#paint(this.report.indicators[rows[at]]);
    this.#onChoose(rows[at]);
  }

  #key(event) {
    const mark = event.target.closest('mark');
    if (!mark) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      this.#drawAll();
      const to = this.marks[this.marks.indexOf(mark) + step];
      if (!to) return;
      this.#focusable(to);
      to.focus({ preventScroll: true });
      to.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || event.key === ' ') this.#click(mark);
    else return;
    event.preventDefault();
  }

  #focusable(mark) {
    for (const other of this.#box.querySelectorAll('mark[tabindex="0"]')) other.tabIndex = -1;
    mark.tabIndex = 0;
  }

  #setCurrent(mark, at = 0) {
    this.current?.mark.removeAttribute('aria-current');
    this.current = mark ? { mark, at } : null;
    if (!mark) return;
    mark.setAttribute('aria-current', 'true');
    this.#focusable(mark);
  }

  /** Shades the sentence and the words that gave the name, where the browser can paint ranges without elements. */
  #paint(row) {
    if (!globalThis.CSS?.highlights) return;
    CSS.highlights.set('sentence', this.#highlight(row.sentence_start, row.sentence_end));
    CSS.highlights.set('name', this.#highlight(row.name_start ?? 0, row.name_end ?? 0));
  }

  /** The ranges of plain words only: a painted range would cover the colour of a quantity's own box. */
  #highlight(start, end) {
    const ranges = new Highlight();
    for (const block of this.drawn) {
      if (block.end <= start || block.start >= end) continue;
      for (const { node, at } of plainText(block)) {
        const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
        if (from >= to) continue;
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        ranges.add(range);
      }
    }
    return ranges;
  }

  #reveal(element, block) {
    // Boxes that were never laid out have guessed heights, so the first jump may miss: the second, a frame later, does not.
    element.scrollIntoView({ block });
    requestAnimationFrame(() => element.scrollIntoView({ block }));
    element.classList.remove('flash');
    void element.offsetWidth; // restarts the animation
    element.classList.add('flash');
    element.addEventListener('animationend', () => element.classList.remove('flash'), { once: true });
  }
}

const sum = (widths) => widths.reduce((all, width) => all + width, 0);

const cutTo = (piece, start, end) => ({ ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) });
