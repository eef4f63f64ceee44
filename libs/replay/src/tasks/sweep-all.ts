import type { BucketColumns } from '../archive.js';
import { changesOfAll } from './change-columns.js';
import { isInRun } from './compare-sides.js';
import { Stretches } from './course.js';
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
  readonly #tracks: readonly TrackState[];
  readonly #rulings: readonly Ruled[];
  readonly #pairs: readonly Placing[];
  readonly #forecasts: TrackForecasts;

  constructor(
    private readonly columns: BucketColumns,
    private readonly task: SweepTask,
  ) {
    const { rulings, tracks, pairs, asOf } = task;
    this.#tracks = tracks.map((track) => new TrackState(track.outputs));
    this.#rulings = changesOfAll(rulings, columns, asOf).map((changes, which) => ({
      stretches: new Stretches(changes),
      tracks: this.#tracks.filter((_, place) => tracks[place]?.ruling === which),
    }));
    this.#pairs = pairs.flatMap((pair): Placing[] => {
      const [control, candidate] = [this.#tracks[pair.control], this.#tracks[pair.candidate]];
      return control && candidate ? [{ control, candidate, sums: new PairSums() }] : [];
    });
    this.#forecasts = new TrackForecasts(columns, task, this.#tracks);
  }

  sweep(): Swept {
    const { columns, task } = this;
    const spending = new Spending(columns, new Instants(Float64Array.of(task.asOf)));
    let [customers, spendMinor] = [0, 0];
    for (let who = 0; who + 1 < columns.starts.length; who++) {
      if (!isInRun(columns, who, task.asOf)) continue;
      spending.fill(columns.starts[who] ?? 0, columns.starts[who + 1] ?? 0);
      const spent = spending.total;
      customers++;
      spendMinor += spent;
      this.#follow(who);
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

  #follow(who: number): void {
    for (const { stretches, tracks } of this.#rulings) {
      stretches.turnTo(who);
      for (const track of tracks) track.follow(stretches);
    }
  }

  /** Who has no result on either side is nowhere. */
  #place(spent: number): void {
    for (const { control, candidate, sums } of this.#pairs) {
      if (control.row >= 0 && candidate.row >= 0) sums.add(control.row, candidate.row, spent);
    }
  }
}

/** What one of the rule sets says, and who follows it. */
interface Ruled {
  readonly stretches: Stretches;
  readonly tracks: readonly TrackState[];
}

interface Placing {
  readonly control: TrackState;
  readonly candidate: TrackState;
  readonly sums: PairSums;
}
