// The interface's language: from the last choice, else from the browser.
import { words } from './words.js';

const KEY = 'baogao.language';

let current = remembered() ?? (globalThis.navigator?.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en');

export const language = () => current;

/** The words for a key, with `{name}` filled in, and `{name?one:more}` by whether that is 1. */
export function t(key, values = {}) {
  const text = words[current][key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text
    .replace(/\{(\w+)\?([^{}:]*):([^{}]*)\}/g, (_, name, one, more) => (String(values[name]) === '1' ? one : more))
    .replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

export function setLanguage(next) {
  current = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be forbidden (private windows, file://); the choice then lasts as long as the page.
  }
  speak(document);
}

/** Fills in every element that names its words: data-t (text), data-t-label (label and tooltip), data-t-hint (placeholder). */
export function speak(root) {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
  document.title = t('page_title');
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll('[data-t-hint]')) element.placeholder = t(element.dataset.tHint);
  for (const element of root.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
    if (element.matches('button')) element.title = t(element.dataset.tLabel);
  }
}

function remembered() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept in words ? kept : null;
  } catch {
    return null;
  }
}
