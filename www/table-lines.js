// Lines of a table that was pasted with tabs between its cells: they stay lines, and their cells stand below each other. No page here.

/** A cell holds few words; a longer stretch with a tab somewhere in it is prose. */
const LONGEST = 60;
/** Columns are no narrower and no wider, in characters; longer cells are broken. The gap behind each comes on top. */
const [NARROWEST, WIDEST, GAP] = [2, 8, 1];

export function isRow(text, { start, end }) {
  const line = text.slice(start, end).trim();
  return line.includes('\t') && line.split('\t').every((cell) => cell.length <= LONGEST);
}

/** Gives the blocks that are rows of one table the widths of its columns (`columns`) and their cells: where each ends, and how many columns it fills. */
export function tabulate(text, blocks) {
  let rows = [];
  const close = () => {
    // A single line with a tab is no table.
    if (rows.length > 1) {
      const columns = widths(rows.map(({ start, end }) => text.slice(start, end).split('\t')));
      for (const row of rows) Object.assign(row, { columns, cells: cells(text, row) });
    }
    rows = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text' && isRow(text, block)) rows.push(block);
    else close();
  }
  close();
  return blocks;
}

function widths(rows) {
  const found = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      const width = Array.from(cell.trim()).reduce((sum, character) => sum + (character > '\u2000' ? 1 : 0.6), 0);
      found[at] = Math.max(found[at] ?? NARROWEST + GAP, Math.min(width, WIDEST) + GAP);
    });
  return found;
}

/** A tab belongs to the cell that it closes. One that stands inside a figure closes none: a figure has one mark. */
function cells(text, { start, end, pieces }) {
  const found = [];
  let columns = 1;
  for (let at = start; at < end; at++) {
    if (text[at] !== '\t') continue;
    if (pieces.some((piece) => piece.rows && piece.start <= at && piece.end > at + 1)) columns++;
    else {
      found.push({ end: at + 1, columns });
      columns = 1;
    }
  }
  return [...found, { end, columns }];
}
