import type { BucketColumns } from '../archive.js';
import { changesOf, type ChangeColumns } from './change-columns.js';
import { isInRun } from './compare-sides.js';
import { Instants } from './instants.js';
import { Spending } from './spending.js';
import type { Swept, SweepTask } from './sweep-task.js';
import { TrackForecasts } from './track-forecasts.js';
import { TrackState } from './track-state.js';
import { PairSums } from './tuples.js';

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
    const spending = new Spending(columns, new Instants(Float64Array.of(task.asOf)));
    const cursors = this.#changes.map(() => 0);
    let [customers, spendMinor] = [0, 0];
    for (let who = 0; who + 1 < columns.starts.length; who++) {
      if (!isInRun(columns, who, task.asOf)) continue;
      spending.fill(columns.starts[who] ?? 0, columns.starts[who + 1] ?? 0);
      const spent = spending.total;
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
