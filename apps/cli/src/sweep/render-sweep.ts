import { countText, decimalText, shareText } from '../report/figures.js';
import { isoOf } from '../say.js';
import { columns } from '../terminal/tables.js';
import type { Measure } from './measures.js';
import type { Swept } from './sweep-against.js';
import type { SweepTable } from './sweep-table.js';

const shownAtMost = 40;

/** A sweep for people: the front first, then the others, as many as fit on a few screens. */
export function renderSweep({ sweep, evidence }: Swept, table: SweepTable): string {
  const ordered = [
    ...table.rows.filter(({ onFront }) => onFront),
    ...table.rows.filter(({ onFront }) => !onFront),
  ];
  const shown = ordered.slice(0, shownAtMost);
  const aims = table.aims.map(({ measure, better }) => `${better} ${measure.name}`).join(', ');
  const left = ordered.length - shown.length;
  return [
    `${sweep.customers} customers as of ${isoOf(sweep.asOf)}; output ${table.output}; control ${evidence.control.replace(/(#.{12}).*/, '$1')}`,
    `★ no other candidate is better in all of: ${aims}`,
    columns(headOf(table), [
      ['control', '', ...table.parameters.map(() => ''), ...figuresOf(table.measures, table.control)],
      ...shown.map(({ number, settings, figures, onFront }) => [
        ...[String(number), onFront ? '★' : '', ...settings],
        ...figuresOf(table.measures, figures),
      ]),
    ]),
    ...(left > 0 ? [`${left} more are in the report`] : []),
  ].join('\n\n');
}

const headOf = ({ parameters, measures }: SweepTable): string[] => [
  ...['#', '', ...parameters.map(shortly), ...measures.map(({ text }) => text.en)],
];

/** The last two parts of a path. */
export const shortly = (path: string): string => path.split('.').slice(-2).join('.');

const figuresOf = (measures: readonly Measure[], figures: readonly (number | null)[]): string[] =>
  measures.map(({ kind }, place) => figureText(kind, figures[place] ?? null));

export function figureText(kind: Measure['kind'], figure: number | null): string {
  if (kind === 'share') return shareText(figure);
  if (kind === 'days') return decimalText(figure);
  return figure === null ? '–' : countText(Math.round(figure)).replace(/^-/, '−');
}
