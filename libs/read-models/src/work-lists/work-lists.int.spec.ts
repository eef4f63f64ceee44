import { overdueStep, usualServiceLevels } from '@hindsight/domain';
import { gbp, openHistory, registered, type History, type Told } from '../measures/testing/history.js';
import { complaintsOverdue } from './complaints-overdue.js';
import { followUps } from './follow-ups.js';
import { latePayments } from './late-payments.js';
import { maintenanceDue } from './maintenance-due.js';
import { needsOverdue } from './needs-overdue.js';
import { promisesOpen } from './promises-open.js';

const owned = (at: string, ownerId: string): Told => [at, 'OwnerAssigned', { ownerId }];
const contacted = (at: string, data: object = {}): Told => [
  at,
  'CustomerContacted',
  {
    ...{ contactId: at, channel: 'phone', direction: 'out', purpose: 'sale', outcome: 'reached' },
    ...data,
  },
];
const ids = (rows: readonly object[]) => rows.map((row) => (row as { customerId: string }).customerId); // every list has it

describe('work lists', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
  });
  afterAll(() => history.close());

  it('follow-ups: what the latest contact announced, and nobody has done since', async () => {
    await history.tell({
      ada: [
        registered('2026-01-01'),
        owned('2026-01-01', 'kim'),
        contacted('2026-01-05', { nextContactAt: '2026-01-10T09:00:00.000Z', purpose: 'care' }),
      ],
      bob: [
        registered('2026-01-01'),
        contacted('2026-01-05', { nextContactAt: '2026-01-08T09:00:00.000Z' }),
        contacted('2026-01-09'),
      ],
      cyd: [registered('2026-01-01'), contacted('2026-01-05', { nextContactAt: '2026-02-01T00:00:00.000Z' })],
    });
    expect(await history.list(followUps, '2026-01-12T09:00:00Z')).toEqual([
      {
        ...{ customerId: 'ada', ownerId: 'kim', purpose: 'care', label: 'care', daysOverdue: 2 },
        ...{ dueAt: '2026-01-10T09:00:00.000Z', lastContactAt: '2026-01-05T00:00:00.000Z' },
      },
    ]);
    expect(ids(await history.list(followUps, '2026-01-08T09:00:00Z'))).toEqual(['bob']);
    expect(await history.list(followUps, '2026-01-12T09:00:00Z', { owner: 'lee' })).toEqual([]);
  });

  it('needs: 48 hours without a proposal, and not a moment less', async () => {
    const need = (at: string, type: string, needId: string, more = {}): Told => [
      at,
      type,
      { needId, kind: 'real', area: 'finance', priority: 2, ...more },
    ];
    await history.tell({
      ada: [
        registered('2026-01-01'),
        need('2026-01-05T08:00:00Z', 'NeedIdentified', 'n1', { kind: 'explicit', priority: 5, step: 'talk' }),
        // The latest word counts, and nobody said another step.
        need('2026-01-05T08:30:00Z', 'NeedIdentified', 'n1'),
        need('2026-01-05T09:00:00Z', 'NeedIdentified', 'n2'),
        need('2026-01-06T09:00:00Z', 'ProposalSent', 'n2'),
      ],
    });
    expect(await history.list(needsOverdue, '2026-01-07T08:00:00Z')).toEqual([]);
    expect(await history.list(needsOverdue, '2026-01-07T20:00:00Z')).toMatchObject([
      {
        needId: 'n1',
        kind: 'real',
        priority: 2,
        step: 'talk',
        foundAt: '2026-01-05T08:00:00.000Z',
        hoursWaiting: 60,
      },
    ]);
  });

  it('promises: those that nobody kept, those without a date last', async () => {
    await history.tell({
      ada: [
        registered('2026-01-01'),
        contacted('2026-01-05', { promiseId: 'p1', promiseDue: '2026-01-10T00:00:00.000Z' }),
        contacted('2026-01-06', { promiseId: 'p2' }),
        contacted('2026-01-07', { promiseId: 'p3', promiseDue: '2026-01-08T00:00:00.000Z' }),
        ['2026-01-09', 'PromiseKept', { promiseId: 'p3' }],
      ],
    });
    expect(await history.list(promisesOpen, '2026-01-09T12:00:00Z')).toMatchObject([
      { promiseId: 'p1', dueAt: '2026-01-10T00:00:00.000Z', daysOverdue: -1 },
      { promiseId: 'p2', dueAt: null, daysOverdue: null },
    ]);
    expect(await history.list(promisesOpen, '2026-01-08T12:00:00Z')).toMatchObject([
      { promiseId: 'p3', daysOverdue: 0 },
      { promiseId: 'p1' },
      { promiseId: 'p2' },
    ]);
  });

  it('maintenance: as the latest service of its kind announced it, so many days ahead', async () => {
    const served = (at: string, kind: string, nextMaintenanceOn?: string): Told => [
      at,
      'ServiceCompleted',
      { serviceId: at, kind, hours: 1, solved: true, ...(nextMaintenanceOn && { nextMaintenanceOn }) },
    ];
    await history.tell({
      ada: [
        registered('2025-01-01'),
        served('2025-06-01', 'boiler', '2026-01-01'),
        served('2025-12-01', 'boiler', '2026-06-01'),
        served('2025-07-01', 'lift', '2026-01-20'),
      ],
    });
    expect(await history.list(maintenanceDue, '2026-01-19')).toEqual([]);
    expect(await history.list(maintenanceDue, '2026-01-19', { days: 1 })).toMatchObject([
      { kind: 'lift', dueOn: '2026-01-20', daysOverdue: -1, serviceId: '2025-07-01' },
    ]);
    expect(await history.list(maintenanceDue, '2025-11-30', { days: 40 })).toMatchObject([
      { kind: 'boiler', dueOn: '2026-01-01' },
    ]);
  });

  it('payments: missed, and not received since', async () => {
    const payment = (at: string, type: string, orderId: string, daysLate: number): Told => [
      at,
      type,
      { orderId, amount: gbp(5000), daysLate },
    ];
    await history.tell({
      ada: [
        registered('2026-01-01'),
        payment('2026-02-01', 'PaymentMissed', 'o1', 5),
        payment('2026-02-03', 'PaymentMissed', 'o2', 1),
        payment('2026-02-10', 'PaymentReceived', 'o2', 8),
      ],
    });
    expect(await history.list(latePayments, '2026-02-11')).toEqual([
      {
        ...{ customerId: 'ada', ownerId: null, orderId: 'o1', minor: '5000', daysLate: 15 },
        missedAt: '2026-02-01T00:00:00.000Z',
      },
    ]);
    expect(await history.list(latePayments, '2026-02-09')).toMatchObject([
      { orderId: 'o1' },
      { orderId: 'o2' },
    ]);
  });

  it('complaints: the first step that is missing and overdue, gravest first', async () => {
    const complained = (at: string, complaintId: string, severity: number): Told => [
      at,
      'CustomerComplained',
      { complaintId, channel: 'web', severity },
    ];
    const step = (at: string, type: string, complaintId: string): Told => [at, type, { complaintId }];
    await history.tell({
      ada: [
        registered('2026-01-01'),
        complained('2026-02-01T00:00:00Z', 'q1', 2),
        complained('2026-02-01T00:00:00Z', 'q2', 4),
        step('2026-02-01T01:00:00Z', 'ComplaintAcknowledged', 'q2'),
        step('2026-02-01T02:00:00Z', 'CustomerCompensated', 'q2'),
        complained('2026-02-01T00:00:00Z', 'q3', 5),
        step('2026-02-02T00:00:00Z', 'ComplaintResolved', 'q3'),
        complained('2026-02-01T00:00:00Z', 'q4', 5),
        ['2026-02-02', 'ComplaintWithdrawn', { complaintId: 'q4' }],
        complained('2026-02-03T00:00:00Z', 'q5', 5),
      ],
    });
    expect(await history.list(complaintsOverdue, '2026-02-03T12:00:00Z')).toMatchObject([
      {
        complaintId: 'q2',
        severity: 4,
        missing: 'action_taken',
        limitHours: 48,
        hoursOverdue: 12,
        hoursOpen: 60,
      },
      { complaintId: 'q1', severity: 2, missing: 'acknowledged', hoursOverdue: 36 },
    ]);
    expect(await history.list(complaintsOverdue, '2026-02-02T00:00:00Z')).toEqual([]);
    // Half a day for the first step, three days and no more for a resolution, and no word of an action.
    history.promise({
      ...usualServiceLevels,
      ...{ respected: 12, taken_seriously: 12, acted_on: null, compensated: 70, resolved: 72 },
    });
    expect(await history.list(complaintsOverdue, '2026-02-02T00:00:00Z')).toMatchObject([
      { complaintId: 'q1', missing: 'acknowledged', limitHours: 12, hoursOverdue: 12 },
    ]);
    expect(await history.list(complaintsOverdue, '2026-02-04T12:00:00Z')).toMatchObject([
      { complaintId: 'q5', missing: 'acknowledged', hoursOverdue: 24 },
      { complaintId: 'q2', missing: 'resolved', limitHours: 72, hoursOverdue: 12 },
      { complaintId: 'q1', missing: 'acknowledged' },
    ]);
    history.promise(usualServiceLevels);
  });

  it('complaints: the step that is overdue is that of the domain, whatever followed and whenever one asks', async () => {
    const types = [
      'ComplaintAcknowledged',
      'ComplaintActionTaken',
      'CustomerCompensated',
      'ComplaintResolved',
    ];
    const cases = Array.from({ length: 16 }, (_, bits) => types.filter((_, bit) => (bits >> bit) % 2 === 1));
    await history.tell({
      ada: [
        registered('2026-01-01'),
        ...cases.flatMap((followed, at): Told[] => [
          ['2026-02-01', 'CustomerComplained', { complaintId: `q${at}`, channel: 'phone', severity: 3 }],
          ...followed.map((type): Told => ['2026-02-01', type, { complaintId: `q${at}`, hoursOpen: 0 }]),
        ]),
      ],
    });
    const levels = {
      respected: 5,
      taken_seriously: 6,
      acted_on: 24,
      compensated: 12,
      resolved: 48,
      heard: null,
    };
    for (const some of [levels, usualServiceLevels, { ...levels, compensated: null, resolved: null }]) {
      history.promise(some);
      for (const hoursOpen of [1, 5, 5.5, 6, 6.25, 12, 12.5, 24, 25, 48, 49, 121, 1000]) {
        const asOf = new Date(Date.parse('2026-02-01') + hoursOpen * 3_600_000).toISOString();
        const listed = await history.list(complaintsOverdue, asOf);
        const expected = cases.flatMap((followed, at) => {
          const { step: missing, hoursAllowed, hoursOverdue } = overdueStep(followed, hoursOpen, some) ?? {};
          return missing === undefined
            ? []
            : [{ complaintId: `q${at}`, missing, limitHours: hoursAllowed, hoursOverdue }];
        });
        expect(listed).toHaveLength(expected.length);
        expect(listed).toEqual(
          expect.arrayContaining(expected.map((one) => expect.objectContaining(one) as object)),
        );
      }
    }
    history.promise(usualServiceLevels);
  });
});
