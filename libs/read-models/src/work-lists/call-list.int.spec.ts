import {
  gbp,
  merged,
  openHistory,
  registered,
  type History,
  type Told,
} from '../measures/testing/history.js';
import { callList } from './call-list.js';

const owned = (at: string, ownerId: string): Told => [at, 'OwnerAssigned', { ownerId }];
const contacted = (at: string, data: object = {}): Told => [
  at,
  'CustomerContacted',
  {
    ...{ contactId: at, channel: 'phone', direction: 'out', purpose: 'sale', outcome: 'reached' },
    ...data,
  },
];
const assessed = (at: string, data: object): Told => [
  at,
  'OpportunityAssessed',
  { opportunityId: 'd', ...data },
];
const ids = (rows: readonly object[]) => rows.map((row) => (row as { customerId: string }).customerId); // every list has it

describe('the call list', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
  });
  afterAll(() => history.close());

  const monday = '2026-02-02T08:00:00Z';

  it('begins with who is close to buying, then takes who is due, then who was never called', async () => {
    await history.tell({
      ada: [registered('2026-01-03'), owned('2026-01-03', 'kim')],
      bob: [
        registered('2026-01-01'),
        owned('2026-01-01', 'kim'),
        contacted('2026-01-05', { nextContactAt: '2026-02-02T15:00:00.000Z' }),
      ],
      cyd: [
        registered('2026-01-01'),
        owned('2026-01-01', 'kim'),
        ['2025-01-01', 'ContractSigned', { contractId: 'k', amount: gbp(1), to: '2026-01-31T00:00:00.000Z' }],
      ],
      dan: [registered('2026-01-01'), owned('2026-01-01', 'kim'), assessed('2026-01-02', { intent: 4 })],
      eve: [registered('2026-01-01'), owned('2026-01-01', 'kim'), assessed('2026-01-02', { salesStage: 5 })],
      // Called last Monday, and tomorrow again; reached without a date; of another owner; lost; merged.
      fay: [
        registered('2026-01-01'),
        owned('2026-01-01', 'kim'),
        assessed('2026-01-02', { salesStage: 4 }),
        contacted('2026-01-26', { nextContactAt: '2026-02-03T00:00:00.000Z' }),
      ],
      gil: [registered('2026-01-01'), owned('2026-01-01', 'kim'), contacted('2026-01-20')],
      hal: [registered('2026-01-01'), owned('2026-01-01', 'kim'), owned('2026-01-02', 'lee')],
      ian: [
        registered('2026-01-01'),
        owned('2026-01-01', 'kim'),
        ['2026-01-02', 'CustomerChurned', { reason: 'unknown', declaredBy: 'person' }],
      ],
      jim: [registered('2026-01-01'), owned('2026-01-01', 'kim'), merged('2026-01-02', 'ada')],
      // Nobody answered on Friday.
      kay: [
        registered('2026-01-01'),
        owned('2026-01-01', 'kim'),
        contacted('2026-01-30T09:00:00Z', { outcome: 'not_reached' }),
      ],
    });
    const found = await history.list(callList, monday, { owner: 'kim' });
    expect(found).toMatchObject([
      { customerId: 'eve', reason: 'choosing', label: 'sales stage 4 or 5', salesStage: 5, ownerId: 'kim' },
      { customerId: 'dan', reason: 'willing', intent: 4, nextCallAt: null, lastContactAt: null },
      { customerId: 'cyd', reason: 'contract_expired' },
      { customerId: 'kay', reason: 'due', nextCallAt: '2026-01-31T09:00:00.000Z' },
      { customerId: 'bob', reason: 'due', nextCallAt: '2026-02-02T15:00:00.000Z' },
      { customerId: 'ada', reason: 'never_called' },
    ]);
  });

  it('is planned for another day, of all owners', async () => {
    expect(ids(await history.list(callList, monday, { day: '2026-02-03' }))).toEqual(
      expect.arrayContaining(['fay', 'hal']),
    );
    const past = await history.list(callList, '2026-01-01T12:00:00Z', { day: '2026-01-01' });
    expect(past).toHaveLength(10);
  });

  it('reaches each of 1000 customers once in 22 working days, 60 a day', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => `c${n}`);
    await history.tell(
      Object.fromEntries(
        many.map((id, n) => [
          id,
          [
            registered('2026-01-01'),
            owned('2026-01-01', 'kim'),
            ...(n % 50 === 0 ? [assessed('2026-01-02', { salesStage: 4 })] : []),
          ],
        ]),
      ),
    );
    const workingDays = Array.from({ length: 31 }, (_, n) => new Date(Date.UTC(2026, 1, 2 + n)))
      .filter((day) => day.getUTCDay() % 6 !== 0)
      .slice(0, 22);
    const called: string[] = [];
    for (const day of workingDays) {
      const today = ids(await history.list(callList, day.toISOString(), { owner: 'kim' }));
      expect(today.length).toBeLessThanOrEqual(60);
      if (called.length === 0)
        expect(today.slice(0, 20).every((id) => Number(id.slice(1)) % 50 === 0)).toBe(true);
      called.push(...today);
      await history.record(
        today.map((customerId) => ({
          ...{ customerId, revision: 9n, eventId: customerId, type: 'CustomerContacted', position: 9n },
          ...{ occurredAt: day, recordedAt: day, origin: 'spec', data: { outcome: 'reached' } },
        })),
      );
    }
    expect([called.length, new Set(called).size]).toEqual([1000, 1000]);
  });
});
