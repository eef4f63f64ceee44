import type { RuleEvent } from '../rule-event.js';
import type { ColumnField, EventColumns } from './event-columns.js';
import { kindOf } from './kinds.js';
import { Texts } from './texts.js';

/** The events of one customer as columns, growing at their end. */
export class Lane implements EventColumns {
  at: Float64Array;
  kind: Uint8Array;
  readonly numbers = new Map<string, Float64Array>();
  readonly texts = new Map<string, Int32Array>();
  /** How many events there are; the columns have room for more. */
  size = 0;

  /** @param fields what is kept of each event @param capacity room for this many events at first */
  constructor(
    private readonly fields: readonly ColumnField[],
    capacity: number,
    readonly dictionary = new Texts(),
  ) {
    this.at = new Float64Array(capacity);
    this.kind = new Uint8Array(capacity);
    for (const { name, kind } of fields) {
      if (kind === 'number') this.numbers.set(name, new Float64Array(capacity).fill(NaN));
      else this.texts.set(name, new Int32Array(capacity).fill(-1));
    }
  }

  /** Takes in an event later than all before it, by (occurredAt, revision). True when the columns had to be replaced. */
  append({ occurredAt, type, fields }: RuleEvent): boolean {
    const isFull = this.size === this.at.length;
    if (isFull) this.grow();
    const place = this.size++;
    this.at[place] = occurredAt;
    this.kind[place] = kindOf(type);
    for (const { name } of this.fields) {
      const value = fields[name];
      if (value !== undefined) this.set(place, name, value);
    }
    return isFull;
  }

  private set(place: number, name: string, value: number | string | boolean): void {
    if (typeof value === 'string') {
      const column = this.texts.get(name);
      if (column) column[place] = this.dictionary.codeOf(value);
    } else {
      const column = this.numbers.get(name);
      if (column) column[place] = Number(value);
    }
  }

  private grow(): void {
    const capacity = Math.max(8, this.at.length * 2);
    this.at = copied(new Float64Array(capacity), this.at);
    this.kind = copied(new Uint8Array(capacity), this.kind);
    for (const [name, column] of this.numbers) {
      this.numbers.set(name, copied(new Float64Array(capacity).fill(NaN), column));
    }
    for (const [name, column] of this.texts) {
      this.texts.set(name, copied(new Int32Array(capacity).fill(-1), column));
    }
  }
}

function copied<Column extends { set(from: Column): void }>(column: Column, from: Column): Column {
  column.set(from);
  return column;
}
