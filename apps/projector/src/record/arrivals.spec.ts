import type { RecordedEvent } from '@hindsight/event-store';
import type { CustomerEventRow } from '@hindsight/read-models';
import { inOrder } from './in-order.js';
import { arrivalOf } from './recordable.js';

const coffee: RecordedEvent = {
  stream: 'customer-ada',
  revision: 1n,
  position: 100n,
  id: '4c5adbb5-f81d-5d1b-95b0-fbb3fe0c0188',
  type: 'CustomerPurchased',
  data: { orderId: 'o-1' },
  metadata: {
    occurredAt: '2026-01-05T09:00:00.000Z',
    schemaVersion: 1,
    correlationId: 'c',
    actor: 'spec',
    origin: 'api',
    commandId: 'c',
    commandHash: 'h',
  },
  recordedAt: new Date('2026-01-05T09:00:01Z'),
};

describe('an event that arrives', () => {
  it('becomes a history row of its customer', () => {
    const { revision, position, type, data, recordedAt } = coffee;
    const occurredAt = new Date('2026-01-05T09:00Z');
    expect(arrivalOf(coffee)).toEqual({
      readable: true,
      row: {
        ...{ customerId: 'ada', eventId: coffee.id, origin: 'api', occurredAt },
        revision,
        position,
        type,
        data,
        recordedAt,
      },
    });
  });

  it('is nobody’s when its stream is not a customer’s', () => {
    expect(arrivalOf({ ...coffee, stream: 'calendar' })).toBeNull();
  });

  it.each([
    ['no instant', { metadata: { ...coffee.metadata, occurredAt: 'yesterday' } }, 'yesterday'],
    [
      'a year that no calendar prints',
      { metadata: { ...coffee.metadata, occurredAt: '+010000-01-01T00:00:00Z' } },
      '+01',
    ],
    ['a NUL', { data: { note: 'a\0b' } }, 'NUL'],
    ['half a character', { data: { note: '\ud83d' } }, 'surrogate'],
    [
      'a version of its type that is not known',
      { metadata: { ...coffee.metadata, schemaVersion: 2 } },
      'cannot read CustomerPurchased version 2',
    ],
    ['no origin', { metadata: { ...coffee.metadata, origin: undefined as unknown as string } }, 'origin'],
  ])('parks its customer for %s', (_, wrong, reason) => {
    const arrival = arrivalOf({ ...coffee, ...wrong });
    expect(arrival).toMatchObject({ readable: false, parked: { customerId: 'ada', revision: 1n } });
    expect(arrival?.readable === false && arrival.parked.reason).toContain(reason);
  });

  it('may be of any version where its type is none of ours', () => {
    const metadata = { ...coffee.metadata, schemaVersion: 2 };
    expect(arrivalOf({ ...coffee, type: 'SomethingNew', metadata })?.readable).toBe(true);
  });

  it.each(['\\u0000 as text', '😀', '\\\\ud83d as text'])('may say %s', (note) => {
    expect(arrivalOf({ ...coffee, data: { note } })?.readable).toBe(true);
  });
});

describe('the order of revisions', () => {
  // Only customer and revision matter here.
  const row = (customerId: string, revision: bigint) => ({ customerId, revision }) as CustomerEventRow;
  const latest = new Map([['ada', 4n]]);

  it('drops what is recorded already', () => {
    const { fresh, gaps } = inOrder([row('ada', 4n), row('ada', 5n), row('bob', 0n)], latest);
    expect([fresh, gaps.size]).toEqual([[row('ada', 5n), row('bob', 0n)], 0]);
  });

  it('finds the first gap of a customer, and records what came all the same', () => {
    const { fresh, gaps } = inOrder([row('ada', 6n), row('ada', 9n), row('bob', 0n)], latest);
    expect(fresh).toHaveLength(3);
    expect([...gaps]).toEqual([['ada', { row: row('ada', 6n), expected: 5n }]]);
  });
});
