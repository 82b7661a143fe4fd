// The ways in: paste, open, drop, sample. Hands over what was given and knows nothing of what becomes of it.
import { byId } from './dom.js';

/** Pasted texts above this length are not put into the text box, which would freeze on them. */
const LONG = 300_000;

export function bindInput({ onText, onFile, onSample }) {
  const area = byId('text');
  const file = byId('file');

  byId('paste').addEventListener('submit', (event) => {
    event.preventDefault();
    onText(area.value);
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onText(area.value);
  });
  // A whole report pasted into an empty box is what most people come with: it is read at once.
  area.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (area.value.trim() !== '' || pasted.trim() === '') return;
    if (pasted.length > LONG) event.preventDefault();
    onText(pasted);
  });

  // Elsewhere on the page a paste brings the next report.
  document.addEventListener('paste', (event) => {
    if (event.target.closest?.('input, textarea, select')) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.trim() !== '') onText(pasted);
  });

  byId('open').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files;
    file.value = ''; // so that the same file can be opened again after it was changed
    if (chosen) onFile(chosen);
  });
  byId('sample').addEventListener('click', onSample);
  bindDrop({ onText, onFile });

  return {
    /** Comes back to the empty page, or to the text that was pasted, for changing it. */
    offer(text) {
      area.value = text.length > LONG ? '' : text;
      area.focus();
      area.setSelectionRange(0, 0);
      area.scrollTop = 0;
    },
  };
}

function bindDrop({ onText, onFile }) {
  let depth = 0; // dragenter and dragleave also come from every child
  const over = (inside) => document.body.classList.toggle('dropping', inside);
  const carries = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/plain');
  addEventListener('dragenter', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    depth++;
    over(true);
  });
  addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) over(false);
  });
  addEventListener('dragover', (event) => {
    if (carries(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    depth = 0;
    over(false);
    const [file, ...others] = event.dataTransfer.files;
    if (file) onFile(file, others.length);
    else onText(event.dataTransfer.getData('text/plain'));
  });
}
