import type { RuleEvent } from '../rule-event.js';
import { absent, type ColumnField, type EventColumns } from './event-columns.js';
import { kindOf } from './kinds.js';
import { Texts } from './texts.js';

type Column = Float64Array | Int32Array;

/** Columns that events are put into one by one. */
export class WritableColumns implements EventColumns {
  at: Float64Array;
  kind: Uint8Array;
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

  /** Puts an event where none was before. */
  protected put(place: number, { occurredAt, type, fields }: RuleEvent): void {
    this.at[place] = occurredAt;
    this.kind[place] = kindOf(type);
    for (let which = 0; which < this.columns.length; which++) {
      const [column, value] = [this.columns[which], fields[this.fields[which]?.name ?? '']];
      if (!column || value === undefined) continue;
      column[place] = typeof value === 'string' ? this.dictionary.codeOf(value) : Number(value);
    }
  }

  /** Copies events to where none were before. */
  protected move(from: number, count: number, to: number): void {
    for (const column of [this.at, this.kind, ...this.columns]) column.copyWithin(to, from, from + count);
  }

  protected grow(capacity: number): void {
    this.at = copied(new Float64Array(capacity), this.at);
    this.kind = copied(new Uint8Array(capacity), this.kind);
    this.columns = this.fields.map(({ kind }, which) =>
      copied(absent(kind, capacity), this.columns[which] ?? []),
    );
  }

  private named(): [string, Column][] {
    return this.fields.map(({ name }, which) => [name, this.columns[which] ?? new Int32Array()]);
  }
}

/** Puts the numbers of a shorter array into a longer one, and gives that. */
export function copied<Into extends { set(from: ArrayLike<number>): void }>(
  into: Into,
  from: ArrayLike<number>,
): Into {
  into.set(from);
  return into;
}
