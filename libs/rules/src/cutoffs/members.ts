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

/** The values of a population's members at one instant. */
export class Members {
  /** How many there are. */
  size = 0;
  private readonly counts = new Int32Array(counted);
  private others = new Float64Array(8);
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
    if (this.kept === this.others.length) this.grow();
    this.others[this.kept++] = value;
  }

  /** Takes in members who were counted elsewhere. */
  join({ counts, others }: MemberValues): void {
    counts.forEach((count, value) => {
      this.counts[value] = (this.counts[value] ?? 0) + count;
      this.size += count;
    });
    while (this.kept + others.length > this.others.length) this.grow();
    this.others.set(others, this.kept);
    this.kept += others.length;
    this.size += others.length;
  }

  values(): MemberValues {
    return { counts: this.counts, others: this.others.slice(0, this.kept) };
  }

  /** What would stand at the places, which ascend, if the values were sorted. */
  at(places: readonly number[]): number[] {
    return this.kept === 0 ? this.countedAt(places) : selected(this.all(), places);
  }

  /** Every value, in any order. */
  all(): Float64Array {
    const all = new Float64Array(this.size);
    all.set(this.others.subarray(0, this.kept));
    let from = this.kept;
    this.counts.forEach((count, value) => {
      all.fill(value, from, from + count);
      from += count;
    });
    return all;
  }

  private countedAt(places: readonly number[]): number[] {
    let [value, through] = [0, this.counts[0] ?? 0];
    return places.map((place) => {
      while (through <= place) through += this.counts[++value] ?? Infinity;
      return value;
    });
  }

  private grow(): void {
    const grown = new Float64Array(2 * this.others.length);
    grown.set(this.others);
    this.others = grown;
  }
}
