// What the page says on its own account: progress, complaints, short confirmations.
import { byId } from './dom.js';
import { t } from './i18n.js';

/** Shows that work goes on: "reading", "loading" or "working". */
export function busy(phase) {
  byId('phase').textContent = t(`phase_${phase}`);
  byId('progress').hidden = false;
}

export function idle() {
  byId('progress').hidden = true;
}

/** Says what is wrong and what to do; stays until it is closed or something new is tried. */
export function complain(text) {
  const box = byId('message');
  box.querySelector('p').textContent = text;
  box.hidden = false;
  box.scrollIntoView({ block: 'nearest' });
}

export function clearMessage() {
  byId('message').hidden = true;
}

let fading;

/** A confirmation that goes away by itself. */
export function say(text) {
  const toast = byId('toast');
  toast.textContent = text;
  toast.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => toast.classList.remove('shown'), 2500);
}

byId('message').querySelector('button').addEventListener('click', clearMessage);
