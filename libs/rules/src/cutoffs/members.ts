import { selected } from './select.js';

/** Whole numbers below this are counted instead of kept: days and orders nearly always are. */
const counted = 512;

/** Values of members, in any order. Plain data: threads can send it to each other. */
export interface MemberValues {
  /** How often each whole number below its length is there. */
  readonly counts: Int32Array;
  /** Every other value. */
  readonly others: Float64Array;
}

/** How many values a page has; a power of 2. */
const pageSize = 1024;

/** The values of a population's members at one instant. */
export class Members {
  /** How many there are. */
  size = 0;
  private readonly counts = new Int32Array(counted);
  /** What is kept, in pages: one array that grew would be copied, and leave as much memory behind as it has. */
  private readonly pages: Float64Array[] = [];
  private page = new Float64Array();
  private kept = 0;

  static of(values: ArrayLike<number>): Members {
    const members = new Members();
    for (let place = 0; place < values.length; place++) members.add(values[place] ?? NaN);
    return members;
  }

  add(value: number): void {
    this.size++;
    if (value >= 0 && value < counted && value === Math.floor(value)) {
      this.counts[value] = (this.counts[value] ?? 0) + 1;
      return;
    }
    const place = this.kept++ % pageSize;
    if (place === 0) this.pages.push((this.page = new Float64Array(pageSize)));
    this.page[place] = value;
  }

  /** Takes in members who were counted elsewhere. */
  join({ counts, others }: MemberValues): void {
    counts.forEach((count, value) => {
      this.counts[value] = (this.counts[value] ?? 0) + count;
      this.size += count;
    });
    // None of them is one that is counted.
    for (const value of others) this.add(value);
  }

  values(): MemberValues {
    return { counts: this.counts, others: this.others() };
  }

  /** What would stand at the places, which ascend, if the values were sorted. */
  at(places: readonly number[]): number[] {
    return this.kept === 0 ? this.countedAt(places) : selected(this.all(), places);
  }

  /** Every value, in any order. */
  all(): Float64Array {
    const all = new Float64Array(this.size);
    all.set(this.others());
    let from = this.kept;
    this.counts.forEach((count, value) => {
      all.fill(value, from, from + count);
      from += count;
    });
    return all;
  }

  /** What is kept, in one piece. */
  private others(): Float64Array {
    const others = new Float64Array(this.kept);
    this.pages.forEach((page, which) => {
      const from = which * pageSize;
      others.set(page.subarray(0, this.kept - from), from);
    });
    return others;
  }

  private countedAt(places: readonly number[]): number[] {
    let [value, through] = [0, this.counts[0] ?? 0];
    return places.map((place) => {
      while (through <= place) through += this.counts[++value] ?? Infinity;
      return value;
    });
  }
}
