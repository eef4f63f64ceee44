import { copied, kindOf } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import type { Instants } from './instants.js';

const carriesMoney = new Uint8Array(256);
for (const type of ['purchased', 'returned']) carriesMoney[kindOf(type)] = 1;

/** The field that lifetime net spend is read from, whatever rules read. */
export const spendField = { name: 'amount', kind: 'number' } as const;

/** Lifetime net spend, purchases less returns, of one customer after the other; minor units, exact to 2^53. */
export class Spending {
  /** How many steps it has: one for each instant since whose predecessor something was bought or returned. */
  size = 0;
  /** Of each step: the place of the instant. */
  places = new Int32Array(64);
  /** Of each step: what was spent up to that instant and including it. */
  sums = new Float64Array(64);
  private readonly amounts: Float64Array | undefined;

  constructor(
    private readonly columns: BucketColumns,
    private readonly instants: Instants,
  ) {
    this.amounts = columns.numbers.get(spendField.name);
  }

  /** Up to the last instant. */
  get total(): number {
    return this.size === 0 ? 0 : (this.sums[this.size - 1] ?? NaN);
  }

  /** Takes the customer with the events [begin, end). */
  fill(begin: number, end: number): void {
    const { columns, amounts, instants } = this;
    const { at, kind } = columns;
    this.size = 0;
    if (!amounts) return;
    let [sum, through] = [0, -Infinity];
    for (let place = begin; place < end; place++) {
      if (carriesMoney[kind[place] ?? 0] !== 1) continue;
      const amount = amounts[place] ?? NaN;
      if (Number.isNaN(amount)) continue;
      sum += amount;
      const instant = at[place] ?? NaN;
      if (instant > through) {
        const step = instants.placeOf(instant);
        if (step === instants.size) return;
        through = instants.all[step] ?? NaN;
        if (this.size === this.places.length) this.#grow();
        this.places[this.size++] = step;
      }
      this.sums[this.size - 1] = sum;
    }
  }

  #grow(): void {
    const room = 2 * this.places.length;
    this.places = copied(new Int32Array(room), this.places);
    this.sums = copied(new Float64Array(room), this.sums);
  }
}
