import { selected } from './select.js';

/** Whole numbers below this are counted instead of kept: days and orders nearly always are. */
const counted = 512;

/** Values of members, in any order. Plain data: threads can send it to each other. */
export interface MemberValues {
  /** How often each whole number below its length is there. */
  readonly counts: Int32Array;
  /** Every other value, in pages. */
  readonly others: readonly Float64Array[];
}

const pageSize = 1024;

/** The values of a population's members at one instant. */
export class Members {
  /** How many there are. */
  size = 0;
  /** What is kept, in full pages: one array that grew would be copied, and leave as much memory behind as it has. */
  private readonly pages: Float64Array[] = [];
  /** The page that is filled, and how far. */
  private page = new Float64Array();
  private used = 0;

  private constructor(private readonly counts: Int32Array) {}

  static none(): Members {
    return new Members(new Int32Array(counted));
  }

  static of(values: ArrayLike<number>): Members {
    const members = Members.none();
    for (let place = 0; place < values.length; place++) members.add(values[place] ?? NaN);
    return members;
  }

  /** Those who were counted apart, each by others. */
  static joined(all: readonly MemberValues[]): Members {
    const members = Members.none();
    for (const { counts, others } of all) {
      for (const page of others) members.pages.push(page);
      counts.forEach((count, value) => {
        members.counts[value] = (members.counts[value] ?? 0) + count;
        members.size += count;
      });
    }
    members.size += members.kept();
    return members;
  }

  add(value: number): void {
    this.size++;
    const whole = value | 0;
    if (whole === value && whole >= 0 && whole < counted) {
      this.counts[whole] = (this.counts[whole] ?? 0) + 1;
      return;
    }
    if (this.used === this.page.length) this.turn();
    this.page[this.used++] = value;
  }

  values(): MemberValues {
    return { counts: this.counts, others: [...this.pages, this.page.slice(0, this.used)] };
  }

  /** What would stand at the places, which ascend, if the values were sorted. */
  at(places: readonly number[]): number[] {
    return this.kept() === 0 ? this.countedAt(places) : selected(this.all(), places);
  }

  /** Every value, in any order. */
  all(): Float64Array {
    const all = new Float64Array(this.size);
    let from = 0;
    for (const page of [...this.pages, this.page.subarray(0, this.used)]) {
      all.set(page, from);
      from += page.length;
    }
    this.counts.forEach((count, value) => {
      all.fill(value, from, from + count);
      from += count;
    });
    return all;
  }

  private kept(): number {
    return this.pages.reduce((sum, page) => sum + page.length, this.used);
  }

  private turn(): void {
    if (this.used > 0) this.pages.push(this.page);
    this.page = new Float64Array(pageSize);
    this.used = 0;
  }

  private countedAt(places: readonly number[]): number[] {
    let [value, through] = [0, this.counts[0] ?? 0];
    return places.map((place) => {
      while (through <= place) through += this.counts[++value] ?? Infinity;
      return value;
    });
  }
}
