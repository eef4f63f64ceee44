export type Cell = string | number | null;

/**
 * CSV (RFC 4180) that a spreadsheet opens as it was meant: UTF-8 with its mark, and no text that begins a formula
 * there. Numbers stay numbers, negative ones too.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${csvLines([head, ...rows])}`;
}

/** More lines of the same. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = cell.replace(beginsFormula, `'$&`).replace(beginsNextFormula, `$1'$2`);
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** @source OWASP, CSV Injection: = + - @, tab and line ends, and their full-width forms */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/;
/** Where a semicolon separates cells (much of Europe) quotes within a line are no quotes, and what follows is a cell. */
const beginsNextFormula = /([;\t\r\n] *)([=+\-@＝＋－＠])/g;
