import { copied, kindOf } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import type { Instants } from './instants.js';

const carriesMoney = new Uint8Array(256);
for (const type of ['purchased', 'returned']) carriesMoney[kindOf(type)] = 1;

/** The field that lifetime net spend is read from, whatever rules read. */
export const spendField = { name: 'amount', kind: 'number' } as const;

/** Lifetime net spend, purchases less returns, of one customer after the other; minor units, exact to 2^53. */
export class Spending {
  /** One for each instant since whose predecessor something was bought or returned: its place, and the sum up to it. */
  #steps = 0;
  #places = new Int32Array(64);
  #sums = new Float64Array(64);
  private readonly amounts: Float64Array | undefined;

  constructor(
    private readonly columns: BucketColumns,
    private readonly instants: Instants,
  ) {
    this.amounts = columns.numbers.get(spendField.name);
  }

  /** Up to the last instant. */
  get total(): number {
    return this.sumOf(this.#steps);
  }

  /** How many steps, of which the first `from` are at or before it, are at or before the instant at a place. */
  through(place: number, from: number): number {
    let step = from;
    while (step < this.#steps && (this.#places[step] ?? NaN) <= place) step++;
    return step;
  }

  /** What was spent by the first so many steps. */
  sumOf(steps: number): number {
    return steps === 0 ? 0 : (this.#sums[steps - 1] ?? NaN);
  }

  /** The place of the instant of a step. */
  placeOf(step: number): number {
    return this.#places[step] ?? NaN;
  }

  /** Takes the customer with the events [begin, end). */
  fill(begin: number, end: number): void {
    const { columns, instants } = this;
    const { at } = columns;
    this.#steps = 0;
    let [sum, through] = [0, -Infinity];
    for (let place = begin; place < end; place++) {
      const amount = this.#spentAt(place);
      if (amount === 0) continue;
      const instant = at[place] ?? NaN;
      if (instant > through) {
        const step = instants.placeOf(instant);
        if (step === instants.size) return;
        through = instants.all[step] ?? NaN;
        this.#add(step);
      }
      this.#sums[this.#steps - 1] = sum += amount;
    }
  }

  #spentAt(place: number): number {
    const { columns, amounts } = this;
    if (carriesMoney[columns.kind[place] ?? 0] !== 1) return 0;
    const amount = amounts?.[place] ?? 0;
    return Number.isNaN(amount) ? 0 : amount;
  }

  #add(place: number): void {
    const room = 2 * this.#steps;
    if (this.#steps === this.#places.length) {
      this.#places = copied(new Int32Array(room), this.#places);
      this.#sums = copied(new Float64Array(room), this.#sums);
    }
    this.#places[this.#steps++] = place;
  }
}
