const pairs = 2 ** 26;

/** Numbers tuples of small whole numbers from 0, in the order in which they come. */
export class Tuples {
  /** By how many of a tuple were looked at: the number of those, and the next one, to the number of them together. */
  readonly #steps: readonly Map<number, number>[];
  readonly #all: number[] = [];

  /** @param width at least 1 */
  constructor(private readonly width: number) {
    this.#steps = Array.from({ length: width }, () => new Map<number, number>());
  }

  /** The number of a tuple; there are at most 2^26. */
  numberOf(tuple: Int32Array): number {
    const count = this.#all.length;
    let number = 0;
    for (const [place, step] of this.#steps.entries())
      number = numbered(step, number * pairs + (tuple[place] ?? 0));
    if (number * this.width === count) this.#all.push(...tuple);
    return number;
  }

  tuple(number: number): readonly number[] {
    return this.#all.slice(number * this.width, (number + 1) * this.width);
  }

  /** All of them, one after the other. */
  flat(): Int32Array {
    return Int32Array.from(this.#all);
  }
}

function numbered(known: Map<number, number>, key: number): number {
  const number = known.get(key) ?? known.size;
  if (number === known.size) known.set(key, number);
  return number;
}

/** Adds up, for pairs of small whole numbers. */
export class PairSums {
  readonly #places = new Map<number, number>();
  readonly #counts: number[] = [];
  readonly #sums: number[] = [];

  add(one: number, other: number, sum: number): void {
    const key = one * pairs + other;
    let place = this.#places.get(key);
    if (place === undefined) {
      this.#places.set(key, (place = this.#counts.push(0) - 1));
      this.#sums.push(0);
    }
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#sums[place] = (this.#sums[place] ?? 0) + sum;
  }

  all(): PairCounts {
    const keys = [...this.#places.keys()];
    return {
      one: Int32Array.from(keys, (key) => Math.floor(key / pairs)),
      other: Int32Array.from(keys, (key) => key % pairs),
      counts: Float64Array.from(this.#counts),
      sums: Float64Array.from(this.#sums),
    };
  }
}

/** How often each pair came, and what was added with it. Plain data. */
export interface PairCounts {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}
