import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';

/** What is said of Ada, and under what it is stored. */
type Said = readonly [path: string, body: object, type: string, data: object];

const on = (day: string) => `2026-01-${day}T09:00:00Z`;

const file: Said[] = [
  [
    '/profile',
    { attributes: { region: 'north', country: 'GB' }, occurredAt: on('03') },
    'CustomerProfileChanged',
    { attributes: { region: 'north' } },
  ],
  ['/owner', { ownerId: 'rosa', occurredAt: on('03') }, 'OwnerAssigned', { ownerId: 'rosa' }],
];

describe('relations to a customer over HTTP', () => {
  let store: InMemoryEventStore;
  let http: HttpServer;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    const attributes = { country: 'GB' };
    await say('', { customerId: 'ada', partyKind: 'organisation', attributes, occurredAt: on('02') });
  });
  afterEach(() => http.close());

  const say = (path: string, body: object) =>
    http.post(path === '' ? '/v1/customers' : `/v1/customers/ada${path}`, body);

  const recorded = async () => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream('customer-ada')) events.push(event);
    return events.slice(1);
  };

  it.each([['what is known of it', file]])('keeps %s as it was said, and once', async (_, said) => {
    for (const [path, body] of said) {
      const first = await say(path, body);
      expect([path, first.status, first.body['detail']]).toEqual([path, 201, undefined]);
      expect([path, (await say(path, body)).body]).toEqual([path, first.body]);
    }
    expect((await recorded()).map(({ type, data }) => [type, data])).toEqual(
      said.map(([, , type, data]) => [type, data]),
    );
  });
});
