import { usualServiceLevels } from '@hindsight/domain';
import type { HttpServer } from './http-server.js';
import { startWhole, type WholeServer } from './whole-server.js';

const gbp = (minor: string) => ({ minor, currency: 'GBP' });

describe('measures and work lists over HTTP', () => {
  let whole: WholeServer;
  let http: HttpServer;
  beforeAll(async () => {
    whole = await startWhole(undefined, { serviceLevels: { ...usualServiceLevels, compensated: 72 } });
    ({ http } = whole);
    for (const [customerId, minor] of Object.entries({ ada: '90000', bob: '10000' })) {
      const occurredAt = '2026-01-02T10:00:00Z';
      await whole.record('/v1/customers', { customerId, partyKind: 'person', occurredAt });
      const order = { orderId: 'tea', amount: gbp(minor), occurredAt: '2026-01-05T09:00:00Z' };
      await whole.record(`/v1/customers/${customerId}/purchases`, order);
    }
    await whole.closeThrough('2026-01-10T16:00:00Z');
  });
  afterAll(() => whole.close());

  const items = (body: Record<string, unknown>) => body['items'] as Record<string, unknown>[]; // as documented

  it.each(['measures', 'worklists'])('lists %s, and answers each of them', async (path) => {
    const { status, body } = await http.get(`/v1/${path}`);
    expect(status).toBe(200);
    for (const { name, title, formula, source } of items(body)) {
      expect([title, formula, source].every((one) => typeof one === 'string' && one !== '')).toBe(true);
      const answer = await http.get(`/v1/${path}/${String(name)}`);
      expect([name, answer.status]).toEqual([name, 200]);
      expect(answer.body).toMatchObject({ title, formula, source, currency: 'GBP', parked: 0 });
    }
  });

  it('gives a work list page by page', async () => {
    const path = '/v1/worklists/without-owner?asOf=2026-01-10T16:00:00Z';
    const whole = await http.get(path);
    expect(whole.body).toMatchObject({ next: null, total: items(whole.body).length });
    const first = await http.get(`${path}&limit=1`);
    expect(items(first.body)).toEqual(items(whole.body).slice(0, 1));
    const second = await http.get(`${path}&limit=1000&after=${String(first.body['next'])}`);
    expect(items(second.body)).toEqual(items(whole.body).slice(1));
    expect(second.body).toMatchObject({ next: null, total: items(whole.body).length });
  });

  it('answers of the last closed instant, with its window', async () => {
    const { body } = await http.get('/v1/measures/pareto');
    expect(body).toMatchObject({
      ...{ measure: 'pareto', asOf: '2026-01-10T16:00:00.000Z' },
      window: { after: '2025-01-10T16:00:00.000Z', through: '2026-01-10T16:00:00.000Z' },
      figures: expect.arrayContaining([
        { name: 'best20Share', label: 'share of the best 20 %', unit: 'share', isWord: false, value: 0.9 },
      ]) as unknown,
    });
  });

  it('answers of any other instant, inclusive, and of another window', async () => {
    const figures = async (query: string) => {
      const { body } = await http.get(`/v1/measures/pareto?${query}`);
      return (body['figures'] as { name: string; value: unknown }[]).find(({ name }) => name === 'customers')
        ?.value;
    };
    expect(await figures('asOf=2026-01-05T09:00:00Z')).toBe(2);
    expect(await figures('asOf=2026-01-05T08:59:59.999Z')).toBe(0);
    expect(await figures('asOf=2026-01-06T09:00:00Z&windowDays=1')).toBe(0);
    expect(await figures('asOf=2026-01-06T08:59:59Z&windowDays=1')).toBe(2);
  });

  it('speaks Chinese to whoever asks for it', async () => {
    const { body } = await http.get('/v1/measures/repurchase-rate', { 'accept-language': 'zh-CN' });
    expect(body['title']).toBe('回头率');
  });

  it('holds a plan of the year against what came', async () => {
    const set = { occurredAt: '2026-01-02T10:00:00Z', owner: 'kim' };
    await whole.record('/v1/customers/ada/owner', { ownerId: 'kim', occurredAt: set.occurredAt });
    const plan = { ...set, measure: 'revenue', amount: gbp('360000') };
    const { body: receipt } = await whole.record('/v1/plans/2026', plan);
    const query = `year=2026&atLeast=${String(receipt['position'])}`;
    const { body } = await http.get(`/v1/measures/plan-vs-actual?${query}`, { 'accept-language': 'zh' });
    expect(body['tables']).toMatchObject([
      {
        title: '金额计划',
        rows: [{ owner: 'kim', label: '销售额', planMinor: '360000', actualMinor: '90000', share: 0.25 }],
      },
      { title: '比率计划', rows: [] },
    ]);
  });

  it('goes by the service levels of the system', async () => {
    const { body } = await http.get('/v1/measures/complaint-steps');
    const [steps] = body['tables'] as { rows: { step: string; limitHours: number }[] }[]; // as documented
    expect(steps?.rows.map(({ step, limitHours }) => [step, limitHours])).toEqual([
      ...[
        ['acknowledged', 24],
        ['action_taken', 48],
        ['compensated', 72],
        ['resolved', 120],
      ],
    ]);
  });

  it('shows the card of a customer, as of a past instant too', async () => {
    const now = await http.get('/v1/customers/ada/card');
    expect(now.body).toMatchObject({
      ...{ customerId: 'ada', asOf: '2026-01-10T16:00:00.000Z', netSpend: gbp('90000'), parked: false },
      contract: { status: 'none', label: 'no contract', to: null },
    });
    const before = await http.get('/v1/customers/ada/card?asOf=2026-01-03T00:00:00Z');
    expect(before.body).toMatchObject({ netSpend: gbp('0'), registeredAt: '2026-01-02T10:00:00.000Z' });
    expect((await http.get('/v1/customers/eve/card')).status).toBe(404);
  });

  it('is the same answer until something changes', async () => {
    const { headers } = await http.get('/v1/measures/pareto');
    const again = await http.get('/v1/measures/pareto', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it.each([
    ['measures/paretto', 404, '/problems/measure-unknown', /did you mean "pareto"/],
    ['worklists/call', 404, '/problems/work-list-unknown', /call-list/],
    ['measures/pareto?months=3', 400, '/problems/request-invalid', /months is nothing that pareto takes/],
    ['measures/pareto?knownAt=5', 400, '/problems/request-invalid', /knownAt is asked of one customer/],
    ['worklists/call-list?knownAt=5', 400, '/problems/request-invalid', /knownAt is asked of one customer/],
    ['customers?knownAt=5', 400, '/problems/request-invalid', /knownAt is asked of one customer/],
    ['measures/pareto?windowDays=99999', 400, '/problems/request-invalid', /must be at most 36500/],
    ['measures/plan-vs-actual?year=1899', 400, '/problems/request-invalid', /must be at least 1900/],
    ['measures/pareto?windowDays=x', 400, '/problems/request-invalid', /windowDays must be a whole number/],
    ['measures/pareto?asOf=yesterday', 400, '/problems/request-invalid', /ISO 8601/],
    ['measures/pareto?atLeast=999999999999', 504, '/problems/read-model-behind', /read model/],
    ['worklists/call-list?after=WzFd', 400, '/problems/request-invalid', /after must be the `next` of an/],
    ['worklists/call-list?after=%20', 400, '/problems/request-invalid', /after must be the `next` of an/],
    ['worklists/call-list?day=2026-02-30', 400, '/problems/request-invalid', /day must be a day that the/],
    ['worklists/call-list?days=3', 400, '/problems/request-invalid', /days is nothing that call-list takes/],
  ])('refuses %s', async (path, status, type, detail) => {
    const { body, ...answer } = await http.get(`/v1/${path}`);
    expect([answer.status, body['type']]).toEqual([status, type]);
    expect(body['detail']).toMatch(detail);
  });
});
