import { appendTo, gbp, storedPurchase } from './torn-events.js';
import { startWhole, type WholeServer } from './whole-server.js';

const tea = { orderId: 'tea', amount: gbp('1299'), occurredAt: '2026-01-05T09:00:00Z' };
const torn = storedPurchase({ orderId: 'torn', amount: 'a lot' });
const skip = { revision: '1', eventId: torn.id, reason: 'entered again as tea' };
const skips = '/v1/customers/ada/skips';

describe('skipping an event over HTTP', () => {
  let whole: WholeServer;
  const post = (path: string, body: object, headers?: Record<string, string>) =>
    whole.http.post(path, body, { 'x-actor': 'ops', ...headers });
  const register = (customerId: string) =>
    whole.record('/v1/customers', { customerId, partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' });

  beforeEach(async () => {
    whole = await startWhole();
    await register('ada');
    await appendTo(whole.store, 'ada', torn, storedPurchase({ orderId: 'cup', amount: gbp('500') }));
    await whole.caughtUp();
  });
  afterEach(() => whole.close());

  it.each<[number, string, object, string]>([
    [409, 'parked-elsewhere', { ...skip, revision: '2' }, 'ada'],
    [409, 'parked-elsewhere', { ...skip, eventId: 'another' }, 'ada'],
    [422, 'reason-missing', { ...skip, reason: '  ' }, 'ada'],
    [409, 'customer-not-parked', skip, 'bob'],
    [404, 'customer-not-registered', skip, 'nobody'],
  ])('answers %i %s, and nothing is recorded', async (status, problem, body, customerId) => {
    await register('bob');
    const answer = await post(`/v1/customers/${customerId}/skips`, body);
    expect([answer.status, answer.body['type'], answer.body['customerId']]).toEqual([
      ...[status, `/problems/${problem}`, customerId],
    ]);
    const stored = [];
    for await (const { type } of whole.store.readStream(`customer-${customerId}`)) stored.push(type);
    expect(stored).not.toContain('CustomerEventSkipped');
  });

  it('names the fields that are not as they must be', async () => {
    const { status, body } = await post(skips, { revision: 1, eventId: '', reason: '' });
    expect([status, body['errors']]).toMatchObject([
      400,
      [{ field: 'eventId' }, { field: 'reason' }, { field: 'revision' }],
    ]);
  });

  it('wants to know by whom', async () => {
    const { status, body } = await whole.http.post(skips, skip);
    expect([status, body['errors']]).toMatchObject([400, [{ field: 'x-actor' }]]);
  });

  it('records it once, however often and late it is asked for', async () => {
    const key = { 'idempotency-key': 'ops:1' };
    const first = await post(skips, skip, key);
    expect([first.status, first.body['revision']]).toEqual([201, '3']);
    await whole.caughtUp();
    const again = [await post(skips, skip, key), await post(skips, skip)];
    expect(again.map(({ status, body }) => [status, body])).toEqual([
      [201, first.body],
      [201, first.body],
    ]);
    const other = await post(skips, { ...skip, reason: 'on second thoughts' });
    expect([other.status, other.body['type']]).toEqual([409, '/problems/event-already-skipped']);
    const reused = await post(skips, { ...skip, reason: 'on second thoughts' }, key);
    expect([reused.status, reused.body['type']]).toEqual([409, '/problems/command-id-reused']);
  });

  it('lets commands be decided again, on all but what is skipped', async () => {
    expect((await post('/v1/customers/ada/purchases', tea)).status).toBe(500);
    await post(skips, skip);
    expect(await post('/v1/customers/ada/purchases', tea)).toMatchObject({
      status: 201,
      body: { revision: '4' },
    });
    const back = { returnId: 'back', amount: gbp('1'), occurredAt: '2026-01-06T09:00:00Z' };
    const returned = (orderId: string) => post('/v1/customers/ada/returns', { ...back, orderId });
    expect((await returned('torn')).body['type']).toBe('/problems/order-unknown');
    expect((await returned('cup')).status).toBe(201);
  });

  it('shows it where the customer is shown: history, and why', async () => {
    await post(skips, skip);
    await whole.caughtUp();
    await whole.closeThrough('2026-01-10T16:00:00Z');
    const { body: customer } = await whole.http.get('/v1/customers/ada');
    expect(customer).toMatchObject({ purchaseCount: 1, netSpend: gbp('500'), revision: '3' });

    const { body: history } = await whole.http.get('/v1/customers/ada/history?sort=revision');
    const shown = (history['items'] as { type: string; skipped: object | null }[]).map((item) => [
      ...[item.type, item.skipped],
    ]);
    const told = { by: 'ops', reason: skip.reason, at: expect.stringMatching(/Z$/) as string };
    expect(shown).toEqual([
      ['CustomerRegistered', null],
      ['CustomerPurchased', told],
      ['CustomerPurchased', null],
      ['CustomerEventSkipped', null],
    ]);

    const { body: why } = await whole.http.get('/v1/customers/ada/why?output=tier');
    expect(why).toMatchObject({ skipped: [{ revision: '1', eventId: torn.id, ...told }] });
    const text = why['text'] as { en: string; zh: string };
    expect(text.en).toContain(`Event ${torn.id} (revision 1) counts nowhere: ops skipped it at 20`);
    expect(text.zh).toContain(`事件 ${torn.id}（修订号 1）不计入`);
  });
});
