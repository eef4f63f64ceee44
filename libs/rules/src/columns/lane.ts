import type { RuleEvent } from '../rule-event.js';
import { absent, type ColumnField, type EventColumns } from './event-columns.js';
import { kindOf } from './kinds.js';
import { Texts } from './texts.js';

type Column = Float64Array | Int32Array;

/** The events of one customer as columns, growing at their end. */
export class Lane implements EventColumns {
  at: Float64Array;
  kind: Uint8Array;
  /** How many events there are; the columns have room for more. */
  size = 0;
  private columns: readonly Column[];

  /** @param fields what is kept of each event @param capacity room for this many events at first */
  constructor(
    private readonly fields: readonly ColumnField[],
    capacity: number,
    readonly dictionary = new Texts(),
  ) {
    this.at = new Float64Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.columns = fields.map(({ kind }) => absent(kind, capacity));
  }

  get numbers(): ReadonlyMap<string, Float64Array> {
    return new Map(
      this.named().filter((one): one is [string, Float64Array] => one[1] instanceof Float64Array),
    );
  }

  get texts(): ReadonlyMap<string, Int32Array> {
    return new Map(this.named().filter((one): one is [string, Int32Array] => one[1] instanceof Int32Array));
  }

  /** Takes in an event later than all before it, by (occurredAt, revision). */
  append({ occurredAt, type, fields }: RuleEvent): void {
    if (this.size === this.at.length) this.grow(Math.max(8, this.size * 2));
    const place = this.size++;
    this.at[place] = occurredAt;
    this.kind[place] = kindOf(type);
    for (let which = 0; which < this.columns.length; which++) {
      const [column, value] = [this.columns[which], fields[this.fields[which]?.name ?? '']];
      if (!column || value === undefined) continue;
      column[place] = typeof value === 'string' ? this.dictionary.codeOf(value) : Number(value);
    }
  }

  private named(): [string, Column][] {
    return this.fields.map(({ name }, which) => [name, this.columns[which] ?? new Int32Array()]);
  }

  private grow(capacity: number): void {
    this.at = copied(new Float64Array(capacity), this.at);
    this.kind = copied(new Uint8Array(capacity), this.kind);
    this.columns = this.fields.map(({ kind }, which) =>
      copied(absent(kind, capacity), this.columns[which] ?? []),
    );
  }
}

function copied<Into extends { set(from: ArrayLike<number>): void }>(
  into: Into,
  from: ArrayLike<number>,
): Into {
  into.set(from);
  return into;
}
