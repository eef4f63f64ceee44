import type { ChangeColumns } from './change-columns.js';

/** Changes of one customer. */
export interface Stretch {
  readonly changes: ChangeColumns;
  readonly begin: number;
  readonly end: number;
}

/** What one output says of one customer through time, oldest first; filled anew for each. */
export class Course {
  size = 0;
  at = new Float64Array(16);
  /** By place in the list of results that both sides share. */
  result = new Int32Array(16);
  rule = new Int32Array(16);
  #hasEnds = false;

  /** @param shared place of a result of the output → place in the shared list */
  constructor(
    private readonly output: number,
    private readonly shared: Int32Array,
  ) {}

  fill({ changes, begin, end }: Stretch): void {
    this.size = 0;
    this.#hasEnds = changes.hasEnds;
    for (let place = begin; place < end; place++) {
      if (changes.output[place] !== this.output) continue;
      if (this.size === this.at.length) this.#grow();
      this.at[this.size] = changes.at[place] ?? NaN;
      this.result[this.size] = this.shared[changes.to[place] ?? 0] ?? -1;
      this.rule[this.size] = changes.rule[place] ?? -1;
      this.size++;
    }
  }

  /** How many changes, from `from` on, are at or before an instant: the last of them is in force. */
  through(instant: number, from: number): number {
    let place = from;
    while (place < this.size && (this.at[place] ?? Infinity) <= instant) place++;
    return place;
  }

  /** −1 before the first, and after an end. */
  resultOf(changes: number): number {
    return changes === 0 ? -1 : (this.result[changes - 1] ?? -1);
  }

  /** Changes after the first result; where one came to an end, what comes then is a first one again. */
  get flips(): number {
    if (!this.#hasEnds) return Math.max(0, this.size - 1);
    const { result, size } = this;
    return result.subarray(1, size).filter((to, before) => to >= 0 && (result[before] ?? -1) >= 0).length;
  }

  #grow(): void {
    const { at, result, rule } = this;
    const room = 2 * at.length;
    [this.at, this.result, this.rule] = [new Float64Array(room), new Int32Array(room), new Int32Array(room)];
    this.at.set(at);
    this.result.set(result);
    this.rule.set(rule);
  }
}

/** The first instant at which two courses say different things, or one alone says something; NaN where they never do. */
export function firstDivergence(one: Course, other: Course): number {
  let [ours, theirs] = [0, 0];
  while (ours < one.size || theirs < other.size) {
    const at = Math.min(nextAt(one, ours), nextAt(other, theirs));
    ours = one.through(at, ours);
    theirs = other.through(at, theirs);
    if (one.resultOf(ours) !== other.resultOf(theirs)) return at;
  }
  return NaN;
}

const nextAt = ({ at, size }: Course, place: number): number =>
  place < size ? (at[place] ?? NaN) : Infinity;
