import type { BucketColumns } from '../archive.js';
import type { OutcomeAsked } from '../outcome.js';
import { sharedPlaces, type Pair } from '../pairs.js';
import { Course } from './course.js';
import { Foretelling, toldFor, type ForetoldCounts } from './foretelling.js';
import type { Lived } from './pair-tally.js';

/** What both sides foretold of a bucket. Plain data. */
export interface ForetoldByBoth {
  readonly control: ForetoldCounts;
  readonly candidate: ForetoldCounts;
}

/** A label of both sides that is held against an outcome, customer by customer. */
export class Held {
  readonly #control: Foretelling;
  readonly #candidate: Foretelling;
  readonly #ours: Course;
  readonly #theirs: Course;

  /** @param asOf ms */
  constructor(
    private readonly outcome: OutcomeAsked,
    { control, candidate, places, results }: Pair,
    private readonly asOf: number,
  ) {
    const label = results.indexOf(outcome.label);
    this.#control = new Foretelling(outcome, label, asOf);
    this.#candidate = new Foretelling(outcome, label, asOf);
    this.#ours = new Course(places.control, sharedPlaces(control, results));
    this.#theirs = new Course(places.candidate, sharedPlaces(candidate, results));
  }

  count({ who, control, candidate }: Lived, columns: BucketColumns): void {
    const { starts } = columns;
    const told = toldFor(this.outcome, columns, [starts[who] ?? 0, starts[who + 1] ?? 0], this.asOf);
    this.#ours.fill(control);
    this.#theirs.fill(candidate);
    this.#control.count(this.#ours, told);
    this.#candidate.count(this.#theirs, told);
  }

  counts(): ForetoldByBoth {
    return { control: this.#control.counts(), candidate: this.#candidate.counts() };
  }
}
