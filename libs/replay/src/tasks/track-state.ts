import type { ChangeColumns } from './change-columns.js';
import type { Stretch } from './course.js';
import { PairSums, Tuples, type PairCounts } from './tuples.js';

/** What some outputs, read together, say of one customer after the other. */
export class TrackState {
  /** Of the customer who is followed: the row at as-of; −1 for none. */
  row = -1;
  /** Every row of the customer, and since when, ms, oldest first. */
  readonly trail = { at: [] as number[], row: [] as number[] };
  readonly #codes: Int32Array;
  readonly #slots: Int32Array;
  readonly #rows: Tuples;
  readonly #flips = new PairSums();

  constructor(outputs: readonly number[]) {
    this.#codes = new Int32Array(outputs.length);
    this.#slots = new Int32Array(Math.max(...outputs) + 1).fill(-1);
    outputs.forEach((output, slot) => (this.#slots[output] = slot));
    this.#rows = new Tuples(outputs.length);
  }

  /** Goes through the changes of a customer. */
  follow({ changes, begin, end }: Stretch): void {
    this.row = -1;
    this.trail.at.length = this.trail.row.length = 0;
    let since = NaN;
    for (let place = begin; place < end; place++) {
      const slot = this.#slots[changes.output[place] ?? 0] ?? -1;
      if (slot >= 0) since = this.#change(slot, changes, place, since);
    }
    if (!Number.isNaN(since)) this.#take(since);
  }

  /** @returns its instant: the row is taken when there are no more changes of it */
  #change(slot: number, { at, to }: ChangeColumns, place: number, since: number): number {
    const now = at[place] ?? NaN;
    if (now > since) this.#take(since);
    this.#codes[slot] = to[place] ?? 0;
    return now;
  }

  rows(): Int32Array {
    return this.#rows.flat();
  }

  /** What the outputs of a row say, in places of results. */
  codesOf(row: number): readonly number[] {
    return this.#rows.tuple(row);
  }

  flips(): PairCounts {
    return this.#flips.all();
  }

  /** All changes of an instant are in: they make one row. */
  #take(at: number): void {
    const row = this.#rows.numberOf(this.#codes);
    if (this.row >= 0) this.#flips.add(this.row, row, 0);
    this.row = row;
    this.trail.at.push(at);
    this.trail.row.push(row);
  }
}
