import type { Answer, HttpServer } from './http-server.js';
import { startWhole, type WholeServer } from './whole-server.js';

const gbp = (minor: string) => ({ minor, currency: 'GBP' });

describe('queries over HTTP', () => {
  let whole: WholeServer;
  let http: HttpServer;
  /** Position of the last thing recorded. */
  let head: string;

  const said = async (path: string, body: object): Promise<void> => {
    head = String((await http.post(path, body)).body['position']);
  };
  const items = (answer: Answer) => answer.body['items'] as Record<string, unknown>[]; // every list has them

  beforeAll(async () => {
    whole = await startWhole();
    ({ http } = whole);
    for (const customerId of ['ada', 'bob', 'cyd']) {
      await said('/v1/customers', {
        ...{ customerId, partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' },
        ...(customerId === 'ada' && { leadSource: 'fair', attributes: { country: 'GB' } }),
      });
      await said(`/v1/customers/${customerId}/purchases`, {
        orderId: 'tea',
        amount: gbp('1299'),
        occurredAt: '2026-01-05T09:00:00.123Z',
      });
    }
    await said('/v1/customers/ada/returns', {
      returnId: 'back',
      orderId: 'tea',
      amount: gbp('299'),
      occurredAt: '2026-01-06T09:00:00Z',
    });
    await whole.closeThrough('2026-01-10T16:00:00Z');
  });
  afterAll(() => whole.close());

  it('shows a customer with what every rule set in force says of it', async () => {
    const { status, body } = await http.get(`/v1/customers/ada?atLeast=${head}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      customerId: 'ada',
      partyKind: 'person',
      registeredAt: '2026-01-02T10:00:00.000Z',
      purchaseCount: 1,
      returnCount: 1,
      netSpend: gbp('1000'),
      revision: '2',
    });
    const results = body['results'] as { ruleSet: string; output: string }[]; // as documented
    expect(results.map(({ output }) => output)).toEqual(
      expect.arrayContaining(['tier', 'stage', 'satisfaction']),
    );
    expect(results.every(({ ruleSet }) => /^[a-z0-9-]+@1#[0-9a-f]{64}$/.test(ruleSet))).toBe(true);
  });

  it('shows a history as it was recorded', async () => {
    const { body } = await http.get('/v1/customers/ada/history');
    expect(body).toMatchObject({
      items: [
        { revision: '0', type: 'CustomerRegistered', occurredAt: '2026-01-02T10:00:00.000Z', origin: 'api' },
        { revision: '1', type: 'CustomerPurchased', occurredAt: '2026-01-05T09:00:00.123Z' },
        {
          revision: '2',
          type: 'PurchaseReturned',
          data: { returnId: 'back', orderId: 'tea', amount: gbp('299') },
        },
      ],
      next: null,
    });
  });

  it('lists customers page by page, each once, in order of their ids', async () => {
    const first = await http.get('/v1/customers?limit=2');
    expect(items(first).map((customer) => customer['customerId'])).toEqual(['ada', 'bob']);
    const second = await http.get(`/v1/customers?limit=2&after=${String(first.body['next'])}`);
    expect(items(second).map((customer) => customer['customerId'])).toEqual(['cyd']);
    expect(second.body['next']).toBeNull();
  });

  it('lists those of one segment, by its short name or by output and result', async () => {
    const { body } = await http.get('/v1/customers/ada');
    const results = body['results'] as { output: string; result: string }[]; // as documented
    const stage = encodeURIComponent(results.find(({ output }) => output === 'stage')?.result ?? '');
    const short = await http.get(`/v1/customers?stage=${stage}`);
    const long = await http.get(`/v1/customers?output=stage&result=${stage}`);
    expect(items(short).length).toBeGreaterThan(0);
    expect(long.body).toEqual(short.body);
    expect(items(await http.get('/v1/customers?stage=nowhere'))).toEqual([]);
  });

  it('lists those that fit every filter, in the order asked for', async () => {
    const ids = async (query: string) =>
      items(await http.get(`/v1/customers?${query}`)).map((customer) => customer['customerId']);
    expect(await ids('sort=-netSpend')).toEqual(['cyd', 'bob', 'ada']);
    expect(await ids('sort=-netSpend&minNetSpendMinor=1299')).toEqual(['cyd', 'bob']);
    expect(await ids('sort=lastEventAt&partyKind=person')).toEqual(['bob', 'cyd', 'ada']);
    expect(await ids('maxNetSpendMinor=1299&lastEventBefore=2026-01-06T09:00:00Z')).toEqual(['bob', 'cyd']);
    expect(await ids('registeredFrom=2026-01-02T10:00:00Z&minPurchases=1&maxPurchases=1')).toHaveLength(3);
    expect(await ids('registeredBefore=2026-01-02T10:00:00Z')).toEqual([]);
    expect(await ids('attribute=country:GB')).toEqual(['ada']);
    expect(await ids('attribute=country:GB&attribute=region:north')).toEqual([]);
    expect(await ids('attribute=country:FR&attribute=country:GB')).toEqual([]);
    expect(await ids('leadSource=fair')).toEqual(['ada']);
    const { body } = await http.get('/v1/customers/ada');
    const results = body['results'] as { output: string; result: string }[]; // as documented
    const said = (output: string) =>
      encodeURIComponent(results.find((one) => one.output === output)?.result ?? '');
    expect(
      await ids(`tier=${said('tier')}&stage=${said('stage')}&output=warning&result=${said('warning')}`),
    ).toContain('ada');
    expect(await ids(`tier=${said('tier')}&stage=nowhere`)).toEqual([]);
  });

  it('goes on in any order from the cursor of the page before', async () => {
    const first = await http.get('/v1/customers?sort=-netSpend&limit=2');
    const next = String(first.body['next']);
    const second = await http.get(`/v1/customers?sort=-netSpend&limit=2&after=${next}`);
    expect([next, items(second).map(({ customerId }) => customerId)]).toEqual([
      '-netSpend~1299~bob',
      ['ada'],
    ]);
  });

  it('counts segments as it lists them', async () => {
    const counts = items(await http.get('/v1/segments')) as {
      output: string;
      result: string;
      customers: number;
    }[];
    const tiers = counts.filter(({ output }) => output === 'tier');
    expect(tiers.reduce((sum, { customers }) => sum + customers, 0)).toBe(3);
    for (const { result, customers } of tiers) {
      const listed = await http.get(`/v1/customers?tier=${encodeURIComponent(result)}`);
      expect(items(listed)).toHaveLength(customers);
    }
  });

  it('says now, as of the last closed instant, what the read model says', async () => {
    const now = (await http.get('/v1/customers/ada')).body['results'] as Record<string, unknown>[];
    const { body } = await http.get('/v1/customers/ada/state');
    const then = (body['ruleSets'] as { results: Record<string, unknown>[] }[]).flatMap(
      ({ results }) => results,
    );
    expect(body['asOf']).toBe('2026-01-10T16:00:00.000Z');
    const named = (all: Record<string, unknown>[]) =>
      all.map(({ ruleSet, output, result, since }) => ({ ruleSet, output, result, since }));
    expect(named(then)).toEqual(named(now));
  });

  it('says what a customer was before its first purchase, and before its first event', async () => {
    const featuresAt = async (asOf: string) => {
      const { body } = await http.get(`/v1/customers/ada/state?asOf=${asOf}`);
      const ruleSets = body['ruleSets'] as { ruleSet: string; features: object; results: object[] }[]; // as documented
      return ruleSets.find(({ ruleSet }) => ruleSet.startsWith('tier-pyramid'));
    };
    expect((await featuresAt('2026-01-05T09:00:00.122Z'))?.features).toMatchObject({ orders_365d: 0 });
    expect((await featuresAt('2026-01-05T09:00:00.123Z'))?.features).toMatchObject({ orders_365d: 1 });
    expect(await featuresAt('2026-01-01T00:00:00Z')).toMatchObject({ results: [], features: {} });
  });

  it('shows a customer as of an instant, as known then, with what rules said of it', async () => {
    const asked = '?asOf=2026-01-05T09:00:00.122Z&rules=now';
    const { body } = await http.get(`/v1/customers/ada${asked}`);
    const state = await http.get(`/v1/customers/ada/state${asked}`);
    const ruleSets = state.body['ruleSets'] as { results: object[] }[];
    expect(body).toMatchObject({ purchaseCount: 0, netSpend: { minor: '0' } });
    expect(body['results']).toEqual(ruleSets.flatMap(({ results }) => results));
    expect((await http.get('/v1/customers/ada')).body).toMatchObject({ purchaseCount: 1 });
    const statusOf = async (axes: string) => (await http.get(`/v1/customers/ada?${axes}`)).status;
    for (const [status, axes] of [
      [404, 'asOf=2026-01-01T00:00:00Z'],
      [422, 'asOf=2026-03-01T00:00:00Z'],
      [422, 'knownAt=0'],
      [404, 'rules=tier-pyramid@9'],
    ] as const)
      expect([axes, await statusOf(axes)]).toEqual([axes, status]);
  });

  it('does not say what nobody can know yet', async () => {
    const { status, body } = await http.get('/v1/customers/ada/state?asOf=2026-03-01T00:00:00Z');
    expect([status, body['type']]).toEqual([422, '/problems/as-of-not-closed']);
    expect(body['evaluatedThrough']).toMatch(/^2026-01-1/);
  });

  it('waits for what was just written', async () => {
    await said('/v1/customers/bob/ratings', {
      ratingId: 'survey',
      instrument: 'csat',
      score: 5,
      occurredAt: '2026-01-07T09:00:00Z',
    });
    expect((await http.get(`/v1/customers/bob?atLeast=${head}`)).body['revision']).toBe('2');
  });

  it('says how far it is when that takes too long', async () => {
    const { status, headers, body } = await http.get('/v1/customers/bob?atLeast=999999999999999999');
    expect([status, body['type']]).toEqual([504, '/problems/read-model-behind']);
    expect(BigInt(String(body['reached']))).toBeGreaterThanOrEqual(BigInt(head));
    expect(headers.get('retry-after')).toBe('1');
  });

  it.each(['', '/history', '/state'])('knows nobody it never heard of: /v1/customers/eve%s', async (path) => {
    const { status, body } = await http.get(`/v1/customers/eve${path}`);
    expect([status, body['type']]).toEqual([404, '/problems/customer-unknown']);
  });

  it.each([
    ['/v1/customers?limit=0', 'limit'],
    ['/v1/customers?limit=201', 'limit'],
    ['/v1/customers?limit=2&limit=3', 'limit'],
    ['/v1/customers?after=%00', 'after'],
    ['/v1/customers?teir=x', 'teir'],
    ['/v1/customers?tier=', 'tier'],
    ['/v1/customers?output=tier', 'result'],
    ['/v1/customers?output=teir&result=x', 'output'],
    ['/v1/customers?sort=name', 'sort'],
    ['/v1/customers?sort=netSpend&after=id~ada', 'after'],
    ['/v1/customers?partyKind=alien', 'partyKind'],
    ['/v1/customers?attribute=religion:x', 'attribute'],
    ['/v1/customers?attribute=country', 'attribute'],
    ['/v1/customers?attribute=country:GB&attribute=country:%00', 'attribute'],
    ['/v1/customers?registeredFrom=yesterday', 'registeredFrom'],
    ['/v1/customers?lastEventBefore=2026-01-01', 'lastEventBefore'],
    ['/v1/customers?minNetSpendMinor=12.5', 'minNetSpendMinor'],
    ['/v1/customers?maxPurchases=-1', 'maxPurchases'],
    ['/v1/customers/ada?atLeast=soon', 'atLeast'],
    ['/v1/customers/ada/state?asOf=yesterday', 'asOf'],
    ['/v1/customers/ada/state?asOf=2026-02-30T00:00:00Z', 'asOf'],
    ['/v1/customers/ada/history?after=%20', 'after'],
  ])('names the parameter that is wrong: %s', async (path, field) => {
    const { status, body } = await http.get(path);
    expect([status, body['errors']]).toMatchObject([400, [{ field }]]);
  });
});
