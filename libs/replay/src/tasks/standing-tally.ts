import type { BucketColumns } from '../archive.js';
import { outlinesOf, type Sided } from '../outline.js';
import { Instants } from './instants.js';
import { MoneyRuns, type MoneyCounts } from './money-counts.js';
import type { Lived } from './pair-tally.js';
import { SideTally, type OutputStanding } from './side-tally.js';
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
  readonly #all: MoneyRuns;
  readonly #begun: Uint32Array;
  readonly #control: SideTally;
  readonly #candidate: SideTally;
  readonly #yearAgo: Spending;

  /** @param instants the last is as-of */
  constructor(
    private readonly columns: BucketColumns,
    private readonly instants: Instants,
    {
      control,
      candidate,
      cohorts,
    }: { readonly control: Sided; readonly candidate: Sided; readonly cohorts: boolean },
  ) {
    this.#all = new MoneyRuns(instants.size, 1);
    this.#begun = new Uint32Array(instants.size);
    this.#control = new SideTally(outlinesOf(control), instants, { cohorts });
    this.#candidate = new SideTally(outlinesOf(candidate), instants, { cohorts });
    this.#yearAgo = new Spending(columns, new Instants(instants.all.map((instant) => instant - yearMs)));
  }

  count({ who, control, candidate, spending }: Lived): void {
    const { starts, at } = this.columns;
    const begin = starts[who] ?? 0;
    this.#yearAgo.fill(begin, starts[who + 1] ?? 0);
    const first = this.instants.placeOf(at[begin] ?? Infinity);
    const known = { first, spending, yearAgo: this.#yearAgo };
    this.#begun[first] = (this.#begun[first] ?? 0) + 1;
    this.#all.begin();
    this.#all.add(0, first, this.instants.size, known);
    this.#control.count(control, known);
    this.#candidate.count(candidate, known);
  }

  counts(): Standing {
    return {
      ...{ all: this.#all.counts(), begun: this.#begun },
      ...{ control: this.#control.counts(), candidate: this.#candidate.counts() },
    };
  }
}
