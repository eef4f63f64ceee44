/** Instants that ascend, and where others fall among them. */
export class Instants {
  readonly #perMs: number;

  /** @param all ms; at least one */
  constructor(readonly all: Float64Array) {
    const lived = (all.at(-1) ?? NaN) - (all[0] ?? NaN);
    this.#perMs = lived > 0 ? (all.length - 1) / lived : 0;
  }

  get size(): number {
    return this.all.length;
  }

  /** The place of the first that is not before `at`; their number where all are. */
  placeOf(at: number): number {
    const { all } = this;
    // Months are nearly as long as each other, so that the guess is right or next to it.
    const guess = Math.ceil((at - (all[0] ?? NaN)) * this.#perMs);
    let place = Math.min(Math.max(guess, 0), all.length - 1);
    while (place > 0 && (all[place - 1] ?? NaN) >= at) place--;
    while (place < all.length && (all[place] ?? NaN) < at) place++;
    return place;
  }
}
