import type { SweptSide } from '@hindsight/replay';
import { BadInput } from '../bad-input.js';
import { paretoFront } from './front.js';
import { aimsOf, measuresOf, usualAims, type Aim, type Measure } from './measures.js';
import type { Swept } from './sweep-against.js';
import { said } from '../texts/texts.js';

/** The candidates of a sweep by their measures, for whoever shows them. */
export interface SweepTable {
  readonly output: string;
  readonly measures: readonly Measure[];
  /** What the front is of. */
  readonly aims: readonly Aim[];
  /** Paths of the parameters, those of every candidate. */
  readonly parameters: readonly string[];
  readonly control: readonly (number | null)[];
  readonly rows: readonly SweepRow[];
}

export interface SweepRow {
  /** From 1, as candidates were given. */
  readonly number: number;
  readonly file: string;
  /** By parameter; empty for one that the candidate does not have. */
  readonly settings: readonly string[];
  /** By measure. */
  readonly figures: readonly (number | null)[];
  /** No other candidate is better in all aims. */
  readonly onFront: boolean;
}

export interface TableRequest {
  readonly output: string;
  /** As `aimsOf` reads it; default: `usualAims`. */
  readonly front: string | undefined;
  /** ISO 4217. */
  readonly currency: string;
}

/** @throws {BadInput} no such measure */
export function sweepTable(
  { sweep, candidates }: Swept,
  { output, front, currency }: TableRequest,
): SweepTable {
  const measures = measuresOf(sweep.control, output, currency);
  const aims = front === undefined ? usualAims(measures) : aimsOf(front, measures);
  const parameters = [...new Set(candidates.flatMap(({ settings }) => Object.keys(settings)))];
  const onFront = paretoFront(sweep.candidates.map((side) => aims.map((aim) => reached(aim, side))));
  const figures = (side: SweptSide) => measures.map((measure) => measure.of(side));
  const rows = candidates.flatMap(({ file, settings }, place): SweepRow[] => {
    const side = sweep.candidates[place];
    if (!side) return [];
    const own = parameters.map((path) => settings[path] ?? '');
    return [
      { number: place + 1, file, settings: own, figures: figures(side), onFront: onFront[place] === true },
    ];
  });
  return { output, measures, aims, parameters, control: figures(sweep.control), rows };
}

/** Larger is better. */
function reached({ measure, better }: Aim, side: SweptSide): number | null {
  const figure = measure.of(side);
  return figure === null || better === 'max' ? figure : -figure;
}

/**
 * The output that is measured: that of the label, or the one that a parameter is of, or the first.
 * @throws {BadInput} the control has not the one that is asked for
 */
export function outputFor(
  { sweep, candidates, evidence: { outcome } }: Swept,
  asked: string | undefined,
): string {
  const known = sweep.control.outputs.map(({ output }) => output);
  const output =
    asked ?? outcome?.output ?? touchedBy(candidates).find((one) => known.includes(one)) ?? known[0];
  if (output !== undefined && known.includes(output)) return output;
  throw new BadInput(said('noSuchOutput', { output: output ?? '', known: known.join(', ') }));
}

/** The outputs that parameters are of. */
const touchedBy = ([first]: Swept['candidates']): readonly string[] =>
  Object.keys(first?.settings ?? {}).flatMap((path) => /^outputs\.([^.]+)\./.exec(path)?.[1] ?? []);
