import type { History, RuleEvent } from '@hindsight/rules';
import { eventTypes } from '../../../libs/rules/src/vocabulary.js';

/** Histories of many customers, a column a field. */
export interface EventColumns {
  /** Customer c has the events starts[c] <= i < starts[c + 1], by (at, revision). */
  readonly starts: Uint32Array;
  /** Milliseconds since 1970, UTC. */
  readonly at: Float64Array;
  /** The place of the short type name in the vocabulary's order. */
  readonly kind: Uint8Array;
  /** Numbers, booleans as 0 and 1, money in minor units (returned: negative); NaN where absent. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Codes into the dictionary; −1 where absent. */
  readonly texts: ReadonlyMap<string, Int32Array>;
  readonly dictionary: readonly string[];
}

type FieldValue = RuleEvent['fields'][string];

const kinds = [...eventTypes.keys()];

/** The code of an event type in `kind`. */
export function kindOf(type: string): number {
  const kind = kinds.indexOf(type);
  if (kind < 0) throw new RangeError(`${type} is no event type`);
  return kind;
}

export const customersIn = ({ starts }: EventColumns): number => starts.length - 1;

export function numbersOf({ numbers }: EventColumns, field: string): Float64Array {
  return numbers.get(field) ?? missing(field);
}

export function textsOf({ texts }: EventColumns, field: string): Int32Array {
  return texts.get(field) ?? missing(field);
}

function missing(field: string): never {
  throw new RangeError(`there is no column ${field}`);
}

/** The same arrays, of the first customers only. */
export function firstCustomers(columns: EventColumns, customers: number): EventColumns {
  return { ...columns, starts: columns.starts.subarray(0, customers + 1) };
}

/** A customer as the evaluator of one history takes it; customer ids are places, event ids too. */
export function historyOf(columns: EventColumns, customer: number): History {
  const events: RuleEvent[] = [];
  const first = columns.starts[customer] ?? 0;
  const end = columns.starts[customer + 1] ?? 0;
  for (let i = first; i < end; i++) {
    const type = kinds[columns.kind[i] ?? -1] ?? '';
    const occurredAt = columns.at[i] ?? NaN;
    events.push({ type, occurredAt, revision: i - first, eventId: `e${i}`, fields: fieldsOf(columns, i) });
  }
  return { customerId: String(customer), events, endsAt: null };
}

function fieldsOf({ numbers, texts, dictionary }: EventColumns, i: number): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const [field, values] of numbers) {
    const value = values[i] ?? NaN;
    if (!Number.isNaN(value)) fields[field] = value;
  }
  for (const [field, codes] of texts) {
    const text = dictionary[codes[i] ?? -1];
    if (text !== undefined) fields[field] = text;
  }
  return fields;
}
