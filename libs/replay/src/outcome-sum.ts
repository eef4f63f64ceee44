import type { Foretold, OutcomeAsked } from './outcome.js';
import type { Sided } from './outline.js';
import { pairsOf } from './pairs.js';
import type { ForetoldCounts } from './tasks/foretelling.js';

const dayMs = 86_400_000;

/** A label that is asked for and that one of the sides does not have. */
export class NoSuchLabel extends Error {
  override readonly name = 'NoSuchLabel';
  constructor(
    readonly output: string,
    readonly label: string,
    known: readonly string[],
  ) {
    super(`no label ${output}=${label} on both sides; there are ${known.join(', ') || 'none'}`);
  }
}

/** @throws {NoSuchLabel} */
export function expectLabel(control: Sided, candidate: Sided, { output, label }: OutcomeAsked): void {
  const pairs = pairsOf(control, candidate);
  const pair = pairs.find((one) => one.control.id === output);
  if (pair?.results.includes(label)) return;
  const known = pairs.flatMap(({ control: { id }, results }) => results.map((result) => `${id}=${result}`));
  throw new NoSuchLabel(output, label, known);
}

/** Adds up what one side foretold. */
export class ForetoldSum {
  readonly #counts = { right: 0, wrong: 0, open: 0, missed: 0 };
  readonly #leads: Float64Array[] = [];

  add({ leads, ...counts }: ForetoldCounts): void {
    for (const which of ['right', 'wrong', 'open', 'missed'] as const) this.#counts[which] += counts[which];
    this.#leads.push(leads);
  }

  finish(): Foretold {
    const { right, wrong, open, missed } = this.#counts;
    const leads = Float64Array.from(this.#leads.flatMap((some) => [...some])).sort();
    return {
      ...{ alarms: right + wrong, right, open, precision: share(right, right + wrong) },
      ...{
        cases: leads.length + missed,
        warned: leads.length,
        recall: share(leads.length, leads.length + missed),
      },
      medianLeadDays: leads.length === 0 ? null : median(leads) / dayMs,
    };
  }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Of an ascending list; the mean of the two in the middle of an even one. */
function median(ascending: Float64Array): number {
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? NaN;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? NaN) + upper) / 2;
}
