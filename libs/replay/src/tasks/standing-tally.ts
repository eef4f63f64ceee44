import type { BucketColumns } from '../archive.js';
import { outlinesOf, type Sided } from '../outline.js';
import { addWorth, moneyCounts, type MoneyCounts } from './money-counts.js';
import type { Lived } from './pair-tally.js';
import { firstFrom, SideTally, type OutputStanding } from './side-tally.js';
import { Spending } from './spending.js';

/** Of 24 hours, as windows of rule sets are. */
const yearMs = 365 * 86_400_000;

/** What the customers of a bucket are under both sides, at every instant. Plain data. */
export interface Standing {
  /** Everybody who is known by then, by instant. */
  readonly all: MoneyCounts;
  /** By the first instant at which they are known: how many begin. */
  readonly begun: Uint32Array;
  /** By output of the side. */
  readonly control: readonly OutputStanding[];
  readonly candidate: readonly OutputStanding[];
}

/** Counts who has which result when. Memory: instants × results; with cohorts instants² / 2 × results. */
export class StandingTally {
  readonly #all: MoneyCounts;
  readonly #begun: Uint32Array;
  readonly #control: SideTally;
  readonly #candidate: SideTally;
  readonly #yearAgo: Spending;
  readonly #year: Float64Array;

  /** @param instants ascending, ms; the last is as-of */
  constructor(
    private readonly columns: BucketColumns,
    private readonly instants: Float64Array,
    {
      control,
      candidate,
      cohorts,
    }: { readonly control: Sided; readonly candidate: Sided; readonly cohorts: boolean },
  ) {
    this.#all = moneyCounts(instants.length);
    this.#begun = new Uint32Array(instants.length);
    this.#control = new SideTally(outlinesOf(control), instants, { cohorts });
    this.#candidate = new SideTally(outlinesOf(candidate), instants, { cohorts });
    this.#yearAgo = new Spending(
      columns,
      instants.map((instant) => instant - yearMs),
    );
    this.#year = new Float64Array(instants.length);
  }

  count({ who, control, candidate, spend }: Lived): void {
    const { starts, at } = this.columns;
    const begin = starts[who] ?? 0;
    this.#yearAgo.fill(begin, starts[who + 1] ?? 0);
    this.#yearAgo.at.forEach((before, instant) => (this.#year[instant] = (spend[instant] ?? NaN) - before));
    const first = firstFrom(this.instants, at[begin] ?? Infinity, 0);
    const known = { first, spend, year: this.#year };
    this.#begun[first] = (this.#begun[first] ?? 0) + 1;
    for (let instant = first; instant < spend.length; instant++) addWorth(this.#all, instant, known, instant);
    this.#control.count(control, known);
    this.#candidate.count(candidate, known);
  }

  counts(): Standing {
    const { outputs: control } = this.#control;
    return { all: this.#all, begun: this.#begun, control, candidate: this.#candidate.outputs };
  }
}
