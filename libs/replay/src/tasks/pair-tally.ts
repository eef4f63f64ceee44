import { placesOf } from '@hindsight/rules';
import { sharedPlaces, type Pair } from '../pairs.js';
import type { Stretch } from './course.js';
import { MatrixRuns, type MatrixCounts } from './matrix-counts.js';
import { Saying, type Stated } from './saying.js';
import type { Spending } from './spending.js';

/** Whom the sides put into different results at as-of. */
export interface Moved {
  readonly who: number;
  readonly from: string;
  readonly to: string;
  readonly spendMinor: number;
  /** When the sides first said different things, ms, and what each said then and by which rule; null for nothing yet. */
  readonly divergedAt: number;
  readonly control: Stated;
  readonly candidate: Stated;
}

/** What one customer adds: changes of both sides, and net spend through the instants. */
export interface Lived {
  readonly who: number;
  readonly control: Stretch;
  readonly candidate: Stretch;
  readonly spending: Spending;
}

/** What the customers of a bucket add to the comparison of one output. Plain data; the last matrix is that at as-of. */
export interface PairCounts {
  readonly matrices: MatrixCounts;
  readonly flips: {
    readonly control: number;
    readonly candidate: number;
    readonly less: number;
    readonly same: number;
    readonly more: number;
  };
}

/** Compares one output, customer by customer: begin, changes of both sides as they come, end. */
export class PairTally {
  readonly control: Saying;
  readonly candidate: Saying;
  readonly #flips = { control: 0, candidate: 0, less: 0, same: 0, more: 0 };
  readonly #matrices: MatrixRuns;
  /** From which instant on both say what they say, by place. */
  #since = 0;
  /** When the sides first said different things, ms; NaN while they say the same. */
  divergedAt = NaN;

  /** @param instants how many there are; the last is as-of */
  constructor(
    readonly pair: Pair,
    private readonly instants: number,
  ) {
    const { control, candidate, results } = pair;
    this.control = new Saying(sharedPlaces(control, results), placesOf(control).rules);
    this.candidate = new Saying(sharedPlaces(candidate, results), placesOf(candidate).rules);
    this.#matrices = new MatrixRuns(instants, results.length);
  }

  begin(): void {
    this.#since = 0;
    this.divergedAt = NaN;
    this.control.begin();
    this.candidate.begin();
    this.#matrices.begin();
  }

  /**
   * One of the sides says another result, by a rule (places of the output's own).
   * @param place of the first instant that is not before the change
   */
  change(side: Saying, result: number, rule: number, place: number, spending: Spending): void {
    if (place > this.#since) this.#endRun(place, spending);
    side.change(result, rule);
  }

  /** All changes of an instant have come. */
  settle(at: number): void {
    if (!Number.isNaN(this.divergedAt) || this.control.result === this.candidate.result) return;
    this.divergedAt = at;
    this.control.note();
    this.candidate.note();
  }

  /** @returns whether the sides differ at as-of */
  end(spending: Spending): boolean {
    const { control, candidate } = this;
    this.#endRun(this.instants, spending);
    this.#countFlips(control.flips, candidate.flips);
    return control.result >= 0 && candidate.result >= 0 && control.result !== candidate.result;
  }

  /** How the customer moved who was ended last, and differs at as-of. */
  moved(who: number, spendMinor: number): Moved {
    const { results } = this.pair;
    return {
      ...{ who, from: results[this.control.result] ?? '', to: results[this.candidate.result] ?? '' },
      ...{ spendMinor, divergedAt: this.divergedAt },
      control: this.control.noted(results),
      candidate: this.candidate.noted(results),
    };
  }

  counts(): PairCounts {
    return { matrices: this.#matrices.counts(), flips: this.#flips };
  }

  #endRun(end: number, spending: Spending): void {
    const [from, to] = [this.control.result, this.candidate.result];
    if (from >= 0 && to >= 0) this.#matrices.add(from, to, this.#since, end, spending);
    this.#since = end;
  }

  #countFlips(control: number, candidate: number): void {
    this.#flips.control += control;
    this.#flips.candidate += candidate;
    this.#flips[candidate < control ? 'less' : candidate > control ? 'more' : 'same']++;
  }
}
