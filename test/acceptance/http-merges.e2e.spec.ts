import { StoreUnavailable } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';

/** Goes away when it is to write to one stream. */
class FailingStore extends InMemoryEventStore {
  failsAt: string | null = null;

  override append(...asked: Parameters<InMemoryEventStore['append']>) {
    if (asked[0] === this.failsAt)
      return Promise.reject(new StoreUnavailable('esdb://killed', new Error('killed')));
    return super.append(...asked);
  }
}

const occurredAt = '2026-01-02T10:00:00Z';
const onMonday = { occurredAt: '2026-01-05T09:00:00Z' };

describe('merging customers over HTTP', () => {
  let store: FailingStore;
  let http: HttpServer;

  beforeEach(async () => {
    store = new FailingStore();
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    for (const customerId of ['ada', 'ada-2', 'bea'])
      await http.post('/v1/customers', { customerId, partyKind: 'person', occurredAt });
  });
  afterEach(() => http.close());

  /** What was recorded after the registration. */
  const recorded = async (customerId: string) => {
    const said: string[] = [];
    for await (const { type, data } of store.readStream(`customer-${customerId}`))
      if (type !== 'CustomerRegistered') said.push(`${type} ${Object.values(data).join(' ')}`);
    return said;
  };
  const merge = async (from: string, survivorId: string, more: object = {}, headers = {}) => {
    const body = { survivorId, ...onMonday, ...more };
    const answer = await http.post(`/v1/customers/${from}/merge`, body, headers);
    return answer.status === 201 ? 'merged' : `${answer.status} ${String(answer.body['type'])}`;
  };

  it('closes the one with a pointer, and opens the other one to it', async () => {
    expect(await merge('ada-2', 'ada')).toBe('merged');
    expect(await recorded('ada-2')).toEqual(['CustomerMerged ada']);
    expect(await recorded('ada')).toEqual(['CustomerAbsorbed ada-2']);
    const bought = { orderId: 'tea', amount: { minor: '1', currency: 'GBP' }, ...onMonday };
    expect((await http.post('/v1/customers/ada-2/purchases', bought)).body['type']).toBe(
      '/problems/customer-merged',
    );
    expect((await http.post('/v1/customers/ada/purchases', bought)).status).toBe(201);
  });

  it('answers where the one that closed stands, by the position of the last that was said', async () => {
    const { body } = await http.post('/v1/customers/ada-2/merge', { survivorId: 'ada', ...onMonday });
    expect(body).toEqual({ customerId: 'ada-2', revision: '1', position: String(await head()) });
  });

  const head = async () => (await store.last(['customer-']))?.position;

  it('does nothing when it is sent again, under the same key or another, at another instant too', async () => {
    const key = { 'idempotency-key': 'till-7' };
    expect(await merge('ada-2', 'ada', {}, key)).toBe('merged');
    const before = await head();
    expect(await merge('ada-2', 'ada', {}, key)).toBe('merged');
    expect(await merge('ada-2', 'ada')).toBe('merged');
    expect(await merge('ada-2', 'ada', { occurredAt: '2026-01-06T09:00:00Z' })).toBe('merged');
    expect(await head()).toBe(before);
  });

  it.each([
    ['the same key', { 'idempotency-key': 'till-7' }, {}],
    ['another key', {}, {}],
    ['another instant', {}, { occurredAt: '2026-01-06T09:00:00Z' }],
  ])('is finished by sending it again, with %s, when it was killed in between', async (_, headers, more) => {
    store.failsAt = 'customer-ada-2';
    expect(await merge('ada-2', 'ada', {}, { 'idempotency-key': 'till-7' })).toMatch(/^503 /);
    expect([await recorded('ada-2'), await recorded('ada')]).toEqual([[], ['CustomerAbsorbed ada-2']]);
    store.failsAt = null;
    expect(await merge('ada-2', 'ada', more, headers)).toBe('merged');
    expect([await recorded('ada-2'), await recorded('ada')]).toEqual([
      ...[['CustomerMerged ada'], ['CustomerAbsorbed ada-2']],
    ]);
  });

  it.each([
    ['into itself', 'ada', 'ada', '422 /problems/merges-into-itself'],
    ['into nobody', 'ada', 'eve', '409 /problems/survivor-not-registered'],
    ['of nobody', 'eve', 'ada', '404 /problems/customer-not-registered'],
  ])('refuses a merge %s, and says nothing to either', async (_, from, survivor, refusal) => {
    expect(await merge(from, survivor)).toBe(refusal);
    expect([await recorded('ada'), await recorded('eve')]).toEqual([[], []]);
  });

  it('refuses a merge to somewhere else, one into what was merged, and so any circle', async () => {
    await merge('ada-2', 'ada');
    expect(await merge('ada-2', 'bea')).toBe('409 /problems/customer-merged');
    expect(await merge('bea', 'ada-2')).toBe('409 /problems/survivor-merged');
    expect(await merge('ada', 'ada-2')).toBe('409 /problems/survivor-merged');
    expect(await recorded('bea')).toEqual([]);
  });

  it('takes a merge of one that has taken in another: pointers make a chain', async () => {
    await merge('ada-2', 'ada');
    expect(await merge('ada', 'bea')).toBe('merged');
    expect(await recorded('ada')).toEqual(['CustomerAbsorbed ada-2', 'CustomerMerged bea']);
  });

  it('refuses to close one whose own taking in broke off, until that is finished', async () => {
    store.failsAt = 'customer-ada-2';
    await merge('ada-2', 'ada');
    store.failsAt = null;
    expect(await merge('ada', 'bea')).toBe('409 /problems/absorption-unfinished');
    expect(await merge('ada', 'ada-2')).toBe('409 /problems/absorption-unfinished');
    await merge('ada-2', 'ada');
    expect(await merge('ada', 'bea')).toBe('merged');
  });

  it('refuses a customer that is elsewhere, before anything is said', async () => {
    expect(await merge('ada-2', 'ada', {}, { 'if-match': '"7"' })).toBe('412 /problems/stream-elsewhere');
    expect(await recorded('ada')).toEqual([]);
  });

  it('never closes all of a ring that are merged into one another at once', async () => {
    const ring = [merge('ada', 'ada-2'), merge('ada-2', 'bea'), merge('bea', 'ada')];
    const merged = (await Promise.all(ring)).filter((answer) => answer === 'merged');
    expect(merged.length).toBeLessThan(3);
  });
});
