// The headline indicators: past result → coming target.
import { h, icon } from './dom.js';
import { isDifference, notes, period, spoken } from './figure.js';
import { language, t } from './i18n.js';
import { codeName } from './names.js';
import { doubtSign, written } from './view-figure.js';

const FIRST = 8;

export class HeadlinesView {
  #box;
  #onChoose;
  #all = false;

  constructor(box, { onChoose }) {
    this.#box = box;
    this.#onChoose = onChoose;
  }

  show(text, report) {
    this.text = text;
    // Those with both ends first: they are what the reader came for. The catalogue's order holds within.
    const weight = ({ result, target }) => (result === 'not_stated' ? 1 : 0) + (target === 'not_stated' ? 2 : 0);
    const sorted = report.headlines.filter((one) => weight(one) < 3).sort((a, b) => weight(a) - weight(b));
    if (sorted.length === 0) return this.#box.replaceChildren(h('p', { class: 'empty' }, t('headlines_none')));
    // All of them are in the page, for paper has no button.
    const list = h(
      'ul',
      { class: this.#all ? 'cards all' : 'cards' },
      sorted.map((one, at) => this.#card(one, report.indicators, at >= FIRST)),
    );
    const more =
      sorted.length > FIRST &&
      h(
        'button',
        { type: 'button', class: 'more', 'aria-expanded': String(this.#all), onclick: () => this.#turn(text, report) },
        this.#all ? t('headlines_fewer') : t('headlines_all', { n: sorted.length }),
      );
    this.#box.replaceChildren(...[list, more].filter(Boolean));
  }

  #turn(text, report) {
    this.#all = !this.#all;
    this.show(text, report);
    this.#box.querySelector('.more').focus();
  }

  #card({ code, result, target }, rows, further) {
    return h(
      'li',
      { class: further ? 'card further' : 'card', 'data-code': code },
      h('h3', {}, codeName(code, language())),
      h('div', { class: 'pair' }, this.#end(result, rows, 'actual'), h('span', { class: 'arrow' }, icon('arrow')), this.#end(target, rows, 'target')),
    );
  }

  #end(stated, rows, side) {
    if (stated === 'not_stated')
      return h(
        'div',
        { class: `end ${side} missing` },
        h('span', { class: 'when' }, h('span', { class: `sign ${side}` }), t(`status_${side}`)),
        h('span', { class: 'figure' }, '–'),
        h('span', { class: 'also' }, t('not_stated')),
      );
    const row = rows[stated.row];
    const other = beside(row, stated.also.map((index) => rows[index]));
    return h(
      'button',
      { type: 'button', class: `end ${side}`, title: [row.name, spoken(row), ...told(row, this.text)].join(' · '), onclick: () => this.#onChoose(stated.row) },
      h('span', { class: 'when' }, h('span', { class: `sign ${row.status}` }), `${period(row)} ${t(`status_${row.status}`)}`, doubtSign(row)),
      h('span', { class: 'figure' }, written(row)),
      h('span', { class: 'also' }, other && written(other), against(row, other, this.text)),
    );
  }
}

/** The other measure of the same thing in the same year is said with it: the growth beside the level before anything else, a gap last. */
function beside(row, also) {
  const others = also.filter(({ measure, period }) => measure !== row.measure && period === row.period);
  return others.find(({ measure }) => measure === 'growth' || measure === 'level') ?? others.find((other) => !isDifference(other)) ?? others[0];
}

/** What a figure is of or against, where that is not the year before: first that of the smaller figure, which it stands beside. */
function against(row, other, text) {
  const said = new Set([...(other ? told(other, text) : []), ...told(row, text)]);
  return said.size > 0 && h('span', { class: 'against' }, [...said].join(' · '));
}

/** Among growth rates a gap in points would pass for one of them: it is called what it is. */
const told = (row, text) => (isDifference(row) ? [t('difference', { what: notes(row, text).join(' · ') })] : notes(row, text));
