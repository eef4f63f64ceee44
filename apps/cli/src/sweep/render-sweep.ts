import type { Language } from '@hindsight/contracts';
import { countText, decimalText, shareText } from '../report/figures.js';
import { isoOf } from '../say.js';
import { columns } from '../terminal/tables.js';
import { speaking } from '../texts/texts.js';
import type { Measure } from './measures.js';
import type { Swept } from './sweep-against.js';
import type { SweepTable } from './sweep-table.js';

const shownAtMost = 40;

/** A sweep for people: the front first, then the others, as many as fit on a few screens. */
export function renderSweep({ sweep, evidence }: Swept, table: SweepTable, language: Language): string {
  const speak = speaking(language);
  const ordered = [
    ...table.rows.filter(({ onFront }) => onFront),
    ...table.rows.filter(({ onFront }) => !onFront),
  ];
  const shown = ordered.slice(0, shownAtMost);
  const told = toldOf(table);
  const aims = table.aims.map(({ measure, better }) => `${better} ${measure.name}`).join(', ');
  const left = ordered.length - shown.length;
  return [
    speak('swept', {
      ...{ customers: sweep.customers, at: isoOf(sweep.asOf), output: table.output },
      control: evidence.control.replace(/(#.{12}).*/, '$1'),
    }),
    speak('front', { aims }),
    columns(
      ['#', '', ...table.parameters.map(shortly), ...told.map(({ measure }) => measure.text[language])],
      [
        [speak('control'), '', ...table.parameters.map(() => ''), ...figuresOf(told, table.control)],
        ...shown.map(({ number, settings, figures, onFront }) => [
          ...[String(number), onFront ? '★' : '', ...settings, ...figuresOf(told, figures)],
        ]),
      ],
    ),
    ...(left > 0 ? [speak('moreInReport', { count: left })] : []),
  ].join('\n\n');
}

/** What fits beside each other: money only where the front is of it. */
const toldOf = ({ measures, aims }: SweepTable) =>
  measures
    .map((measure, place) => ({ measure, place }))
    .filter(({ measure }) => measure.kind !== 'money' || aims.some((aim) => aim.measure === measure));

/** The last two parts of a path. */
export const shortly = (path: string): string => path.split('.').slice(-2).join('.');

const figuresOf = (told: ReturnType<typeof toldOf>, figures: readonly (number | null)[]): string[] =>
  told.map(({ measure, place }) => figureText(measure.kind, figures[place] ?? null));

export function figureText(kind: Measure['kind'], figure: number | null): string {
  if (kind === 'share') return shareText(figure);
  if (kind === 'days') return decimalText(figure);
  return figure === null ? '–' : countText(Math.round(figure)).replace(/^-/, '−');
}
