import type { Population } from '../rule-set.js';
import type { CutoffTimeline, Published } from './cutoff-timeline.js';

/** Before a first publication nobody reaches a cut, and no number compares with NaN. */
const unpublished = NaN;

interface Rows {
  readonly rewritten: number;
  /** One row before the first publication, and one from each on. */
  readonly rows: Float64Array[];
}

/** The cut-offs in force as instants pass, as one flat row of numbers for the compiled expressions. */
export class CutsInForce {
  /** By place; NaN where nothing is published yet. */
  row: Float64Array;
  private readonly places = new Map<string, ReadonlyMap<string, number>>();
  private readonly known = new WeakMap<CutoffTimeline, Rows>();
  private published: readonly Published[] = [];
  private rows: readonly Float64Array[] = [];
  private next = 0;

  constructor(populations: readonly Population[]) {
    let place = 0;
    for (const { name, cuts } of populations) {
      this.places.set(name, new Map(cuts.map((cut) => [cut.name, place++])));
    }
    this.row = new Float64Array(place).fill(unpublished);
  }

  /** Where in the row a cut stands. */
  placeOf(population: string, cut: string): number {
    const place = this.places.get(population)?.get(cut);
    if (place === undefined) throw new RangeError(`there is no cut ${population}.${cut}`);
    return place;
  }

  /** Begins before all publications. */
  start(timeline: CutoffTimeline): void {
    this.published = timeline.published;
    this.rows = this.rowsOf(timeline);
    this.next = 0;
    this.row = this.rows[0] ?? this.row;
  }

  /** Goes on to what is in force at `t`. */
  moveTo(t: number): void {
    while (t >= (this.published[this.next]?.instant ?? Infinity)) {
      this.next++;
      this.row = this.rows[this.next] ?? this.row;
    }
  }

  private rowsOf(timeline: CutoffTimeline): readonly Float64Array[] {
    let known = this.known.get(timeline);
    if (known?.rewritten !== timeline.rewritten) {
      known = { rewritten: timeline.rewritten, rows: [this.row.slice().fill(unpublished)] };
      this.known.set(timeline, known);
    }
    const { rows } = known;
    for (const { values } of timeline.published.slice(rows.length - 1)) {
      rows.push(this.after(rows.at(-1) ?? this.row, values));
    }
    return rows;
  }

  private after(row: Float64Array, values: Published['values']): Float64Array {
    const next = row.slice();
    for (const [population, cuts] of Object.entries(values)) {
      for (const [cut, value] of Object.entries(cuts)) {
        const place = this.places.get(population)?.get(cut);
        if (place !== undefined) next[place] = value;
      }
    }
    return next;
  }
}
