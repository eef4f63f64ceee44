import { startWhole, type WholeServer } from './whole-server.js';

const at = (occurredAt: string) => ({ occurredAt });

/** Rule set `problem-customer`: two complaints of one who has bought nothing are a problem. */
describe('a customer that was merged', () => {
  let whole: WholeServer;

  beforeAll(async () => {
    whole = await startWhole(['problem-customer']);
    for (const customerId of ['old', 'ada'])
      await whole.record('/v1/customers', {
        ...{ customerId, partyKind: 'person' },
        ...at('2026-01-02T10:00:00Z'),
      });
    for (const day of ['03', '04'])
      await whole.record('/v1/customers/old/complaints', {
        ...{ complaintId: `late-${day}`, channel: 'phone', severity: 2 },
        ...at(`2026-01-${day}T09:00:00Z`),
      });
    await whole.closeThrough('2026-01-05T16:00:00Z');
  });
  afterAll(() => whole.close());

  const problems = async () => {
    const { body } = await whole.http.get('/v1/customers?output=problem_customer&result=true');
    return (body['items'] as { customerId: string }[]).map(({ customerId }) => customerId);
  };
  const counts = async () => {
    const { body } = await whole.http.get('/v1/segments?output=problem_customer');
    const items = body['items'] as { result: string; customers: number }[]; // as documented
    return Object.fromEntries(items.map(({ result, customers }) => [result, customers]));
  };
  const types = async (customerId: string) => {
    const { body } = await whole.http.get(`/v1/customers/${customerId}/history`);
    return (body['items'] as { type: string }[]).map(({ type }) => type);
  };

  it('says where it went, is in no segment any more, and both keep their own history', async () => {
    expect([await problems(), await counts()]).toEqual([['old'], { true: 1, false: 1 }]);
    const before = await whole.http.get('/v1/customers/old');
    expect([before.body['mergedInto'], before.headers.get('link')]).toEqual([null, null]);

    await whole.record('/v1/customers/old/merge', { survivorId: 'ada', ...at('2026-01-06T09:00:00Z') });
    await whole.closeThrough('2026-01-10T16:00:00Z');
    expect([await problems(), await counts()]).toEqual([[], { false: 1 }]);

    const { body, headers } = await whole.http.get('/v1/customers/old');
    expect(body).toMatchObject({ mergedInto: 'ada', endedAt: '2026-01-06T09:00:00.000Z' });
    expect(body['results']).toMatchObject([{ output: 'problem_customer', result: 'true' }]); // as it ended
    expect(headers.get('link')).toBe('</v1/customers/ada>; rel="successor-version"');
    const listed = await whole.http.get('/v1/customers');
    expect(listed.body['items']).toMatchObject([
      { customerId: 'ada', mergedInto: null },
      { customerId: 'old', mergedInto: 'ada' },
    ]);

    const complained = ['CustomerComplained', 'CustomerComplained'];
    expect(await types('old')).toEqual(['CustomerRegistered', ...complained, 'CustomerMerged']);
    expect(await types('ada')).toEqual(['CustomerRegistered', 'CustomerAbsorbed']);
  });
});
