// What the browser keeps of the page: where Back leads, and in the address the filters that suit any report. They stand behind the #,
// which no browser sends to a server; words looked for may be a draft's, and a section is one report's: neither is kept.
import { words } from './words.js';

const CHOICES = {
  status: ['actual', 'estimate', 'target'],
  doubts: ['some', 'none', ...Object.keys(words.en).flatMap((key) => key.match(/^doubt_(\w+)$/)?.[1] ?? [])],
  headlines: ['only'],
};

/** The filters of an address's fragment; what is none is passed over. */
export function readFilters(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const known = Object.keys(CHOICES).filter((key) => CHOICES[key].includes(given.get(key)));
  return Object.fromEntries(known.map((key) => [key, key === 'headlines' ? true : given.get(key)]));
}

/** The fragment that keeps the filters; empty where there are none. */
export function writeFilters({ status, doubts, headlines }) {
  const kept = Object.entries({ status, doubts, headlines: headlines ? 'only' : '' }).filter(([, choice]) => choice);
  return kept.length > 0 ? `#${new URLSearchParams(kept)}` : '';
}

/** Puts the filters into the address, in place of those that stand there. */
export function keepFilters(filter) {
  const { hash, href } = location;
  const next = writeFilters(filter);
  if (next !== hash) quietly(() => history.replaceState(history.state, '', href.slice(0, href.length - hash.length) + next));
}

/** What is seen now is a step of its own: Back leads to what was seen before. */
export const step = (seen) => quietly(() => history.pushState(seen, ''));

/** What is seen now, no step from what was seen before. */
export const stay = (seen) => quietly(() => history.replaceState(seen, ''));

/** `onSeen(seen)` hears what Back and Forward lead to, as it was given to `step` or `stay`. */
export function bindBack(onSeen) {
  addEventListener('popstate', ({ state }) => state?.view && onSeen(state));
}

/** A browser may refuse a step (too many in a short time, an address that it does not let change): the page works without. */
function quietly(change) {
  try {
    change();
  } catch {
    // Back then leads a step further.
  }
}
