// Between the source's characters and the page's text nodes: every character of a block stands in the page, in order.
import { h } from './dom.js';

/** Text as nodes. A line end inside a paragraph stays in the page, so that places can be counted, and is not seen. */
export function words(text) {
  return text.split(/(\s*\n\s*)/).map((part, at) => (at % 2 ? h('span', { class: 'wrap' }, part) : document.createTextNode(part)));
}

/** The text nodes of a block outside its quantities, each with its offset into the source. */
export function* plainText({ start, element }) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = start;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.closest('mark')) yield { node, at };
    at += node.length;
  }
}
