import { customerHash } from '../completeness/event-sum.js';

/**
 * Customers are shared out in so many buckets, numbered from 0: each has its own checkpoint, and its own stream of segment changes. That
 * number is a contract with subscribers: never change it.
 */
export const sharedBuckets = 64;

/** Where a customer belongs. */
export const sharedBucketOf = (customerId: string): number => customerHash(customerId) % sharedBuckets;

/** The first 32 bits of the hash of a customer, modulo `divisor`, as PostgreSQL computes it. */
export const customerHashSql = (customerId: string, divisor: number): string =>
  `(('x' || substr(encode(sha256(convert_to(${customerId}, 'UTF8')), 'hex'), 1, 8))::bit(32)::int8 % ${divisor})::int4`;
