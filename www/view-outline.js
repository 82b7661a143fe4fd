// The outline as a tree, after the tree pattern of the ARIA guide: one stop for the Tab key, arrow keys within.
import { h } from './dom.js';
import { t } from './i18n.js';
import { countRows } from './rows.js';
import { head } from './segments.js';

/** Up to so many nodes the tree opens whole. */
const OPEN_ALL = 80;

export class OutlineView {
  #box;
  #on;

  /** `onChoose(section)` hears a node, `onFilter(section)` the count beside it. */
  constructor(box, on) {
    this.#box = box;
    this.#on = on;
    box.addEventListener('click', (event) => this.#click(event));
    box.addEventListener('keydown', (event) => this.#key(event));
  }

  show(text, report) {
    this.text = text;
    this.report = report;
    this.counts = countRows(report);
    this.nodes = new Map();
    this.children = new Map([[null, []]]);
    report.sections.forEach((section, index) => {
      if (section.type === 'title') return;
      // What hangs on a title line stands at the top: the title is in the page's head already.
      const parent = section.parent === null || report.sections[section.parent].type === 'title' ? null : section.parent;
      if (!this.children.has(parent)) this.children.set(parent, []);
      this.children.get(parent).push(index);
    });
    const roots = this.children.get(null);
    this.openAll = report.sections.length <= OPEN_ALL;
    if (roots.length === 0) return this.#box.replaceChildren(h('p', { class: 'empty' }, t('outline_empty')));
    const tree = h(
      'ul',
      { role: 'tree', 'aria-label': t('tab_outline'), 'aria-description': t('outline_keys') },
      roots.map((index) => this.#node(index, 1).parentElement),
    );
    tree.querySelector('[role=treeitem]').tabIndex = 0;
    this.#box.replaceChildren(tree);
  }

  /** Marks the section that a chosen row stands in; opens the way to it. */
  mark(index) {
    for (const old of this.#box.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
    if (index === null || this.report.sections[index].type === 'title') return;
    const { parent } = this.report.sections[index];
    for (let up = parent; up !== null; up = this.report.sections[up].parent) this.#way(up);
    const node = this.nodes.get(index);
    if (!node) return;
    node.setAttribute('aria-current', 'true');
    this.#focusable(node);
    const row = node.getBoundingClientRect();
    const box = this.#box.getBoundingClientRect();
    if (row.top < box.top || row.bottom > box.bottom) this.#box.scrollTop += row.top - box.top - box.height / 3;
  }

  #way(index) {
    for (let up = this.report.sections[index].parent; up !== null; up = this.report.sections[up].parent)
      if (this.nodes.has(up)) this.#toggle(this.nodes.get(up), true);
    if (this.nodes.has(index)) this.#toggle(this.nodes.get(index), true);
  }

  /** The line of a section, in a list item of its own. */
  #node(index, depth) {
    const { type, level, role } = this.report.sections[index];
    const { marker, title } = head(this.text, this.report.sections[index]);
    const parents = this.children.has(index);
    const open = parents && (this.openAll || level < 1);
    const count = this.counts[index];
    // The line is the item, and its group stands beside it: read aloud is what the line shows, without all that hangs below it.
    const node = h(
      'div',
      { role: 'treeitem', tabindex: '-1', class: 'line', 'aria-level': depth, 'aria-expanded': parents ? String(open) : null },
      h('span', { class: 'twist', 'aria-hidden': 'true' }),
      h(
        'span',
        { class: 'label' },
        marker && h('span', { class: 'marker' }, marker),
        title,
        role && level <= 1 ? [' ', h('span', { class: 'role' }, t(`role_${role}`))] : null,
      ),
      count > 0 &&
        h('button', { class: 'count', type: 'button', tabindex: '-1', title: t('outline_count_label', { n: count }) }, String(count)),
    );
    h('li', { role: 'none', 'data-section': index, class: `node ${type}` }, node);
    this.nodes.set(index, node);
    if (open) this.#toggle(node, true);
    return node;
  }

  /** Children are made when they are first seen: a long collection has thousands. */
  #toggle(node, open) {
    const below = this.children.get(section(node));
    if (!below) return;
    node.setAttribute('aria-expanded', String(open));
    const depth = Number(node.getAttribute('aria-level')) + 1;
    if (open && !node.nextSibling)
      node.after(
        h(
          'ul',
          { role: 'group' },
          below.map((index) => this.#node(index, depth).parentElement),
        ),
      );
  }

  #click(event) {
    const node = event.target.closest('[role=treeitem]');
    if (!node) return;
    const index = section(node);
    if (event.target.closest('.count')) return this.#on.onFilter(index);
    if (event.target.closest('.twist') && node.hasAttribute('aria-expanded'))
      return this.#toggle(node, node.getAttribute('aria-expanded') !== 'true');
    this.#choose(node);
  }

  #choose(node) {
    const index = section(node);
    this.mark(index);
    this.#on.onChoose(index);
  }

  #key(event) {
    const node = event.target.closest('[role=treeitem]');
    if (!node || event.target.closest('button')) return;
    const open = node.getAttribute('aria-expanded');
    const shown = [...this.#box.querySelectorAll('[role=treeitem]')].filter(isShown);
    const at = shown.indexOf(node);
    const act = {
      ArrowDown: () => this.#focus(shown[at + 1]),
      ArrowUp: () => this.#focus(shown[at - 1]),
      Home: () => this.#focus(shown[0]),
      End: () => this.#focus(shown.at(-1)),
      ArrowRight: () => (open === 'false' ? this.#toggle(node, true) : this.#focus(open && shown[at + 1])),
      ArrowLeft: () => (open === 'true' ? this.#toggle(node, false) : this.#focus(node.closest('[role=group]')?.previousElementSibling)),
      Enter: () => this.#choose(node),
      ' ': () => this.#choose(node),
      f: () => this.#on.onFilter(section(node)),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #focus(node) {
    if (!node) return;
    this.#focusable(node);
    node.focus();
  }

  #focusable(node) {
    for (const other of this.#box.querySelectorAll('[role=treeitem][tabindex="0"]')) other.tabIndex = -1;
    node.tabIndex = 0;
  }
}

/** The section that a line of the tree stands for. */
const section = (line) => Number(line.parentElement.dataset.section);

/** Whether every group around a line is open. */
function isShown(line) {
  for (let group = line.closest('[role=group]'); group; group = group.parentElement.closest('[role=group]'))
    if (group.previousElementSibling.getAttribute('aria-expanded') === 'false') return false;
  return true;
}
