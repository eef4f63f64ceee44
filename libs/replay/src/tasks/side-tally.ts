import type { Outline } from '../outline.js';
import type { Stretch } from './course.js';
import type { Instants } from './instants.js';
import { MoneyRuns, type MoneyCounts, type Worth } from './money-counts.js';

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
  readonly #outputs: readonly OutputTally[];

  constructor(
    outlines: readonly Outline[],
    private readonly instants: Instants,
    { cohorts }: { readonly cohorts: boolean },
  ) {
    this.#outputs = outlines.map(({ results }) => new OutputTally(instants.size, results.length, cohorts));
  }

  count({ changes, begin, end }: Stretch, known: Known): void {
    for (const output of this.#outputs) output.begin(known);
    for (let place = begin; place < end; place++) {
      const instant = this.instants.placeOf(changes.at[place] ?? Infinity);
      this.#outputs[changes.output[place] ?? 0]?.change(changes.to[place] ?? -1, instant, known);
    }
    for (const output of this.#outputs) output.change(-1, this.instants.size, known);
  }

  counts(): readonly OutputStanding[] {
    return this.#outputs.map((output) => output.counts());
  }
}

/** Counts one output, run by run of one result. */
class OutputTally {
  readonly #money: MoneyRuns;
  /** Row by row as `cohortPlace` has them: who comes and who goes from one instant to the next. */
  readonly #cohorts: Int32Array;
  /** Of the customer at hand: the result in force, −1 for none, and since which instant. */
  #result = -1;
  #since = 0;

  constructor(
    private readonly instants: number,
    private readonly width: number,
    cohorts: boolean,
  ) {
    this.#money = new MoneyRuns(instants, width);
    this.#cohorts = new Int32Array(cohorts ? cohortPlaces(instants) * width : 0);
  }

  begin({ first }: Known): void {
    this.#result = -1;
    this.#since = first;
    this.#money.begin();
  }

  /** Another result is in force from an instant on. */
  change(result: number, instant: number, known: Known): void {
    if (this.#result >= 0 && instant > this.#since) this.#countRun(instant, known);
    this.#result = result;
    this.#since = instant;
  }

  counts(): OutputStanding {
    return { money: this.#money.counts(), cohorts: this.#cohortCounts() };
  }

  #countRun(end: number, known: Known): void {
    this.#money.add(this.#result, this.#since, end, known);
    if (this.#cohorts.length === 0) return;
    this.#move(known.first, this.#since, 1);
    if (end < this.instants) this.#move(known.first, end, -1);
  }

  #move(first: number, instant: number, by: number): void {
    const cell = cohortPlace(first, instant, this.instants) * this.width + this.#result;
    this.#cohorts[cell] = (this.#cohorts[cell] ?? 0) + by;
  }

  #cohortCounts(): Uint32Array {
    const { instants, width } = this;
    const counts = Uint32Array.from(this.#cohorts); // modulo 2^32, and so are the sums, which are whole and small
    for (let first = 0; first < instants && counts.length > 0; first++) {
      const end = cohortPlace(first, instants, instants) * width;
      for (let cell = cohortPlace(first, first, instants) * width + width; cell < end; cell++)
        counts[cell] = (counts[cell] ?? 0) + (counts[cell - width] ?? 0);
    }
    return counts;
  }
}
