import type { Expression, ValueType } from '../expression.js';
import type { Feature, FieldReference } from '../rule-set.js';
import type { FieldValue, RuleEvent } from '../rule-event.js';
import type { Naming, Program } from '../evaluate/program.js';
import { eventTypes } from '../vocabulary.js';
import type { Intake } from './feature-reader.js';

export type Where = (event: RuleEvent) => boolean;

/** The field of a qualifying event, or 1 where a feature has none. */
export function fieldIntake(field: FieldReference | null, where: Where | null): Intake {
  const name = field?.name;
  return {
    clear: nothing,
    of: (event) => {
      const value = name === undefined ? 1 : event.fields[name];
      return value === undefined || (where && !where(event)) ? undefined : value;
    },
  };
}

function nothing(): void {
  // keeps nothing of a customer
}

/** How many keys are open after each event that opens or closes one; `where` sees those that open. */
export function openIntake(feature: Feature & { agg: 'open_count' }, where: Where | null): Intake {
  const opened = new Set(feature.opened);
  const open = new Set<FieldValue>();
  return {
    clear: () => {
      if (open.size > 0) open.clear(); // clearing makes a new table, full or not
    },
    of: (event) => {
      const key = event.fields[feature.key];
      if (key === undefined) return undefined;
      if (!opened.has(event.type)) open.delete(key);
      else if (!where || where(event)) open.add(key);
      return open.size;
    },
  };
}

/** Adds a `where` to the program; the linked function at the place returned is a `Where`. */
export function addWhere(
  program: Program,
  where: Expression,
  events: readonly string[],
  currencyUnit: number,
): number {
  return program.add(where, 'event', fieldNaming(program, events, currencyUnit));
}

const absent = { number: 0, text: '', boolean: false } as const;

/** Names are fields of `event`: money in major units, an absent field as 0, "" or false. */
function fieldNaming(program: Program, events: readonly string[], currencyUnit: number): Naming {
  const name = (field: string, type: ValueType): string => {
    const read = `(event.fields[${program.constant(field)}] ?? ${program.constant(absent[type])})`;
    return isMoney(events, field) ? `(${read} / ${currencyUnit})` : read;
  };
  return { name, reaches: onlyFields, score: onlyFields };
}

function isMoney(events: readonly string[], field: string): boolean {
  return events.some((event) => eventTypes.get(event)?.fields.get(field) === 'money');
}

function onlyFields(): never {
  throw new TypeError('a `where` sees the fields of one event and nothing else');
}
