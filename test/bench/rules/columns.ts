import { kindOf, type History, type PopulationColumns, type RuleEvent } from '@hindsight/rules';

/** Histories of many customers, a column a field. */
export type EventColumns = PopulationColumns;

type FieldValue = RuleEvent['fields'][string];

/** The types of events that are made up. */
const types = [
  ...['contacted', 'purchased', 'returned', 'complained', 'resolved'],
  ...['rated', 'referred', 'churned'],
];
const typeOf = new Map(types.map((type) => [kindOf(type), type]));

export const eventsIn = ({ starts }: EventColumns): number => starts.at(-1) ?? 0;

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
    const type = typeOf.get(columns.kind[i] ?? -1) ?? '';
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
    const code = codes[i] ?? -1;
    if (code >= 0) fields[field] = dictionary.textOf(code);
  }
  return fields;
}
