import type { Outline } from '../outline.js';
import type { Stretch } from './course.js';
import { addWorth, moneyCounts, type MoneyCounts, type Worth } from './money-counts.js';

/** Who has which result of an output. Plain data. */
export interface OutputStanding {
  /** By instant, then place of the result. */
  readonly money: MoneyCounts;
  /** By `cohortPlace`, then place of the result; empty unless asked for. */
  readonly cohorts: Uint32Array;
}

/**
 * Where a cohort stands at an instant: one row after the other, each from the cohort's first instant on.
 * @param first the first of `instants` instants at which the cohort is known, at most `instant`
 */
export const cohortPlace = (first: number, instant: number, instants: number): number =>
  first * instants - (first * (first - 1)) / 2 + instant - first;

/** How many places there are. */
const cohortPlaces = (instants: number): number => (instants * (instants + 1)) / 2;

/** A customer's worth, and the first instant at which the customer is known. */
export interface Known extends Worth {
  readonly first: number;
}

/** Goes through what one side says of a customer, all outputs at once. */
export class SideTally {
  readonly outputs: readonly OutputStanding[];
  /** How many results each output has. */
  readonly #widths: Uint32Array;
  /** Of the customer at hand, by output: the result in force, −1 for none, and the first instant not counted yet. */
  readonly #inForce: Int16Array;
  readonly #next: Uint32Array;

  constructor(
    outlines: readonly Outline[],
    private readonly instants: Float64Array,
    { cohorts }: { readonly cohorts: boolean },
  ) {
    const places = cohorts ? cohortPlaces(instants.length) : 0;
    this.outputs = outlines.map(({ results }) => ({
      money: moneyCounts(instants.length * results.length),
      cohorts: new Uint32Array(places * results.length),
    }));
    this.#widths = Uint32Array.from(outlines, ({ results }) => results.length);
    this.#inForce = new Int16Array(outlines.length);
    this.#next = new Uint32Array(outlines.length);
  }

  count({ changes, begin, end }: Stretch, known: Known): void {
    this.#inForce.fill(-1);
    this.#next.fill(known.first);
    let instant = known.first;
    for (let place = begin; place < end; place++) {
      instant = firstFrom(this.instants, changes.at[place] ?? Infinity, instant);
      const output = changes.output[place] ?? 0;
      this.#countUntil(instant, output, known);
      this.#inForce[output] = changes.to[place] ?? -1;
    }
    this.#next.forEach((_, output) => {
      this.#countUntil(this.instants.length, output, known);
    });
  }

  /** Counts what is in force for an output at all instants not counted yet, up to, not including, one. */
  #countUntil(until: number, output: number, known: Known): void {
    const result = this.#inForce[output] ?? -1;
    const counts = this.outputs[output];
    if (counts && result >= 0) {
      const width = this.#widths[output] ?? 0;
      this.#count(counts, { from: this.#next[output] ?? 0, until, result, width }, known);
    }
    this.#next[output] = until;
  }

  #count({ money, cohorts }: OutputStanding, { from, until, result, width }: Span, known: Known): void {
    for (let instant = from; instant < until; instant++)
      addWorth(money, instant * width + result, known, instant);
    if (cohorts.length === 0) return;
    for (let instant = from; instant < until; instant++) {
      const cell = cohortPlace(known.first, instant, this.instants.length) * width + result;
      cohorts[cell] = (cohorts[cell] ?? 0) + 1;
    }
  }
}

/** A result in force from one instant up to, not including, another. */
interface Span {
  readonly from: number;
  readonly until: number;
  readonly result: number;
  readonly width: number;
}

/** The first instant, from `from` on, at or after `at`; there is one, for nothing comes after as-of. */
export function firstFrom(instants: Float64Array, at: number, from: number): number {
  let instant = from;
  while ((instants[instant] ?? Infinity) < at) instant++;
  return instant;
}
