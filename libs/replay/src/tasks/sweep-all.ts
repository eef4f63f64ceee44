import type { BucketColumns } from '../archive.js';
import type { OutcomeAsked } from '../outcome.js';
import type { Decoding } from '../sweep/decoding.js';
import { changesOf, type ChangeColumns, type Ruling } from './change-columns.js';
import { isInRun } from './compare-sides.js';
import type { ForetoldCounts } from './foretelling.js';
import { Spending } from './spending.js';
import { TrackForecasts } from './track-forecasts.js';
import { TrackState } from './track-state.js';
import { PairSums, type PairCounts } from './tuples.js';

export interface SweepTask {
  /** United rule sets, one for each clock. */
  readonly rulings: readonly Ruling[];
  readonly asOf: number;
  /** What is followed, each once. */
  readonly tracks: readonly Track[];
  /** What is compared: two tracks, by place. */
  readonly pairs: readonly TrackPair[];
  readonly forecasts: readonly Forecast[];
  /** What forecasts are held against. */
  readonly outcome: OutcomeAsked | null;
}

/** Outputs of one of the united rule sets that are read together; a *row* is what they say at one instant. */
export interface Track {
  /** Which of the rule sets. */
  readonly ruling: number;
  /** Which of its outputs. */
  readonly outputs: readonly number[];
}

export interface TrackPair {
  readonly control: number;
  readonly candidate: number;
}

/** A label that is read off a track. */
export interface Forecast {
  readonly track: number;
  readonly decoding: Decoding;
  /** By place of the decoded result: 1 for the label. */
  readonly label: Int32Array;
}

/** What the customers of a bucket add to a sweep. Plain data. */
export interface Swept {
  /** Customers with an event at or before as-of, and their lifetime net spend. */
  readonly customers: number;
  readonly spendMinor: number;
  /** By track: its rows, one after the other, in places of results. */
  readonly rows: readonly Int32Array[];
  /** By pair: customers at as-of and their spend, by row of the control and row of the candidate. */
  readonly pairs: readonly PairCounts[];
  /** By track: changes after the first row, by row before and row after. */
  readonly flips: readonly PairCounts[];
  /** By forecast. */
  readonly foretold: readonly ForetoldCounts[];
}

/** Evaluates every customer of a bucket under united rule sets. @throws SumOverflow */
export function sweepAll(columns: BucketColumns, task: SweepTask): Swept {
  return new Sweeping(columns, task).sweep();
}

class Sweeping {
  readonly #changes: readonly ChangeColumns[];
  readonly #tracks: readonly TrackState[];
  /** By rule set. */
  readonly #tracksOf: readonly (readonly TrackState[])[];
  readonly #pairs: readonly Placing[];
  readonly #forecasts: TrackForecasts;

  constructor(
    private readonly columns: BucketColumns,
    private readonly task: SweepTask,
  ) {
    const { rulings, tracks, pairs, asOf } = task;
    this.#changes = rulings.map((ruling) => changesOf(ruling, columns, asOf));
    this.#tracks = tracks.map((track) => new TrackState(track.outputs));
    this.#tracksOf = rulings.map((_, ruling) =>
      this.#tracks.filter((_track, place) => tracks[place]?.ruling === ruling),
    );
    this.#pairs = pairs.flatMap((pair): Placing[] => {
      const [control, candidate] = [this.#tracks[pair.control], this.#tracks[pair.candidate]];
      return control && candidate ? [{ control, candidate, sums: new PairSums() }] : [];
    });
    this.#forecasts = new TrackForecasts(columns, task, this.#tracks);
  }

  sweep(): Swept {
    const { columns, task } = this;
    const spending = new Spending(columns, Float64Array.of(task.asOf));
    const cursors = this.#changes.map(() => 0);
    let [customers, spendMinor] = [0, 0];
    for (let who = 0; who + 1 < columns.starts.length; who++) {
      if (!isInRun(columns, who, task.asOf)) continue;
      spending.fill(columns.starts[who] ?? 0, columns.starts[who + 1] ?? 0);
      const spent = spending.at[0] ?? NaN;
      customers++;
      spendMinor += spent;
      this.#follow(who, cursors);
      this.#place(spent);
      this.#forecasts.count(who);
    }
    return {
      ...{ customers, spendMinor, pairs: this.#pairs.map(({ sums }) => sums.all()) },
      rows: this.#tracks.map((track) => track.rows()),
      flips: this.#tracks.map((track) => track.flips()),
      foretold: this.#forecasts.counts(),
    };
  }

  #follow(who: number, cursors: number[]): void {
    for (let ruling = 0; ruling < cursors.length; ruling++) {
      const [changes, tracks] = [this.#changes[ruling], this.#tracksOf[ruling]];
      if (!changes || !tracks) continue;
      const begin = cursors[ruling] ?? 0;
      let end = begin;
      while (end < changes.size && changes.who[end] === who) end++;
      for (const track of tracks) track.follow(changes, begin, end);
      cursors[ruling] = end;
    }
  }

  /** Who has no result on either side is nowhere. */
  #place(spent: number): void {
    for (const { control, candidate, sums } of this.#pairs) {
      if (control.row >= 0 && candidate.row >= 0) sums.add(control.row, candidate.row, spent);
    }
  }
}

interface Placing {
  readonly control: TrackState;
  readonly candidate: TrackState;
  readonly sums: PairSums;
}
