import { usualServiceLevels } from '@hindsight/domain';
import {
  bought,
  corrected,
  gbp,
  merged,
  openHistory,
  registered,
  returned,
  type History,
  type Told,
} from '../measures/testing/history.js';
import { customerCard } from './customer-card.js';

const terms = { reportingCurrency: 'GBP', serviceLevels: usualServiceLevels };
const said = (at: string, type: string, data: object): Told => [at, type, data];
const term = { contractId: 'k', amount: gbp(1), from: '2026-01-05', to: '2026-02-01T00:00:00.000Z' };

const ada: readonly Told[] = [
  registered('2026-01-01', { leadSource: 'inbound', attributes: { country: 'GB', region: 'north' } }),
  said('2026-01-02', 'CustomerProfileChanged', { attributes: { region: 'south', health: 'allergic' } }),
  ...[
    said('2026-01-02', 'OwnerAssigned', { ownerId: 'kim' }),
    said('2026-02-10', 'OwnerAssigned', { ownerId: 'lee' }),
  ],
  ...[
    bought('2026-01-03', 'o1', 5000),
    bought('2026-01-08', 'o2', 1000),
    corrected('2026-02-20', 'o2', 2000),
  ],
  returned('2026-01-09', 'r1', 500),
  said('2026-01-09', 'CostToServeRecorded', { costId: 'x', amount: gbp(300), category: 'visit' }),
  said('2026-01-04', 'ContractSent', term),
  said('2026-01-05', 'ContractSigned', term),
  said('2026-01-06', 'CustomerContacted', {
    ...{ contactId: 'c1', channel: 'phone', direction: 'out', purpose: 'care', outcome: 'promised' },
    ...{ promiseId: 'p1', nextContactAt: '2026-01-20T09:00:00.000Z' },
  }),
  said('2026-01-07', 'CustomerComplained', { complaintId: 'q1', severity: 1, channel: 'web' }),
  said('2026-01-07', 'CustomerComplained', { complaintId: 'q2', severity: 1, channel: 'web' }),
  said('2026-01-15', 'ComplaintResolved', { complaintId: 'q1', hoursOpen: 1 }),
  ...[
    said('2026-01-07', 'PointsEarned', { entryId: 'e1', points: 50, expiresOn: '2026-02-01' }),
    said('2026-01-07', 'PointsEarned', { entryId: 'e2', points: 7, expiresOn: '2026-01-08' }),
    said('2026-01-07', 'PointsEarned', { entryId: 'e4', points: 3, expiresOn: '2026-01-07' }),
    said('2026-01-08', 'PointsRedeemed', { entryId: 'e3', points: 20 }),
  ],
  said('2026-01-07', 'OpportunityAssessed', { opportunityId: 'd', funnelStage: 'intent' }),
  said('2026-02-07', 'OpportunityAssessed', { opportunityId: 'd', funnelStage: 'closed' }),
  said('2026-02-08', 'CustomerChurned', { reason: 'unknown', declaredBy: 'person' }),
];

describe('the card of a customer', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell({ ada, bob: [registered('2026-01-01'), merged('2026-01-05', 'ada')] });
  });
  afterAll(() => history.close());

  const card = (asOf: string, customerId = 'ada', language: 'en' | 'zh' = 'en') =>
    customerCard(history.sql, { customerId, asOf: new Date(asOf), language, ...terms });

  it('has all there is to know', async () => {
    const found = await card('2026-01-10');
    const { topics, open, ...rest } = found ?? { topics: [], open: [] };
    expect(rest).toEqual({
      complaints: ['q1', 'q2'].map((complaintId) => ({
        ...{ complaintId, severity: 1, complainedAt: '2026-01-07T00:00:00.000Z', hoursOpen: 72 },
        ...{ missing: 'acknowledged', label: 'acknowledged', limitHours: 24, hoursOverdue: 48 },
      })),
      ...{ customerId: 'ada', asOf: '2026-01-10T00:00:00.000Z', knownAt: null },
      ...{ parked: false, endedAt: null, isLost: false },
      ...{ endedAs: null, mergedInto: null },
      ...{ registeredAt: '2026-01-01T00:00:00.000Z', partyKind: 'person', leadSource: 'inbound' },
      ...{ partyKindLabel: 'person', leadSourceLabel: 'inbound' },
      ...{
        attributes: { country: 'GB', region: 'south' },
        ownerId: 'kim',
        pointsHeld: 37,
        points: [{ expiresOn: '2026-02-01', points: 37 }],
      },
      ...{ firstPurchaseAt: '2026-01-03T00:00:00.000Z', lastPurchaseAt: '2026-01-08T00:00:00.000Z' },
      // 50 and, as corrected later, 20, less 5.
      ...{ netSpend: gbp(6500), returned: gbp(500), costToServe: gbp(300) },
      contract: { status: 'under_contract', label: 'under contract', to: '2026-02-01T00:00:00.000Z' },
      lastContact: {
        ...{ at: '2026-01-06T00:00:00.000Z', channel: 'phone', direction: 'out', purpose: 'care' },
        ...{ outcome: 'promised', nextContactAt: '2026-01-20T09:00:00.000Z' },
        labels: { channel: 'phone', direction: 'outbound', purpose: 'care', outcome: 'promised' },
      },
    });
    const counts = (all: readonly { of: string; count: number }[]) =>
      Object.fromEntries(all.filter(({ count }) => count > 0).map(({ of, count }) => [of, count]));
    expect(counts(topics)).toEqual({
      ...{ contacts: 1, purchases: 2, returns: 1, complaints: 2, opportunities: 1, contracts: 1 },
    });
    expect(counts(open)).toEqual({ complaints: 2, promises: 1, opportunities: 1 });
  });

  it('shows of each open complaint what is overdue by the service levels of the system', async () => {
    const complaints = async (asOf: string, serviceLevels = usualServiceLevels) => {
      const asked = {
        ...terms,
        serviceLevels,
        customerId: 'ada',
        language: 'zh',
        asOf: new Date(asOf),
      } as const;
      return (await customerCard(history.sql, asked))?.complaints;
    };
    expect(await complaints('2026-01-08')).toMatchObject([
      { complaintId: 'q1', hoursOpen: 24, missing: null, label: null, limitHours: null },
      { complaintId: 'q2', missing: null },
    ]);
    const sooner = { ...usualServiceLevels, respected: 4, taken_seriously: 4 };
    expect(await complaints('2026-01-20', sooner)).toMatchObject([
      { complaintId: 'q2', missing: 'acknowledged', label: '已受理', limitHours: 4, hoursOverdue: 308 },
    ]);
  });

  it('is another one later', async () => {
    expect(await card('2026-02-15')).toMatchObject({
      ...{ ownerId: 'lee', isLost: true, contract: { status: 'expired' } },
      open: expect.arrayContaining([
        { of: 'complaints', label: 'complaints not resolved', count: 1 },
        { of: 'opportunities', label: 'opportunities not closed', count: 0 },
      ]) as unknown,
    });
  });

  it('is empty before the first event, and in Chinese where that is asked for', async () => {
    const found = await card('2025-12-31', 'ada', 'zh');
    expect(found).toMatchObject({ registeredAt: null, lastContact: null, contract: { label: '无合同' } });
  });

  it('says when the customer was merged, from then on', async () => {
    expect(await card('2026-01-05', 'bob')).toMatchObject({
      ...{ endedAt: '2026-01-05T00:00:00.000Z', endedAs: 'merged', mergedInto: 'ada' },
    });
    expect(await card('2026-01-04', 'bob')).toMatchObject({ endedAt: null, endedAs: null, mergedInto: null });
  });

  it('says whether it was merged, erased, or one after the other', async () => {
    await history.tell({
      gus: [registered('2026-01-01'), said('2026-01-06', 'CustomerErased', { requestId: 'r' })],
      fay: [
        ...[registered('2026-01-01'), merged('2026-01-05', 'gus')],
        said('2026-01-06', 'CustomerErased', { requestId: 'r' }),
      ],
    });
    expect(await card('2026-01-06', 'gus')).toMatchObject({ endedAs: 'erased', mergedInto: null });
    expect(await card('2026-01-05', 'gus')).toMatchObject({ endedAs: null });
    expect(await card('2026-01-06', 'fay')).toMatchObject({ endedAs: 'erased', mergedInto: 'gus' });
  });

  it('is none of somebody whom nobody knows', async () => {
    expect(await card('2026-01-10', 'eve')).toBeNull();
  });
});
