import { startWhole, type WholeServer } from './whole-server.js';

const gbp = (minor: string) => ({ minor, currency: 'GBP' });
const at = (occurredAt: string) => ({ occurredAt });

/** Rule set `problem-customer`: three complaints in half a year, or more than half of the value of two orders sent back. */
describe('what turns out to be wrong', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWhole(['problem-customer']);
  });
  afterAll(() => whole.close());

  const register = (customerId: string) =>
    whole.record('/v1/customers', { customerId, partyKind: 'person', ...at('2026-01-02T10:00:00Z') });
  const buy = (customerId: string, orderId: string, day: string) =>
    whole.record(`/v1/customers/${customerId}/purchases`, {
      ...{ orderId, amount: gbp('1000') },
      ...at(`2026-01-${day}T09:00:00Z`),
    });

  /** What the rule set says now. */
  const problem = async (customerId: string) => {
    const { body } = await whole.http.get(`/v1/customers/${customerId}/segments?output=problem_customer`);
    const [now] = body['items'] as Record<string, unknown>[]; // one output
    return [now?.['result'], now?.['since']];
  };

  /** Everything that it ever said: when, what, whether that stands, whether it was said afterwards. */
  const changes = async (customerId: string) => {
    const { body } = await whole.http.get(`/v1/customers/${customerId}/changes?output=problem_customer`);
    const said = body['items'] as Record<string, unknown>[]; // of one page
    return said.map(({ at: when, to, supersededAt, restates }) =>
      [when, to, supersededAt === null ? 'stands' : 'void', restates === true ? 'restated' : 'live'].join(
        ' ',
      ),
    );
  };

  it('is a complaint that is taken back: it was never made', async () => {
    await register('ada');
    for (const day of ['02', '03', '04', '05']) await buy('ada', `tea-${day}`, day);
    for (const day of ['06', '07', '08'])
      await whole.record('/v1/customers/ada/complaints', {
        ...{ complaintId: `late-${day}`, channel: 'phone', severity: 2 },
        ...at(`2026-01-${day}T09:00:00Z`),
      });
    await whole.closeThrough('2026-01-10T16:00:00Z');
    expect(await problem('ada')).toEqual(['true', '2026-01-08T09:00:00.000Z']);
    const first = '2026-01-02T09:00:00.000Z false stands live';
    expect(await changes('ada')).toEqual([first, '2026-01-08T09:00:00.000Z true stands live']);

    const withdrawal = at('2026-01-10T09:00:00Z');
    await whole.record('/v1/customers/ada/complaints/late-07/withdrawal', withdrawal);
    expect(await problem('ada')).toEqual(['false', '2026-01-02T09:00:00.000Z']);
    expect(await changes('ada')).toEqual([first, '2026-01-08T09:00:00.000Z true void live']);
  });

  it('is the amount of a purchase: what it was said to be never was', async () => {
    await register('bea');
    await buy('bea', 'kettle', '03');
    await buy('bea', 'cup', '04');
    await whole.record('/v1/customers/bea/returns', {
      ...{ returnId: 'dent', orderId: 'kettle', amount: gbp('1000') },
      ...at('2026-01-05T09:00:00Z'),
    });
    await whole.closeThrough('2026-01-11T16:00:00Z');
    expect(await problem('bea')).toEqual(['false', '2026-01-02T10:00:00.000Z']);

    const correction = '/v1/customers/bea/purchases/cup/correction';
    await whole.record(correction, { amount: gbp('900'), ...at('2026-01-11T09:00:00Z') });
    expect(await problem('bea')).toEqual(['true', '2026-01-05T09:00:00.000Z']); // 10 of 19 came back
    await whole.record(correction, { amount: gbp('1000'), ...at('2026-01-11T10:00:00Z') });
    expect(await problem('bea')).toEqual(['false', '2026-01-02T10:00:00.000Z']);
    expect(await changes('bea')).toEqual([
      '2026-01-02T10:00:00.000Z false stands live',
      '2026-01-05T09:00:00.000Z true void restated',
    ]);
  });
});
