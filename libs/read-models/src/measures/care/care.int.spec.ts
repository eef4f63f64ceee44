import { withoutOwner } from '../../work-lists/without-owner.js';
import { bought, gbp, merged, openHistory, registered, type History, type Told } from '../testing/history.js';
import { contactEffects } from './contact-effects.js';
import { firstResponse } from './first-response.js';
import { promisesKept } from './promises-kept.js';
import { serviceResolution } from './service-resolution.js';
import { supportBudget } from './support-budget.js';

const owned = (at: string, ownerId: string): Told => [at, 'OwnerAssigned', { ownerId }];
const contacted = (at: string, data: object = {}): Told => [
  at,
  'CustomerContacted',
  { contactId: at, channel: 'phone', direction: 'out', purpose: 'care', outcome: 'reached', ...data },
];
const promised = (at: string, promiseId: string, due?: string): Told =>
  contacted(at, {
    ...{ outcome: 'promised', promiseId },
    ...(due !== undefined && { promiseDue: `${due}T00:00:00.000Z` }),
  });
const kept = (at: string, promiseId: string): Told => [at, 'PromiseKept', { promiseId }];

describe('measures of care', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
  });
  afterAll(() => history.close());

  it('say how many promises were kept, and how many of those due in time', async () => {
    await history.tell({
      ada: [
        registered('2025-01-01'),
        promised('2025-06-01', 'p0'), // too old for 180 days
        ...[promised('2026-02-01', 'p1', '2026-02-10'), kept('2026-02-10', 'p1')],
        ...[promised('2026-02-01', 'p2', '2026-02-10'), kept('2026-02-10T00:00:00.001Z', 'p2')],
        promised('2026-02-01', 'p3', '2026-02-20'),
        ...[promised('2026-02-01', 'p4', '2026-02-10'), promised('2026-02-05', 'p4', '2026-04-01')], // put off
        ...[promised('2026-02-01', 'p5'), kept('2026-02-02', 'p5')],
      ],
    });
    const march = { promised: 5, kept: 3, keptShare: 0.6, due: 3, onTime: 1, onTimeShare: 1 / 3, broken: 1 };
    expect((await history.measure(promisesKept, '2026-03-01')).figures).toEqual(march);
    expect((await history.measure(promisesKept, '2026-02-10')).figures).toEqual({
      ...{ promised: 5, kept: 2, keptShare: 0.4, due: 2, onTime: 1, onTimeShare: 0.5, broken: 1 },
    });
    const none = { promised: 0, kept: 0, keptShare: null, onTimeShare: null };
    expect((await history.measure(promisesKept, '2026-01-01')).figures).toMatchObject(none);
  });

  it('say what each way of keeping in touch does for the relation', async () => {
    const evaluated = (at: string, effect: number, channel: string, way?: string): Told => [
      at,
      'ContactEvaluated',
      { contactId: at, channel, effect, ...(way !== undefined && { way }) },
    ];
    await history.tell({
      ada: [
        registered('2024-01-01'),
        evaluated('2025-01-01', 1, 'visit', 'visit'), // too old for 365 days
        ...[contacted('2026-02-01'), evaluated('2026-02-02', 5, 'phone', 'phone')],
        ...[contacted('2026-02-03', { channel: 'visit' }), evaluated('2026-02-04', 4, 'visit', 'tour')],
        ...[contacted('2026-02-05', { channel: 'chat' }), evaluated('2026-02-06', 1, 'chat')],
      ],
      bob: [registered('2024-01-01'), evaluated('2026-02-02', 2, 'phone', 'phone')],
    });
    const { figures, tables } = await history.measure(contactEffects, '2026-03-01');
    expect(figures).toEqual({ contacts: 3, evaluated: 4, meanEffect: 3, strongShare: 0.5 });
    const found = tables['ways'] as { evaluated: number }[]; // as the measure declares
    expect(found.filter((one) => one.evaluated > 0)).toEqual([
      { way: 'phone', label: 'phone', evaluated: 2, meanEffect: 3.5, strongShare: 0.5, customers: 2 },
      { way: 'tour', label: 'tour', evaluated: 1, meanEffect: 4, strongShare: 1, customers: 1 },
      { way: 'other', label: 'none of the seven', evaluated: 1, meanEffect: 1, strongShare: 0, customers: 1 },
    ]);
    expect(tables['channels']).toMatchObject([
      { channel: 'chat', contacts: 1, evaluated: 1, meanEffect: 1 },
      { channel: 'phone', contacts: 1, evaluated: 2, meanEffect: 3.5 },
      { channel: 'visit', contacts: 1, evaluated: 1, meanEffect: 4 },
    ]);
    const early = await history.measure(contactEffects, '2026-02-02');
    expect(early.figures).toEqual({ contacts: 1, evaluated: 2, meanEffect: 3.5, strongShare: 0.5 });
  });

  it('say how soon somebody was in charge, and how soon a customer heard from us', async () => {
    await history.tell({
      ada: [
        registered('2026-02-01'),
        owned('2026-02-01T02:00:00Z', 'kim'),
        contacted('2026-02-02T06:00:00Z'),
      ],
      bob: [
        ...[registered('2026-02-01'), owned('2026-02-02T00:00:00Z', 'kim'), owned('2026-02-03', 'lee')],
        contacted('2026-02-01T01:00:00Z', { direction: 'in' }),
      ],
      cyd: [contacted('2026-01-31'), registered('2026-02-01')],
      dee: [registered('2025-02-01'), owned('2026-02-01', 'kim')],
    });
    const { figures, tables } = await history.measure(firstResponse, '2026-03-01');
    expect(figures).toEqual({ customers: 3 });
    // 2 and 24 hours; 30 hours, and none of who was called before
    expect(tables['steps']).toEqual([
      { step: 'assigned', label: 'owner assigned', done: 2, reached: 2 / 3, medianHours: 13, within: 1 },
      { step: 'contacted', label: 'contacted by us', done: 2, reached: 2 / 3, medianHours: 15, within: 0.5 },
    ]);
    const { tables: then } = await history.measure(firstResponse, '2026-02-01T12:00:00Z');
    expect(then['steps']).toMatchObject([
      { done: 1, medianHours: 2 },
      { done: 1, medianHours: 0 },
    ]);
  });

  it('say which services solved the matter, and which at once', async () => {
    const service = (at: string, type: string, serviceId: string, kind: string, solved?: boolean): Told => [
      at,
      type,
      { serviceId, kind, ...(solved !== undefined && { solved }), ...(type.endsWith('ed') && { hours: 1 }) },
    ];
    await history.tell({
      ada: [
        registered('2026-01-01'),
        service('2026-02-01', 'ServiceCompleted', 's1', 'repair', true),
        service('2026-03-03', 'ServiceRequested', 's2', 'repair'), // on the 30th day
        service('2026-03-04', 'ServiceCompleted', 's2', 'repair', true),
        service('2026-03-05', 'ServiceRequested', 's3', 'consultation'), // of another kind
        service('2026-03-06', 'ServiceCompleted', 's3', 'consultation', false),
        service('2026-03-07', 'ServiceCompleted', 's4', 'consultation'),
        service('2026-03-08', 'SelfServiceUsed', 's5', 'faq', true),
        service('2026-03-09', 'SelfServiceUsed', 's6', 'faq', false),
      ],
    });
    const { figures, tables } = await history.measure(serviceResolution, '2026-04-01');
    expect(figures).toEqual({
      ...{ completed: 4, stated: 3, solvedShare: 2 / 3, firstShare: 1 / 3, selfUsed: 2, selfShare: 1 / 3 },
    });
    expect(tables['kinds']).toMatchObject([
      { kind: 'consultation', completed: 2, solvedShare: 0, firstShare: 0, selfSolvedShare: null },
      { kind: 'repair', label: 'repair', completed: 2, solvedShare: 1, firstShare: 0.5 },
      { kind: 'faq', completed: 0, solvedShare: null, selfUsed: 2, selfSolvedShare: 0.5 },
    ]);
    // Nobody had asked again yet.
    expect((await history.measure(serviceResolution, '2026-03-02')).figures).toMatchObject({ firstShare: 1 });
  });

  it('hold the budget of a support plan against what serving the customer cost', async () => {
    const planned = (at: string, planId: string, minor: number, year = 2026): Told => [
      at,
      'SupportPlanned',
      { planId, amount: gbp(minor), year },
    ];
    const cost = (at: string, minor: number): Told => [
      at,
      'CostToServeRecorded',
      { costId: at, amount: gbp(minor), category: 'visit' },
    ];
    await history.tell({
      ada: [
        ...[registered('2025-01-01'), planned('2025-12-01', 'y', 1000), planned('2025-12-02', 'z', 500)],
        ...[
          cost('2025-12-31', 999),
          cost('2026-01-10', 300),
          cost('2026-03-01', 600),
          cost('2026-07-01', 50),
        ],
      ],
      bob: [registered('2025-01-01'), planned('2026-01-02', 'y', 500), cost('2026-02-01', 600)],
      cyd: [registered('2025-01-01'), cost('2026-02-01', 7000)], // without a plan
      dee: [registered('2025-01-01'), planned('2026-01-02', 'y', 9000, 2027)],
    });
    const { figures, tables } = await history.measure(supportBudget, '2026-03-14T23:59:59.999Z');
    expect(figures).toEqual({
      ...{ year: 2026, elapsed: 0.2, customers: 2, budgetMinor: '2000', usedMinor: '1500', usedShare: 0.75 },
      ...{ lineMinor: 400, beyond: 1 },
    });
    expect(tables['customers']).toEqual([
      { customerId: 'bob', budgetMinor: '500', usedMinor: '600', share: 1.2 },
      { customerId: 'ada', budgetMinor: '1500', usedMinor: '900', share: 0.6 },
    ]);
    const january = await history.measure(supportBudget, '2026-01-15');
    expect(january.figures).toMatchObject({ usedMinor: '300', beyond: 0 });
  });

  it('list whom nobody is in charge of, buyers first', async () => {
    await history.tell({
      ada: [registered('2026-01-02')],
      bob: [registered('2026-01-03'), bought('2026-01-05', 'b1', 100), bought('2026-01-06', 'b2', 100)],
      cyd: [registered('2026-01-01')],
      dee: [registered('2026-01-01'), owned('2026-01-09', 'kim')],
      eve: [registered('2026-01-01'), merged('2026-01-07', 'ada')],
      fay: [registered('2026-01-01'), ['2026-01-07', 'CustomerChurned', { reason: 'unknown' }]],
    });
    expect(await history.list(withoutOwner, '2026-01-10')).toEqual([
      {
        ...{ customerId: 'bob', orders: 2, registeredAt: '2026-01-03T00:00:00.000Z' },
        lastPurchaseAt: '2026-01-06T00:00:00.000Z',
      },
      { customerId: 'cyd', orders: 0, lastPurchaseAt: null, registeredAt: '2026-01-01T00:00:00.000Z' },
      { customerId: 'ada', orders: 0, lastPurchaseAt: null, registeredAt: '2026-01-02T00:00:00.000Z' },
    ]);
    expect(await history.list(withoutOwner, '2026-01-01')).toMatchObject([
      ...['cyd', 'dee', 'eve', 'fay'].map((customerId) => ({ customerId })),
    ]);
  });
});
