// The head of a report: region, year, title, who and when, how much was read; and the switcher where a text holds several.
import { byId, h } from './dom.js';
import { language, t } from './i18n.js';

/** `onFilter(change)` hears that the rows behind a count are wanted in the table. */
export function showMasthead({ name, encoding, broken }, report, onFilter) {
  const { region, year, title, meeting, speaker, indicators } = report;
  const guessed = (field) => (report.assumed?.includes(field) ? h('small', {}, ` (${t('assumed')})`) : null);
  const place = [region ? h('span', {}, region, guessed('region')) : null, year ? h('span', {}, String(year), guessed('year')) : null].filter(
    Boolean,
  );
  byId('eyebrow').replaceChildren(...place);
  const made = region || year ? [region, year && `${year}年`, '政府工作报告'].filter(Boolean).join('') : '';
  byId('title').textContent = title || made || t('untitled');
  byId('title').lang = title || made ? 'zh-CN' : document.documentElement.lang;
  const source = [name, encoding, broken > 0 && t('broken', { n: broken })].filter(Boolean).join(' · ');
  byId('about').replaceChildren(...[day(report.date), meeting, speaker, source].filter(Boolean).map((words) => h('span', {}, words)));
  byId('place').textContent = [region, year].filter(Boolean).join(' ');
  const targets = indicators.filter(({ status }) => status === 'target').length;
  const doubtful = indicators.filter(({ doubts }) => doubts.length > 0).length;
  byId('counts').replaceChildren(
    count('count_rows', indicators.length),
    count('count_targets', targets, () => onFilter({ status: 'target' })),
    // As many as the outline shows: the title is the head of the page.
    count('count_sections', report.sections.filter(({ type }) => type !== 'title').length),
    count('count_doubts', doubtful, () => onFilter({ doubts: 'some' })),
  );
}

function count(key, n, onclick) {
  const number = n.toLocaleString(language());
  const label = t('count_to_table', { what: `${number} ${t(key, { n })}` });
  const shown = onclick && n > 0 ? h('button', { type: 'button', 'aria-label': label, title: label, onclick }, number) : number;
  return h('div', { 'data-count': key }, h('dt', {}, t(key, { n })), h('dd', {}, shown));
}

export function showSwitcher(reports, at) {
  byId('switcher').hidden = reports.length < 2;
  const options = reports.map(({ region, year, title }, index) =>
    h('option', { value: index }, `${index + 1}. ${[region ?? (title || t('unnamed_region')), year].filter(Boolean).join(' ')}`),
  );
  byId('reports').replaceChildren(...options);
  byId('reports').value = at;
  byId('previous').disabled = at === 0;
  byId('next').disabled = at === reports.length - 1;
  byId('reports-count').textContent = t('report_of', { n: at + 1, all: reports.length });
}

/** 2026-01-16 as a person writes it; the time zone of the reader has no say in it. */
function day(date) {
  if (!date) return null;
  const [year, month, of] = date.split('-').map(Number);
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, of),
  );
}
