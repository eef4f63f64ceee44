import Table from 'cli-table3';

// Widths are those of the screen: cli-table3 knows that a Chinese character takes two columns.

const barLength = 30;

/** A small bar chart: one row an entry, longest bar for the largest count. */
export function barChart(counts: readonly (readonly [string, number])[]): string {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const table = borderless();
  for (const [name, count] of counts) {
    const bar = '█'.repeat(Math.round((barLength * count) / most)) || '▏';
    table.push([`  ${name}`, bar, right(count.toLocaleString('en')), right(percent(count, total))]);
  }
  return table.toString().replace(/ +$/gm, '');
}

/** Columns under a head; numbers to the right. */
export function columns(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) {
    table.push(row.map((cell) => (typeof cell === 'number' ? right(cell.toLocaleString('en')) : cell)));
  }
  return table.toString();
}

const right = (content: string) => ({ content, hAlign: 'right' as const });

const percent = (count: number, total: number) => `${((100 * count) / Math.max(1, total)).toFixed(1)}%`;

const borderless = () =>
  new Table({
    chars: Object.fromEntries(sides.map((side) => [side, ''])),
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
  });

const sides = [
  ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
  ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
];
