import type { Population } from '../rule-set.js';
import type { CutoffTimeline, Published } from './cutoff-timeline.js';

/** A timeline of published cut-offs as flat numbers. */
export interface CutRows {
  /** The instants of publication, ms, ascending, and Infinity behind them. */
  readonly at: Float64Array;
  /** One row before the first publication, and one from each on; NaN where nothing is published yet. */
  readonly values: Float64Array;
}

/** Before a first publication nobody reaches a cut, and no number compares with NaN. */
const unpublished = NaN;

/** Where each cut of a rule set stands in a row, and the rows of timelines, kept for as long as those are. */
export class CutPlaces {
  /** How many cuts there are. */
  readonly width: number;
  private readonly places = new Map<string, ReadonlyMap<string, number>>();
  private readonly known = new WeakMap<CutoffTimeline, { rows: CutRows; rewritten: number }>();

  constructor(populations: readonly Population[]) {
    let place = 0;
    for (const { name, cuts } of populations) {
      this.places.set(name, new Map(cuts.map((cut) => [cut.name, place++])));
    }
    this.width = place;
  }

  /** @throws RangeError where there is no such cut */
  placeOf(population: string, cut: string): number {
    const place = this.places.get(population)?.get(cut);
    if (place === undefined) throw new RangeError(`there is no cut ${population}.${cut}`);
    return place;
  }

  rowsOf(timeline: CutoffTimeline): CutRows {
    const { published, rewritten } = timeline;
    const known = this.known.get(timeline);
    if (known?.rewritten === rewritten && known.rows.at.length === published.length + 1) return known.rows;
    const rows = this.read(published);
    this.known.set(timeline, { rows, rewritten });
    return rows;
  }

  private read(published: readonly Published[]): CutRows {
    const at = Float64Array.from([...published.map(({ instant }) => instant), Infinity]);
    const values = new Float64Array(at.length * this.width).fill(unpublished);
    published.forEach((one, place) => {
      const row = (place + 1) * this.width;
      values.copyWithin(row, row - this.width, row);
      this.write(values, row, one.values);
    });
    return { at, values };
  }

  private write(rows: Float64Array, row: number, values: Published['values']): void {
    for (const [population, cuts] of Object.entries(values)) {
      for (const [cut, value] of Object.entries(cuts)) {
        const place = this.places.get(population)?.get(cut);
        if (place !== undefined) rows[row + place] = value;
      }
    }
  }
}
