import Table from 'cli-table3';
import type { BenchResult, Ratio } from './bench.js';

/** The result as people read it. */
export function render({ bench, machine, load, contenders, agree, ratios }: BenchResult): string {
  const { cpu, cores, memoryGb, os, node } = machine;
  return [
    `${bench} on ${cpu}, ${cores} cores, ${memoryGb} GB, ${os}, node ${node}`,
    `load ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after, ${load.time} time`,
    table(
      ['contender', 'median ms', 'per second', 'runs, ms'],
      Object.entries(contenders).map(([name, { medianMs, perSecond, runs }]) => [
        name,
        short(medianMs),
        Math.round(perSecond).toLocaleString('en'),
        runs.map(short).join(' '),
      ]),
    ),
    ...(ratios.length > 0 ? [table(['target', 'value', 'wanted', 'met'], ratios.map(rowOf))] : []),
    agree ? 'All contenders agree.' : 'The contenders DISAGREE: these figures are worthless.',
  ].join('\n');
}

function rowOf({ name, value, target, better, met }: Ratio): string[] {
  return [name, short(value), `${better === 'higher' ? '≥' : '≤'} ${short(target)}`, met ? 'yes' : 'no'];
}

/** Three digits that say something, or all before the point. */
function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const made = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) {
    made.push(
      row.map((content, i) => (i === 1 || i === 2 ? { content, hAlign: 'right' as const } : content)),
    );
  }
  return made.toString();
}
