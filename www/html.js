// Pasted source of a web page: its text, without the tags. The document that is made for it runs no script, loads nothing and is never shown.

/** Elements that stand on lines of their own. */
const BLOCKS =
  'address,article,aside,blockquote,dd,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,tbody,tfoot,thead,tr,ul';
const SILENT = 'head,script,style,noscript,template,iframe,object,svg,math,select,button,textarea';

/** A report in plain text has no paragraphs in tags; a tag or two that it quotes make no page. */
export function isHtml(text) {
  if (/^\s*<(?:!doctype html|html)[\s>]/i.test(text)) return true;
  const tags = text.matchAll(/<\/?(?:p|div|br|td|tr|table|li|h[1-6]|body|section|article)(?:\s[^<>]{0,2000})?\/?>/gi);
  let found = 0;
  for (const _ of tags) if (++found >= 3) return true;
  return false;
}

/** The words of the source, a line for each block. */
export function textOf(source) {
  // Of a tag only its name is needed: without attributes nothing is left that could ask for a file or for a handler.
  const bare = source.replace(/<([a-z][a-z\d]*)[\s/](?:"[^"<]{0,4000}"|'[^'<]{0,4000}'|[^'"<>]){0,4000}>/gi, '<$1>');
  const page = new DOMParser().parseFromString(bare, 'text/html');
  for (const element of page.querySelectorAll(SILENT)) element.remove();
  // Line ends of the source mean nothing in a page; between Chinese words a blank would.
  const words = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode;
    if (!node.parentElement.closest('pre')) node.data = node.data.replace(/[ \t\r\n\f]+/g, joint);
  }
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n');
  for (const cell of page.querySelectorAll('td,th')) cell.after('\t');
  for (const block of page.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.after('\n');
  }
  return page.body.textContent
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function joint(run, at, words) {
  const latin = /\w/.test(words[at - 1] ?? '') && /\w/.test(words[at + run.length] ?? '');
  return run.includes('\n') && !latin ? '' : ' ';
}
