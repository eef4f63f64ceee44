import { kindOf } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';

const carriesMoney = new Uint8Array(256);
for (const type of ['purchased', 'returned']) carriesMoney[kindOf(type)] = 1;

/** The field that lifetime net spend is read from, whatever rules read. */
export const spendField = { name: 'amount', kind: 'number' } as const;

/** Lifetime net spend, purchases less returns, of one customer after the other; minor units, exact to 2^53. */
export class Spending {
  /** By instant: up to and including it. */
  readonly at: Float64Array;
  readonly #amounts: Float64Array | undefined;

  /** @param instants ascending, ms */
  constructor(
    private readonly columns: BucketColumns,
    private readonly instants: Float64Array,
  ) {
    this.at = new Float64Array(instants.length);
    this.#amounts = columns.numbers.get(spendField.name);
  }

  /** Fills `at` for the customer with the events [begin, end). */
  fill(begin: number, end: number): void {
    const { at, kind } = this.columns;
    let [place, sum] = [begin, 0];
    for (let which = 0; which < this.instants.length; which++) {
      const instant = this.instants[which] ?? NaN;
      while (place < end && (at[place] ?? Infinity) <= instant) {
        const amount = carriesMoney[kind[place] ?? 0] === 1 ? (this.#amounts?.[place] ?? NaN) : NaN;
        if (amount === amount) sum += amount;
        place++;
      }
      this.at[which] = sum;
    }
  }
}
