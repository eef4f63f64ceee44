import { createHash } from 'node:crypto';
import { bucketOf, buckets, digestText, eventDigest, isSameSum, noEvents, sumOf } from './event-sum.js';

const coffee = '4c5adbb5-f81d-5d1b-95b0-fbb3fe0c0188';
const cake = '584ca086-084e-5fb3-adc8-c0c5f97bfd30';
const one = (customerId: string, revision: bigint, eventId: string) => ({
  events: 1,
  digest: eventDigest(customerId, revision, eventId),
});

describe('the sum of events', () => {
  // Certificates are kept: these figures never change. printf 'ada\t0\t4c5a…' | sha256sum
  it('is, of one event, SHA-256 over customer, revision and event id, with tabs between', () => {
    const sha256 = createHash('sha256').update(`ada\t0\t${coffee}`).digest('hex');
    expect(digestText(one('ada', 0n, coffee))).toBe(sha256);
    expect(sha256).toBe('273a274c26ef2a2f84bb1db46c966af3588fb1f0a7d922ac973b32f903dc3465');
  });

  it('is the same in whatever order events come', () => {
    const [a, b, c] = [one('ada', 0n, coffee), one('ada', 1n, cake), one('客户', 0n, cake)];
    expect(sumOf(sumOf(a, b), c)).toEqual(sumOf(c, sumOf(b, a)));
  });

  it('tells a customer, a revision and an id from another, and one event from the same twice', () => {
    const first = one('ada', 1n, coffee);
    const others = [
      one('ad', 11n, coffee),
      one('ada', 2n, coffee),
      one('ada', 1n, cake),
      sumOf(first, first),
    ];
    expect(others.filter((other) => isSameSum(first, other))).toEqual([]);
  });

  it('wraps at 2^256, and is written with all its digits', () => {
    const most = { events: 1, digest: (1n << 256n) - 1n };
    expect(sumOf(most, { events: 1, digest: 2n })).toEqual({ events: 2, digest: 1n });
    expect(digestText(noEvents)).toBe('0'.repeat(64));
    expect(digestText({ events: 1, digest: 1n })).toBe(`${'0'.repeat(63)}1`);
  });

  it('is kept by bucket: the first 32 bits of SHA-256 over the customer id', () => {
    const bits = (id: string) => Number(`0x${createHash('sha256').update(id).digest('hex').slice(0, 8)}`);
    for (const id of ['ada', 'bob', '客户', '']) expect(bucketOf(id)).toBe(bits(id) % buckets);
    expect(['ada', 'bob', '客户'].map(bucketOf)).toEqual([13, 8, 2]);
  });
});
