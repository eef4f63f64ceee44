import type { RecordedEvent } from '@hindsight/event-store';
import { reasonIn } from '../../apps/cli/src/parking/parking-reason.js';
import { missing } from '../../apps/projector/src/record/record-arrivals.js';
import { whyItStops } from '../../apps/projector/src/record/why-it-stops.js';

const coffee: RecordedEvent = {
  ...{ stream: 'customer-ada', revision: 1n, position: 100n, id: '4c5adbb5-f81d-5d1b-95b0-fbb3fe0c0188' },
  type: 'CustomerPurchased',
  data: { orderId: 'o-1', amount: { minor: '1', currency: 'GBP' } },
  metadata: {
    ...{ occurredAt: '2026-01-05T09:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'spec' },
    ...{ origin: 'api', commandId: 'c', commandHash: 'h' },
  },
  recordedAt: new Date('2026-01-05T09:00:01Z'),
};
const row = {
  ...{ customerId: 'ada', revision: 5n, eventId: coffee.id, type: coffee.type, position: 1n, origin: 'api' },
  ...{ occurredAt: coffee.recordedAt, recordedAt: coffee.recordedAt, data: {} },
};

describe('why a customer is parked', () => {
  it.each([
    ['a version', { metadata: { ...coffee.metadata, schemaVersion: 2 } }],
    ['an instant', { metadata: { ...coffee.metadata, occurredAt: 'yesterday' } }],
    ['an origin', { metadata: { ...coffee.metadata, origin: undefined as unknown as string } }],
    ['data', { data: null as unknown as object }],
    ['text', { data: { note: 'a\0b' } }],
    ['an amount', { data: { ...coffee.data, amount: { minor: '9007199254740994', currency: 'GBP' } } }],
    ['a type', { data: { ...coffee.data, lines: 'two' } }],
  ])('is said in Chinese: %s', (_, wrong) => {
    const reason = whyItStops({ ...coffee, ...wrong });
    expect(reason).toMatch(/^[ -~]+$/);
    expect(reasonIn(reason ?? '').zh).toMatch(/\p{Script=Han}{3}/u);
  });

  it('is said in Chinese: a gap', () => {
    const { reason } = missing({ row, expected: 3n });
    expect(reasonIn(reason)).toEqual({
      en: 'customer-ada goes on at revision 5, but 3 never arrived',
      zh: 'customer-ada 在修订号 5 处继续，但 3 始终未到',
    });
  });
});
