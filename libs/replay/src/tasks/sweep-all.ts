import { placesOf } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import type { OutcomeAsked } from '../outcome.js';
import { changesOf, type ChangeColumns, type Ruling } from './change-columns.js';
import { isInRun } from './compare-sides.js';
import { Course } from './course.js';
import { Foretelling, toldFor, type ForetoldCounts } from './foretelling.js';
import { countIn, type MatrixCounts } from './matrix-counts.js';
import { Spending } from './spending.js';

export interface SweepTask {
  /** United rule sets, one for each clock. */
  readonly rulings: readonly Ruling[];
  readonly asOf: number;
  /** The outputs that are followed, each once. */
  readonly tracks: readonly Track[];
  /** What is compared: two tracks, by place. */
  readonly pairs: readonly TrackPair[];
  readonly forecasts: readonly Forecast[];
  /** What forecasts are held against. */
  readonly outcome: OutcomeAsked | null;
}

/** An output of one of the united rule sets. */
export interface Track {
  /** Which of the rule sets. */
  readonly ruling: number;
  /** Which of its outputs. */
  readonly output: number;
}

export interface TrackPair {
  readonly control: number;
  readonly candidate: number;
}

/** Some results of a track, which together are one label. */
export interface Forecast {
  readonly track: number;
  /** By place of the result: 1 for the label. */
  readonly label: Int32Array;
}

/** What the customers of a bucket add to a sweep. Plain data. */
export interface Swept {
  /** Customers with an event at or before as-of, and their lifetime net spend. */
  readonly customers: number;
  readonly spendMinor: number;
  /** By pair, at as-of: by place of the control's result, then of the candidate's. */
  readonly pairs: readonly MatrixCounts[];
  /** By track, changes after the first result: by place of the result before, then after. */
  readonly flips: readonly Float64Array[];
  /** By forecast. */
  readonly foretold: readonly ForetoldCounts[];
}

/** Evaluates every customer of a bucket under united rule sets. @throws SumOverflow */
export function sweepAll(columns: BucketColumns, task: SweepTask): Swept {
  return new Sweeping(columns, task).sweep();
}

class Sweeping {
  readonly #changes: readonly ChangeColumns[];
  /** By rule set, by output: the track; −1 for none. */
  readonly #trackOf: readonly Int32Array[];
  readonly #sizes: readonly number[];
  readonly #flips: readonly Float64Array[];
  readonly #pairs: readonly MatrixCounts[];
  /** By track: the result of the customer who is counted; −1 for none. */
  readonly #last: Int32Array;
  readonly #foretelling: readonly (Forecast & { readonly held: Foretelling; readonly course: Course })[];

  constructor(
    private readonly columns: BucketColumns,
    private readonly task: SweepTask,
  ) {
    const { rulings, tracks, pairs, forecasts, outcome, asOf } = task;
    this.#changes = rulings.map((ruling) => changesOf(ruling, columns, asOf));
    this.#trackOf = rulings.map(({ ruleSet }, ruling) =>
      Int32Array.from(ruleSet.outputs, (_, output) =>
        tracks.findIndex((track) => track.ruling === ruling && track.output === output),
      ),
    );
    this.#sizes = tracks.map((track) => sizeOf(task, track));
    this.#flips = this.#sizes.map((size) => new Float64Array(size * size));
    this.#pairs = pairs.map(({ control, candidate }) => {
      const cells = (this.#sizes[control] ?? 0) * (this.#sizes[candidate] ?? 0);
      return { customers: new Float64Array(cells), spendMinor: new Float64Array(cells) };
    });
    this.#last = new Int32Array(tracks.length);
    this.#foretelling = forecasts.flatMap((forecast) => {
      const course = new Course(tracks[forecast.track]?.output ?? NaN, forecast.label);
      return outcome ? [{ ...forecast, course, held: new Foretelling(outcome, 1, asOf) }] : [];
    });
  }

  sweep(): Swept {
    const { columns } = this;
    const spending = new Spending(columns, Float64Array.of(this.task.asOf));
    const cursors = new Float64Array(this.#changes.length);
    let [customers, spendMinor] = [0, 0];
    for (let who = 0; who + 1 < columns.starts.length; who++) {
      if (!isInRun(columns, who, this.task.asOf)) continue;
      const [begin, end] = [columns.starts[who] ?? 0, columns.starts[who + 1] ?? 0];
      spending.fill(begin, end);
      const spent = spending.at[0] ?? NaN;
      customers++;
      spendMinor += spent;
      const told = this.task.outcome ? toldFor(this.task.outcome, columns, [begin, end], this.task.asOf) : [];
      this.#count(who, cursors, spent, told);
    }
    const foretold = this.#foretelling.map(({ held }) => held.counts());
    return { customers, spendMinor, pairs: this.#pairs, flips: this.#flips, foretold };
  }

  #count(who: number, cursors: Float64Array, spent: number, told: readonly number[]): void {
    this.#last.fill(-1);
    this.#changes.forEach((changes, ruling) => {
      const begin = cursors[ruling] ?? 0;
      let end = begin;
      while (end < changes.size && changes.who[end] === who) this.#change(changes, ruling, end++);
      cursors[ruling] = end;
      for (const { track, course, held } of this.#foretelling) {
        if (this.task.tracks[track]?.ruling !== ruling) continue;
        course.fill({ changes, begin, end });
        held.count(course, told);
      }
    });
    this.#place(spent);
  }

  #change({ output, from, to }: ChangeColumns, ruling: number, place: number): void {
    const track = this.#trackOf[ruling]?.[output[place] ?? 0] ?? -1;
    if (track < 0) return;
    const [before, after] = [from[place] ?? -1, to[place] ?? 0];
    this.#last[track] = after;
    if (before >= 0) this.#flip(track, before, after);
  }

  #flip(track: number, before: number, after: number): void {
    const flips = this.#flips[track];
    const cell = before * (this.#sizes[track] ?? 0) + after;
    if (flips) flips[cell] = (flips[cell] ?? 0) + 1;
  }

  /** Who has no result on either side is nowhere. */
  #place(spent: number): void {
    this.#pairs.forEach((counts, pair) => {
      const { control, candidate } = this.task.pairs[pair] ?? nowhere;
      const [from, to] = [this.#last[control] ?? -1, this.#last[candidate] ?? -1];
      if (from >= 0 && to >= 0) countIn(counts, from * (this.#sizes[candidate] ?? 0) + to, spent);
    });
  }
}

const nowhere: TrackPair = { control: -1, candidate: -1 };

/** How many results a track has. */
export function sizeOf({ rulings }: Pick<SweepTask, 'rulings'>, { ruling, output }: Track): number {
  const said = rulings[ruling]?.ruleSet.outputs[output];
  return said ? placesOf(said).results.length : 0;
}
