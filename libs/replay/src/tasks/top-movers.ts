import type { Moved } from './pair-tally.js';

/** Those of whom the sides differ with the largest spend; of equal ones those who came first. */
export class TopMovers {
  #kept: Moved[] = [];

  constructor(private readonly most: number) {}

  /** Whether somebody with this spend would be among them. */
  takes(spendMinor: number): boolean {
    return this.#kept.length < this.most || (this.#kept.at(-1)?.spendMinor ?? Infinity) < spendMinor;
  }

  add(moved: Moved): void {
    const place = this.#kept.findIndex(({ spendMinor }) => spendMinor < moved.spendMinor);
    const at = place < 0 ? this.#kept.length : place;
    if (at >= this.most) return;
    this.#kept.splice(at, 0, moved);
    this.#kept.length = Math.min(this.#kept.length, this.most);
  }

  get kept(): readonly Moved[] {
    return this.#kept;
  }
}
