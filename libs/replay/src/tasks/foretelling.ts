import { kindOf } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import type { OutcomeAsked } from '../outcome.js';

const dayMs = 86_400_000;

/** What one side foretold of a bucket. Plain data. */
export interface ForetoldCounts {
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
  readonly missed: number;
  /** Of each case that was warned of, ms. */
  readonly leads: Float64Array;
}

/** What an output says of a customer through time, oldest first: results by place, and since when, ms. */
export interface Through {
  readonly size: number;
  readonly at: ArrayLike<number>;
  readonly result: ArrayLike<number>;
}

/** Holds one label of one side against what came after; see `Foretold` for what each word means. */
export class Foretelling {
  readonly #counts = { right: 0, wrong: 0, open: 0, missed: 0 };
  readonly #leads: number[] = [];
  readonly #withinMs: number;

  /** @param label its place among the results that both sides share */
  constructor(
    private readonly asked: OutcomeAsked,
    private readonly label: number,
    private readonly asOf: number,
  ) {
    this.#withinMs = asked.days * dayMs;
  }

  /** @param told instants of the events that the outcome hangs on, ascending, up to as-of */
  count(course: Through, told: readonly number[]): void {
    for (const [since] of this.#labelled(course)) this.#judge(since, told);
    for (const at of this.#cases(told)) this.#warned(at, course);
  }

  counts(): ForetoldCounts {
    return { ...this.#counts, leads: Float64Array.from(this.#leads) };
  }

  /** When the label was in force: from, and up to, not including. */
  *#labelled(course: Through): Generator<readonly [since: number, until: number]> {
    let since = NaN;
    for (let place = 0; place < course.size; place++) {
      const isLabel = course.result[place] === this.label;
      const at = course.at[place] ?? NaN;
      if (!isLabel && !Number.isNaN(since)) yield [since, at];
      if (!isLabel) since = NaN;
      else if (Number.isNaN(since)) since = at;
    }
    if (!Number.isNaN(since)) yield [since, Infinity];
  }

  #judge(since: number, told: readonly number[]): void {
    const isIn = told.some((at) => at > since && at <= since + this.#withinMs);
    const isKnown = since + this.#withinMs <= this.asOf;
    const isRight = this.asked.kind === 'churned' ? isIn : isKnown && !isIn;
    if (isRight) this.#counts.right++;
    else if (isKnown || isIn)
      this.#counts.wrong++; // who bought again, did, however much of the time is left
    else this.#counts.open++;
  }

  #cases(told: readonly number[]): readonly number[] {
    if (this.asked.kind === 'churned') return told;
    const ends = told.map((at) => at + this.#withinMs);
    return ends.filter((end, place) => end <= this.asOf && (told[place + 1] ?? Infinity) > end);
  }

  #warned(at: number, course: Through): void {
    const begin = at - this.#withinMs;
    for (const [since, until] of this.#labelled(course)) {
      if (since >= at || until <= begin) continue;
      this.#leads.push(at - Math.max(since, begin));
      return;
    }
    this.#counts.missed++;
  }
}

/** The instants, up to as-of, of the events of a customer that an outcome hangs on. */
export function toldFor(
  { kind: asked }: OutcomeAsked,
  { at, kind }: BucketColumns,
  [begin, end]: readonly [number, number],
  asOf: number,
): readonly number[] {
  const wanted = kindOf(asked === 'churned' ? 'churned' : 'purchased');
  const told: number[] = [];
  for (let place = begin; place < end && (at[place] ?? Infinity) <= asOf; place++) {
    if (kind[place] === wanted) told.push(at[place] ?? NaN);
  }
  return told;
}
