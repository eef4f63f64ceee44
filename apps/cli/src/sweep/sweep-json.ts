import { isoOf } from '../say.js';
import type { Swept } from './sweep-against.js';
import type { SweepTable } from './sweep-table.js';

/** A sweep as JSON: each candidate with its settings, its text, and all that was counted; money in minor units of the currency. */
export function sweepJson(
  { sweep, candidates, evidence }: Swept,
  table: SweepTable,
  currency: string,
): object {
  const { asOf, customers, spendMinor, control, cost } = sweep;
  return {
    evidence,
    ...{ currency, asOf: isoOf(asOf), customers, spendMinor, cost, control },
    output: table.output,
    front: table.aims.map(({ measure, better }) => ({ measure: measure.name, better })),
    candidates: candidates.map(({ file, settings, text }, place) => ({
      ...{ number: place + 1, file, settings, onFront: table.rows[place]?.onFront ?? false },
      ...sweep.candidates[place],
      text,
    })),
  };
}
