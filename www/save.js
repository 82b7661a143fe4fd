// Out of the page: files and the clipboard.
import { t } from './i18n.js';

const BOM = '\ufeff';

/** Saves text as a file. CSV gets a byte-order mark, without which Excel takes it for the local code page. */
export function save(name, type, text) {
  const marked = type === 'text/csv' && !text.startsWith(BOM) ? BOM + text : text;
  const address = URL.createObjectURL(new Blob([marked], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name from what is known of the text. */
export function fileName(state, ending) {
  const [only] = state.parsed.reports;
  const known =
    state.parsed.reports.length === 1 && only.region && only.year ? `${only.region}${only.year}年政府工作报告` : state.name.replace(/\.[^.]*$/, '');
  return `${(known || 'baogao').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')}.${ending}`;
}

const FIELDS = ['name', 'value', 'upper', 'unit', 'bound', 'measure', 'period', 'status', 'code', 'of', 'scope', 'versus', 'per', 'doubts'];

/** The rows as tab-separated text with a header, ready for a spreadsheet. */
export function tsv(rows) {
  const line = (row) => FIELDS.map((field) => cell(field === 'doubts' ? row.doubts.join(';') : row[field]));
  return [FIELDS, ...rows.map(line)].map((cells) => cells.join('\t')).join('\n');
}

function cell(value) {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const flat = value.replace(/[\t\r\n]+/g, ' ');
  // A spreadsheet would run these as a formula.
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** Copies text; false where the browser forbids it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

function copyOldWay(text) {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-label', t('copy'));
  area.className = 'offstage';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
