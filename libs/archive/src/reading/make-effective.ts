import { effectiveHistory, eventTypes, type ColumnField, type RuleEvent } from '@hindsight/rules';
import { float64s, uint32s } from './shared-arrays.js';
import { arraysOf, firstOf, type Column, type Rows } from './rows.js';

/** Customers of a bucket, by id. */
export interface Customers {
  readonly ids: readonly string[];
  /** How many events were recorded of each. */
  readonly events: readonly number[];
  /** Places of those who have an event that changes what was recorded. */
  readonly changed: ReadonlySet<number>;
}

/** Effective events, and where those of each customer begin. */
export interface Effective {
  readonly rows: Rows;
  readonly starts: Uint32Array;
  readonly endsAt: Float64Array;
}

/**
 * Makes of recorded events, in their place, the effective ones. Who has no event that changes anything is left as recorded;
 * for the others `effectiveHistory` itself says what is left.
 */
export function makeEffective(recorded: Rows, { ids, events, changed }: Customers): Effective {
  const starts = uint32s(ids.length + 1);
  const endsAt = float64s(ids.length).fill(NaN);
  let from = 0;
  let to = 0;
  events.forEach((count, who) => {
    if (changed.has(who)) {
      const { left, end } = rewrite(recorded, { from, count, to });
      endsAt[who] = end;
      to += left;
    } else {
      if (from !== to) for (const values of arraysOf(recorded)) values.copyWithin(to, from, from + count);
      to += count;
    }
    from += count;
    starts[who + 1] = to;
  });
  return { rows: firstOf(recorded, to), starts, endsAt };
}

interface Stretch {
  readonly from: number;
  readonly count: number;
  readonly to: number;
}

/** Puts the effective events of one customer at `to`. */
function rewrite(rows: Rows, { from, count, to }: Stretch): { left: number; end: number } {
  const places = new Map(Array.from({ length: count }, (_, i) => [rows.revision[from + i] ?? -1, i]));
  const positions = rows.position.slice(from, from + count);
  const kinds = rows.kind.slice(from, from + count);
  const told = Array.from({ length: count }, (_, i) => codedEvent(rows, from + i));
  const { events, endsAt } = effectiveHistory('', told);
  events.forEach((event, i) => {
    const place = places.get(event.revision) ?? -1;
    rows.at[to + i] = event.occurredAt;
    rows.kind[to + i] = kinds[place] ?? NaN;
    rows.revision[to + i] = event.revision;
    rows.position[to + i] = positions[place] ?? NaN;
    for (const column of rows.columns) column.values[to + i] = codeOf(column, event);
  });
  return { left: events.length, end: endsAt ?? NaN };
}

/** By kind; an event of a type that rules do not know is an instant, and nothing more. */
const types = [...eventTypes.keys()];

/** An event whose texts are codes: what makes a history effective only compares ids and moves fields. */
function codedEvent({ at, kind, revision, columns }: Rows, place: number): RuleEvent {
  const fields: Record<string, number | string> = {};
  for (const { field, values } of columns) {
    const value = valueOf(field.kind, Number(values[place]));
    if (value !== null) fields[field.name] = value;
  }
  const type = types[Number(kind[place])] ?? '';
  return { type, occurredAt: Number(at[place]), revision: Number(revision[place]), eventId: '', fields };
}

function valueOf(kind: ColumnField['kind'], stored: number): number | string | null {
  if (kind === 'number') return Number.isNaN(stored) ? null : stored;
  if (stored < 0) return null;
  return stored === 0 ? '' : stored;
}

/** The code of no text is 0, in every dictionary. */
function codeOf({ field }: Column, { fields }: RuleEvent): number {
  const value = fields[field.name];
  if (value === undefined) return field.kind === 'number' ? NaN : -1;
  return value === '' ? 0 : Number(value);
}
