import { commandHash } from './command-hash.js';

const monday = new Date('2024-01-01T00:00:00Z');
const coffee = {
  type: 'RecordPurchase',
  orderId: 'o-1',
  amount: { minor: 349n, currency: 'GBP' },
  occurredAt: monday,
};

describe('the hash of a command', () => {
  it('is stored and therefore fixed', () => {
    expect(commandHash(coffee)).toBe('2699514703cafcefa3a6a49132a587617fbfec62900073510f305b6745cea988');
  });

  it('does not see the order of keys, absent fields, the time of sending or what was seen then', () => {
    const { type, ...rest } = coffee;
    expect(commandHash({ now: monday, seen: { revision: 1 }, ...rest, channel: undefined, type })).toBe(
      commandHash(coffee),
    );
  });

  it.each([
    ['an amount', { ...coffee, amount: { minor: 350n, currency: 'GBP' } }],
    ['a time', { ...coffee, occurredAt: new Date(1) }],
    ['one more field', { ...coffee, channel: 'web' }],
  ])('sees %s that differs', (_what, other) => {
    expect(commandHash(other)).not.toBe(commandHash(coffee));
  });
});
