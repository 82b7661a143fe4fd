// The page: text in (input.js), worker (client.js), result out (result.js). This file joins them.
import { bindBack, stay, step } from './address.js';
import { Client, Withdrawn } from './client.js';
import { byId } from './dom.js';
import { loadSample } from './engine.js';
import { language, setLanguage, speak, t } from './i18n.js';
import { fromFileName } from './file-name.js';
import { isHtml, textOf } from './html.js';
import { bindInput } from './input.js';
import { Unreadable, checkText, readFile } from './reading.js';
import { Result } from './result.js';
import { fileName, save } from './save.js';
import { busy, clearMessage, complain, idle, say } from './notices.js';

/** A short wait is no wait: nothing is shown before this many milliseconds, and what is shown changes no faster. */
const PATIENCE = 250;

const client = new Client();
const result = new Result();
let state = null; // { text, name, encoding, options, parsed }; `others` where more files came with this one, `broken` where bytes of it were
let turn = 0; // counts what was asked for, so that a slow file never overwrites a later paste

const input = bindInput({
  onText: (text) => start(async () => ({ text: checkText(text), name: '', encoding: '', options: {} })),
  onFile: (file, others = 0) =>
    start(async () => ({ ...(await readFile(file)), name: file.name, options: { ...fromFileName(file.name), file: file.name }, others })),
  onSample: () => start(async () => ({ text: await sample(), name: t('sample_name'), encoding: '', options: {} })),
});

async function start(read) {
  const mine = ++turn;
  client.withdraw();
  clearMessage();
  let phase = 'reading';
  const ticking = setInterval(() => (mine === turn ? busy(phase) : clearInterval(ticking)), PATIENCE);
  try {
    const source = withoutTags(await read());
    if (mine !== turn) return;
    const output = await client.ask('parse', source.text, { options: source.options, onPhase: (now) => (phase = now) });
    if (mine !== turn) return;
    show({ ...source, parsed: JSON.parse(output) });
  } catch (error) {
    if (mine === turn && !(error instanceof Withdrawn)) refuse(error);
  } finally {
    clearInterval(ticking);
    if (mine === turn) idle();
  }
}

/** What was given, or the text in it where it is the source of a web page: all places are those of that text. */
function withoutTags(source) {
  return isHtml(source.text) ? { ...source, text: checkText(textOf(source.text)), html: true } : source;
}

async function sample() {
  try {
    return await loadSample();
  } catch (error) {
    throw new Refused(t('error_sample', { why: error.message }));
  }
}

class Refused extends Error {}

function refuse(error) {
  if (error instanceof Unreadable) complain(t(`error_${error.reason}`));
  else if (error instanceof Refused) complain(error.message);
  else complain(t('error_parser', { why: error.message }));
}

function show(next) {
  const { reports } = next.parsed;
  const counts = reports.some(({ indicators }) => indicators.length > 0);
  if (!counts && !reports.some(({ sections }) => sections.some(({ type }) => type === 'title' || type === 'heading'))) throw new Refused(t('error_report'));
  state = next;
  const seen = { view: 'result', tab: 'summary' };
  if (document.body.dataset.view === 'start') step(seen);
  else stay(seen);
  look('result');
  result.show(state);
  scrollTo(0, 0);
  byId('title').focus({ preventScroll: true });
  const notes = [
    next.html && t('note_html'),
    next.broken > 0 && t('note_broken', { n: next.broken, encoding: next.encoding }),
    !counts && t('note_no_rows'),
    next.others > 0 && t('note_one_file', { name: next.name, n: next.others }),
  ].filter(Boolean);
  if (notes.length > 0) complain(notes.join(' '));
}

function again() {
  step({ view: 'start' });
  look('start');
  input.offer(state?.name ? '' : (state?.text ?? ''));
}

/** Turns to the start or to the result. */
function look(view) {
  document.body.dataset.view = view;
  byId('start').hidden = view !== 'start';
  byId('result').hidden = view !== 'result';
  clearMessage();
}

bindBack(({ view, tab }) => {
  // A reload keeps the steps but no text.
  if (view === 'start' || !state) return look('start');
  look('result');
  result.turn(tab);
});

async function saveCsv() {
  const asked = state;
  try {
    const csv = await client.ask('csv', asked.text, { options: asked.options });
    save(fileName(asked, 'csv'), 'text/csv', csv);
  } catch (error) {
    if (!(error instanceof Withdrawn)) refuse(error);
  }
}

function speakAll() {
  speak(document);
  const button = byId('language');
  button.textContent = t('other_language');
  button.lang = language() === 'zh' ? 'en' : 'zh-CN';
  button.setAttribute('aria-label', t('other_language_label'));
  if (state) result.speak();
}

byId('again').addEventListener('click', again);
byId('language').addEventListener('click', () => {
  setLanguage(language() === 'zh' ? 'en' : 'zh');
  clearMessage();
  speakAll();
});
byId('cancel').addEventListener('click', () => {
  turn++; // what is still being read finds that nobody waits for it
  client.withdraw();
  idle();
});
byId('save-csv').addEventListener('click', saveCsv);
byId('save-json').addEventListener('click', () => save(fileName(state, 'json'), 'application/json', JSON.stringify(state.parsed, null, 2)));
byId('copy').addEventListener('click', async () => {
  const copied = await result.copyTable();
  if (copied === null) complain(t('error_copy'));
  else say(t('copied', { n: copied }));
});

stay({ view: 'start' });
speakAll();
