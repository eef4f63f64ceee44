import { revisionSkippedBy } from '@hindsight/domain';
import { toRuleEvent, type RuleEvent } from '@hindsight/rules';
import { standsAt, type LoggedEvent } from './logged-event.js';

/** A row of the archive as JSON; what is not there is null. Instants are in ms. */
export type Row = Readonly<Record<string, unknown>>;

/** What the archive keeps of an event: what rules can read of it, and nothing else of its data. */
export function rowOf(event: LoggedEvent): Row {
  const { customerId, recordedAt, revision, eventId, storedType, origin } = event;
  return {
    customer: customerId,
    occurred_at: standsAt(event),
    recorded_at: recordedAt,
    position: Number(event.position),
    revision,
    event_id: eventId,
    stored_type: storedType,
    origin,
    ...readablePart(event),
  };
}

/** An event that rules cannot read is kept all the same: it concerns its customer alone. */
function readablePart(event: LoggedEvent): Row {
  const { storedType: type, data, occurredAt, revision, eventId } = event;
  try {
    const seen = toRuleEvent({ type, data, occurredAt, revision, eventId });
    const skipped = revisionSkippedBy({ type, data });
    return { type: seen.type, ...fieldsOf(seen), ...(skipped !== null && { skipped }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { type: `stored:${type}`, unreadable: error.message };
  }
}

const attribute = 'attributes.';

function fieldsOf({ fields, eventId }: RuleEvent): Row {
  const row: Record<string, unknown> = {};
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
      throw new TextOfNoCharacters(eventId, name);
    if (name.startsWith(attribute)) attributes[name.slice(attribute.length)] = value;
    else row[name] = typeof value === 'number' ? numeral(value) : value;
  }
  return Object.keys(attributes).length === 0 ? row : { ...row, attributes };
}

/** JSON has no numeral for some numbers. */
function numeral(value: number): number | string {
  if (Object.is(value, -0)) return '-0.0';
  return Number.isFinite(value) ? value : String(value);
}

/** Half a surrogate pair has no UTF-8, so no other program could read it. */
class TextOfNoCharacters extends Error {
  constructor(eventId: string, field: string) {
    super(`${field} of event ${eventId} is not a Unicode text`);
    this.name = 'TextOfNoCharacters';
  }
}
