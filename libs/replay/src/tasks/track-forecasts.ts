import type { BucketColumns } from '../archive.js';
import { decoded } from '../sweep/decoding.js';
import { Foretelling, toldFor, type ForetoldCounts } from './foretelling.js';
import type { Forecast, SweepTask } from './sweep-task.js';
import type { TrackState } from './track-state.js';

/** Holds labels that are read off tracks against what came after them. */
export class TrackForecasts {
  readonly #all: readonly Labelled[];

  constructor(
    private readonly columns: BucketColumns,
    private readonly task: Pick<SweepTask, 'outcome' | 'asOf' | 'forecasts'>,
    tracks: readonly TrackState[],
  ) {
    const { outcome, asOf, forecasts } = task;
    this.#all = forecasts.flatMap((forecast) => {
      const track = tracks[forecast.track];
      return outcome && track ? [new Labelled(forecast, track, new Foretelling(outcome, 1, asOf))] : [];
    });
  }

  /** Counts the customer whom the tracks have followed. */
  count(who: number): void {
    const { outcome, asOf } = this.task;
    if (!outcome) return;
    const { starts } = this.columns;
    const told = toldFor(outcome, this.columns, [starts[who] ?? 0, starts[who + 1] ?? 0], asOf);
    for (const one of this.#all) one.count(told);
  }

  counts(): readonly ForetoldCounts[] {
    return this.#all.map(({ foretelling }) => foretelling.counts());
  }
}

class Labelled {
  /** By row: 1 for the label. */
  readonly #isLabel: number[] = [];

  constructor(
    private readonly forecast: Forecast,
    private readonly track: TrackState,
    readonly foretelling: Foretelling,
  ) {}

  count(told: readonly number[]): void {
    const { at, row } = this.track.trail;
    const result = row.map((one) => (this.#isLabel[one] ??= this.#decode(one)));
    this.foretelling.count({ at, result, size: at.length }, told);
  }

  #decode(row: number): number {
    const { decoding, label } = this.forecast;
    return label[decoded(decoding, this.track.codesOf(row))] ?? 0;
  }
}
