import { createHash } from 'node:crypto';
import { standsAt, type LoggedEvent } from './logged-event.js';

/**
 * SQL: the sum, modulo 2^256, of SHA-256 over each event, in four parts. A sum, so that it is the same in whatever order
 * and however cut the events come, and new events are added to it without reading the old ones. It tells archives apart; it
 * is no proof against a forger. Archives are compared by it: never change it.
 */
export const digestSql = [0, 1, 2, 3]
  .map((part) => `sum(('0x' || hash[${16 * part + 1}:${16 * part + 16}])::UBIGINT) AS digest${part}`)
  .join(', ');

/** SQL: what is hashed of an event, in `hash`: who, where in the log, and when. */
export const hashSql = `sha256(concat_ws(chr(9), customer, revision, position, event_id, stored_type, epoch_ms(occurred_at),
  epoch_ms(recorded_at))) AS hash`;

/** Of no event. */
export const emptyDigest = '0'.repeat(64);

/** The digest of two sets of events together, lowercase hex; they have none in common. */
export const digestSum = (one: string, other: string): string =>
  hex(BigInt(`0x${one}`) + BigInt(`0x${other}`));

/** The digest in a row of `digestSql`. */
export function digestOf(row: Readonly<Record<string, unknown>>): string {
  const parts = [0, 1, 2, 3].map((part) => asBigInt(row[`digest${part}`]));
  return hex(parts.reduce((sum, part) => (sum << 64n) + part, 0n));
}

/** A sum over no row is null. */
const asBigInt = (sum: unknown): bigint => (typeof sum === 'bigint' ? sum : 0n);

const hex = (sum: bigint): string => (sum & ((1n << 256n) - 1n)).toString(16).padStart(64, '0');

/** The same of one event, without a database. */
export function digestOfEvent(event: LoggedEvent): string {
  const { customerId, revision, position, eventId, storedType, recordedAt } = event;
  const line = [customerId, revision, position, eventId, storedType, standsAt(event), recordedAt].join('\t');
  return createHash('sha256').update(line, 'utf8').digest('hex');
}
