import { createHash } from 'node:crypto';

/** How many events a set has, and the sum, modulo 2^256, of their digests: the same in whatever order they come. */
export interface EventSum {
  readonly events: number;
  readonly digest: bigint;
}

/** Of no event. */
export const noEvents: EventSum = { events: 0, digest: 0n };

/** Customers are told apart into so many buckets, numbered from 0. */
export const buckets = 16;

/** As the archive lays out its files: the first 32 bits of SHA-256 over the id in UTF-8, big endian, modulo `buckets`. */
export const bucketOf = (customerId: string): number => customerHash(customerId) % buckets;

/** Spreads customers evenly and for ever: never change it. */
export const customerHash = (customerId: string): number => sha256(customerId).readUInt32BE(0);

/**
 * SHA-256 over customer, revision and event id, UTF-8 with tabs between them, as a number. Certificates are written down
 * and compared by it years later: never change it. It tells what was lost or altered; it is no proof against a forger.
 */
export const eventDigest = (customerId: string, revision: bigint, eventId: string): bigint =>
  BigInt(`0x${sha256(`${customerId}\t${String(revision)}\t${eventId}`).toString('hex')}`);

/** Two sets together; they have no event in common. */
export const sumOf = (one: EventSum, other: EventSum): EventSum => ({
  events: one.events + other.events,
  digest: BigInt.asUintN(256, one.digest + other.digest),
});

/** As many events, and the same ones. */
export const isSameSum = (one: EventSum, other: EventSum): boolean =>
  one.events === other.events && one.digest === other.digest;

/** Lowercase hex, 64 digits. */
export const digestText = ({ digest }: EventSum): string => digest.toString(16).padStart(64, '0');

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
