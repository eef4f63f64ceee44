import { startWhole, type WholeServer } from './whole-server.js';

const occurredAt = '2026-01-02T10:00:00Z';
const term = {
  ...{ amount: { minor: '5000', currency: 'GBP' }, occurredAt },
  ...{ from: '2026-01-02T00:00:00Z', to: '2026-12-31T00:00:00Z' },
};

describe('exit barriers over HTTP, where the rule set is in force', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWhole(['exit-barrier']);
    for (const customerId of ['ada', 'bob']) {
      await whole.record('/v1/customers', { customerId, partyKind: 'person', occurredAt });
    }
    await whole.record('/v1/customers/ada/contracts', { ...term, contractId: 'k' });
    await whole.record('/v1/customers/ada/contracts/k/signature', { occurredAt: '2026-01-03T10:00:00Z' });
    await whole.closeThrough('2026-01-10T16:00:00Z');
  });
  afterAll(() => whole.close());

  it('lists what keeps whom, by what the projector has published', async () => {
    const { body } = await whole.http.get('/v1/worklists/exit-barriers');
    expect(body['items']).toMatchObject([
      { customerId: 'bob', standing: 0, barrier_contractual: null, level: '低', label: 'low' },
      { customerId: 'ada', standing: 1, barrier_contractual: expect.any(String) as string, level: '中' },
    ]);
  });

  it('counts them, and says by which version', async () => {
    const { body } = await whole.http.get('/v1/measures/exit-barriers');
    expect(body['figures']).toMatchObject([
      { name: 'customers', value: 2 },
      { name: 'judged', value: 2 },
      { name: 'ruleSet', value: 'exit-barrier@1' },
      // Up to the next tick, which is a midnight of Shanghai.
      { name: 'evaluatedThrough', value: '2026-01-11T15:59:59.999Z' },
    ]);
  });

  it('says so where the rule set is not in force', async () => {
    const { body } = await whole.http.get('/v1/measures/growth-signals');
    expect(body['figures']).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'ruleSet', value: null })]),
    );
  });
});
