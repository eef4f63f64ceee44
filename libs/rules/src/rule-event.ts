import { storedTypes, type FieldType } from './vocabulary.js';

/** What an event carries for a rule. Money is in integer minor units, negative for what was returned. */
export type FieldValue = number | string | boolean;

/** An event as rules see it. An absent optional field is not there; attributes stand under `attributes.<key>`. */
export interface RuleEvent {
  /** The short name; `stored:<type>` for a type that rules do not know: an instant all the same. */
  readonly type: string;
  /** Milliseconds since 1970, UTC. */
  readonly occurredAt: number;
  readonly revision: number;
  readonly eventId: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** An event as it is stored: `type` and `data` are EVENTS' own, the rest comes from its metadata and its stream. */
export interface StoredEvent {
  readonly type: string;
  readonly data: object;
  readonly occurredAt: number;
  readonly revision: number;
  readonly eventId: string;
}

/** An amount whose minor units a double cannot hold exactly (beyond 2^53): no sum over it would be exact. */
export class AmountTooLarge extends Error {
  constructor(
    readonly eventId: string,
    readonly field: string,
    readonly minor: string,
  ) {
    super(`${field} of event ${eventId} is ${minor} minor units, beyond 2^53`);
    this.name = 'AmountTooLarge';
  }
}

/** A stored field that is not of the type its event promises. */
export class FieldOfWrongType extends Error {
  constructor(
    readonly eventId: string,
    readonly field: string,
    readonly expected: FieldType,
  ) {
    super(`${field} of event ${eventId} is not of type ${expected}`);
    this.name = 'FieldOfWrongType';
  }
}

/** An event that does not say when it happened has no place in a history. */
class NoInstant extends Error {
  constructor(readonly eventId: string) {
    super(`event ${eventId} names no instant at which it happened`);
    this.name = 'NoInstant';
  }
}

/**
 * Turns a stored event into what rules see of it. Every event gives one, because every event is an instant.
 * @throws NoInstant when `occurredAt` is NaN
 * @throws AmountTooLarge when the minor units of an amount are beyond 2^53
 * @throws FieldOfWrongType when a stored field is not of its promised type
 */
export function toRuleEvent(stored: StoredEvent): RuleEvent {
  const { occurredAt, revision, eventId } = stored;
  if (Number.isNaN(occurredAt)) throw new NoInstant(eventId);
  const known = storedTypes.get(stored.type);
  if (!known) return { type: `stored:${stored.type}`, occurredAt, revision, eventId, fields: {} };
  const fields: Record<string, FieldValue> = {};
  for (const [field, type] of known.fields) {
    const value = propertyOf(stored.data, field);
    if (value !== undefined && value !== null) fields[field] = read(stored, field, type, value);
  }
  readAttributes(stored, fields);
  return { type: known.name, occurredAt, revision, eventId, fields };
}

function read(stored: StoredEvent, field: string, type: FieldType, value: unknown): FieldValue {
  if (type === 'money') return minorUnits(stored, field, value);
  const expected = type === 'id' || type === 'text' ? 'string' : type;
  if (typeof value !== expected) throw new FieldOfWrongType(stored.eventId, field, type);
  return value as FieldValue; // typeof was compared with exactly the three types of FieldValue
}

function minorUnits(stored: StoredEvent, field: string, value: unknown): number {
  const minor = typeof value === 'object' && value !== null ? propertyOf(value, 'minor') : undefined;
  if (typeof minor !== 'string' || !/^-?\d+$/.test(minor)) {
    throw new FieldOfWrongType(stored.eventId, field, 'money');
  }
  const exact = BigInt(minor);
  if (exact > 2n ** 53n || exact < -(2n ** 53n)) throw new AmountTooLarge(stored.eventId, field, minor);
  return Number(stored.type === 'PurchaseReturned' ? -exact : exact);
}

function readAttributes(stored: StoredEvent, fields: Record<string, FieldValue>): void {
  if (stored.type !== 'CustomerRegistered' && stored.type !== 'CustomerProfileChanged') return;
  for (const [key, value] of Object.entries(propertyOf(stored.data, 'attributes') ?? {})) {
    if (typeof value !== 'string') throw new FieldOfWrongType(stored.eventId, `attributes.${key}`, 'text');
    fields[`attributes.${key}`] = value;
  }
}

function propertyOf(data: object, name: string): unknown {
  return Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined; // own, so it is there
}
