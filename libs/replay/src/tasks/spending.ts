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
  private readonly amounts: Float64Array | undefined;
  private readonly kind: Uint8Array;

  /** @param instants ascending, ms */
  constructor(
    private readonly columns: BucketColumns,
    private readonly instants: Float64Array,
  ) {
    this.at = new Float64Array(instants.length);
    this.amounts = columns.numbers.get(spendField.name);
    this.kind = columns.kind;
  }

  /** Fills `at` for the customer with the events [begin, end). */
  fill(begin: number, end: number): void {
    const { at } = this.columns;
    let [place, sum] = [begin, 0];
    for (let which = 0; which < this.instants.length; which++) {
      const instant = this.instants[which] ?? NaN;
      while (place < end && (at[place] ?? Infinity) <= instant) sum += this.#spentAt(place++);
      this.at[which] = sum;
    }
  }

  #spentAt(place: number): number {
    const { kind, amounts } = this;
    if (carriesMoney[kind[place] ?? 0] !== 1) return 0;
    const amount = amounts?.[place] ?? 0;
    return Number.isNaN(amount) ? 0 : amount;
  }
}
