import { on } from './said-of-relations.js';
import { startWhole, type WholeServer } from './whole-server.js';

const gbp = (minor: string) => ({ minor, currency: 'GBP' });
const term = { from: '2026-01-06T00:00:00Z', to: '2026-07-06T00:00:00Z' };
const evidence = ['need_known', 'project_known', 'schedule_known', 'budget_known'];

const ruleSets = [
  ...[
    'closing-intent',
    'contract-status',
    'exit-barrier',
    'firm-size',
    'funnel-5',
    'lead-grade-abcd',
    'locality',
  ],
  ...['relationship-end', 'sales-process-0-7'],
];

describe('what is said of relations to a customer', () => {
  let whole: WholeServer;

  beforeAll(async () => {
    whole = await startWhole(ruleSets);
    const attributes = { country: 'FR', employees: '10-49' };
    await whole.record('/v1/customers', {
      ...{ customerId: 'ada', partyKind: 'organisation', attributes, occurredAt: on('02') },
    });
    await whole.closeThrough('2026-01-02T16:00:00Z');
  });
  afterAll(() => whole.close());

  const say = (path: string, day: string, body: object = {}) =>
    whole.record(`/v1/customers/ada${path}`, { ...body, occurredAt: on(day) });

  /** What shipped rule sets say of Ada, by output. */
  const results = async (...outputs: string[]) => {
    const { body } = await whole.http.get('/v1/customers/ada');
    const all = body['results'] as { readonly output: string; readonly result: string }[]; // as documented
    return outputs.map((output) => all.find((one) => one.output === output)?.result);
  };
  const openMatters = async () =>
    (await whole.http.get('/v1/customers/ada/why?output=open_matters')).body['value'];

  it('is nothing to begin with', async () => {
    expect(await results('contract', 'sales_stage', 'funnel', 'exit_barrier', 'firm_size')).toEqual([
      ...['无合同', '暂时没有联系上', '潜在', '低', '小型企业'],
    ]);
    expect(await openMatters()).toBe(0);
  });

  it('moves the customer through shipped rule sets, as it happens', async () => {
    await say('/owner', '03', { ownerId: 'rosa' });
    await whole.closeThrough('2026-01-03T16:00:00Z');
    expect(await results('sales_stage')).toEqual(['新增到名下']);

    await say('/contacts', '04', {
      ...{ contactId: 'call', channel: 'phone', direction: 'out', purpose: 'sale', outcome: 'promised' },
      ...{ promiseId: 'brochure', promiseDue: on('06') },
    });
    await say('/needs', '04', { needId: 'till', area: 'finance', kind: 'explicit', priority: 4 });
    await say('/needs/till/validation', '04');
    await say('/needs/till/proposal', '04');
    await say('/opportunities', '04', {
      ...{ opportunityId: 'tills', salesStage: 4, funnelStage: 'intent', intent: 3 },
      ...{ amount: gbp('120000'), evidence },
    });
    await whole.closeThrough('2026-01-04T16:00:00Z');
    // Need, assessment, sales stage 4, amount, proposal, validated need: all six elements, at an intent of 3.
    expect(await results('sales_stage', 'funnel', 'closing_intent', 'lead_grade')).toEqual([
      ...['有选择意向', '意向', '可能成交', 'B级'],
    ]);

    await say('/contracts', '05', { contractId: 'tills', amount: gbp('120000'), ...term });
    await whole.closeThrough('2026-01-05T16:00:00Z');
    expect(await results('contract', 'sales_stage')).toEqual(['无合同', '已传合同']);

    await say('/contracts/tills/signature', '06');
    await say('/services', '06', { serviceId: 'set-up', kind: 'installation' });
    await say('/support-plans', '06', { planId: 'plan-26', amount: gbp('50000'), year: 2026 });
    await say('/profile', '06', { attributes: { employees: '250-999' } });
    await whole.closeThrough('2026-01-06T16:00:00Z');
    // A running contract and a support plan are two barriers; contract, service and promise are three open matters.
    expect(
      await results('contract', 'sales_stage', 'exit_barrier', 'barrier_economic', 'firm_size', 'locality'),
    ).toEqual(['合同中', '合同中', '高', 'true', '大型企业', '外地客户']);
    expect(await openMatters()).toBe(3);
  });

  it('settles what is open', async () => {
    await say('/promises/brochure/keeping', '07');
    await say('/services/set-up/completion', '07', { solved: true, nextMaintenanceOn: '2027-01-07' });
    await say('/contracts/tills/expiry', '08');
    await whole.closeThrough('2026-01-08T16:00:00Z');
    expect(await results('contract', 'sales_stage')).toEqual(['合同已到期', '合同已到期']);
    expect(await openMatters()).toBe(0);
  });

  it('shows on the card what is so now, and what it was in the changes', async () => {
    const { body } = await whole.http.get('/v1/customers/ada');
    expect(body).toMatchObject({ attributes: { country: 'FR', employees: '250-999' } });
    const changes = (await whole.http.get('/v1/customers/ada/changes?output=contract')).body['items'];
    expect(changes).toMatchObject([
      { to: '无合同' },
      { from: '无合同', to: '合同中', rule: 'running', at: '2026-01-06T09:00:00.000Z' },
      { from: '合同中', to: '合同已到期', rule: 'expired', at: '2026-01-08T09:00:00.000Z' },
    ]);
  });
});
