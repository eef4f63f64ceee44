import { copied } from '@hindsight/rules';
import type { ChangeColumns } from './change-columns.js';

/** Changes of one customer: from `begin` to before `end`. */
export interface Stretch {
  readonly changes: ChangeColumns;
  readonly begin: number;
  readonly end: number;
}

/** Goes through the changes of all customers, one after the other; filled anew for each. */
export class Stretches implements Stretch {
  begin = 0;
  end = 0;

  constructor(readonly changes: ChangeColumns) {}

  /** @param who a customer after the one before: nobody between them who has changes may be left out */
  turnTo(who: number): void {
    const { changes, end } = this;
    this.begin = end;
    if (end < changes.size && changes.who[end] === who) this.end = changes.endOf(end);
  }
}

/** What one output says of one customer through time, oldest first; filled anew for each. */
export class Course {
  size = 0;
  at = new Float64Array(16);
  /** By place in the list of results that both sides share. */
  result = new Int32Array(16);

  /** @param shared place of a result of the output → place in the shared list */
  constructor(
    private readonly output: number,
    private readonly shared: Int32Array,
  ) {}

  fill({ changes, begin, end }: Stretch): void {
    this.size = 0;
    for (let place = begin; place < end; place++) {
      if (changes.output[place] !== this.output) continue;
      if (this.size === this.at.length) this.#grow();
      this.at[this.size] = changes.at[place] ?? NaN;
      this.result[this.size] = this.shared[changes.to[place] ?? 0] ?? -1;
      this.size++;
    }
  }

  #grow(): void {
    const room = 2 * this.at.length;
    this.at = copied(new Float64Array(room), this.at);
    this.result = copied(new Int32Array(room), this.result);
  }
}
