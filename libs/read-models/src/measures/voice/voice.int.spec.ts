import { usualServiceLevels } from '@hindsight/domain';
import { bought, openHistory, registered, type History, type Told } from '../testing/history.js';
import { ces } from './ces.js';
import { channelMix } from './channel-mix.js';
import { complaintCauses } from './complaint-causes.js';
import { complaintSteps } from './complaint-steps.js';
import { csat } from './csat.js';
import { dsr } from './dsr.js';
import { forbiddenPhrases } from './forbidden-phrases.js';
import { nps } from './nps.js';
import { presales } from './presales.js';
import { repurchaseFactors } from './repurchase-factors.js';

const rated = (at: string, instrument: string, score: number): Told => [
  at,
  'CustomerRated',
  { ratingId: `${at}-${instrument}-${score}`, instrument, score, score100: 0 },
];
const complained = (at: string, complaintId: string, severity: number, cause?: string): Told => [
  at,
  'CustomerComplained',
  { complaintId, channel: 'phone', severity, ...(cause !== undefined && { cause }) },
];
const step = (at: string, type: string, complaintId: string): Told => [
  at,
  type,
  { complaintId, hoursOpen: 0 },
];
const contacted = (at: string, channel: string, direction: string, found = {}): Told => [
  at,
  'CustomerContacted',
  { contactId: at, channel, direction, purpose: 'care', outcome: 'reached', ...found },
];

const june = {
  ada: [
    registered('2025-01-01'),
    // Too old for 180 days, and one that no scale of satisfaction has.
    ...[rated('2025-06-01', 'csat', 1), rated('2026-06-01', 'csat', 7)],
    ...[rated('2026-06-01', 'csat', 5), rated('2026-06-02', 'csat', 4), rated('2026-06-03', 'csat', 2)],
    ...[rated('2026-06-01', 'nps', 10), rated('2026-06-01', 'nps', 7), rated('2026-06-01', 'nps', 6)],
    ...[rated('2026-06-01', 'ces', 7), rated('2026-06-01', 'ces', 4)],
    ...[rated('2026-06-01', 'dsr_item', 5), rated('2026-06-02', 'dsr_item', 4)],
    rated('2026-06-01', 'dsr_delivery', 3),
    complained('2026-06-01T00:00:00Z', 'q1', 4, 'people'),
    step('2026-06-01T12:00:00Z', 'ComplaintAcknowledged', 'q1'),
    step('2026-06-04T00:00:00Z', 'ComplaintActionTaken', 'q1'),
    step('2026-06-02T00:00:00Z', 'ComplaintResolved', 'q1'),
    complained('2026-06-10T00:00:00Z', 'q2', 2, 'people'),
    step('2026-06-11T12:00:00Z', 'ComplaintAcknowledged', 'q2'),
    step('2026-06-12T12:00:00Z', 'ComplaintAcknowledged', 'q2'),
    complained('2026-06-12T00:00:00Z', 'q3', 5),
    complained('2026-06-13T00:00:00Z', 'q4', 5, 'product'),
    step('2026-06-13T01:00:00Z', 'ComplaintAcknowledged', 'q4'),
    ['2026-06-14', 'ComplaintWithdrawn', { complaintId: 'q4' }],
    ...[contacted('2026-06-01', 'phone', 'out'), contacted('2026-06-02', 'phone', 'in')],
    ...[contacted('2026-06-03', 'web', 'in'), contacted('2026-06-04', 'phone', 'out')],
  ],
  bob: [
    registered('2026-01-01'),
    bought('2026-02-01', 'b1', 100, { reason: 'brand', channel: 'web' }),
    bought('2026-03-01', 'b2', 200, { reason: 'promotion', channel: 'web' }),
    bought('2026-04-01', 'b3', 300, { reason: 'promotion' }),
    bought('2026-05-01', 'b4', 400, { reason: 'a friend' }),
    bought('2026-06-01', 'b5', 500),
    bought('2026-06-02', 'b6', 600, { reason: 'service' }),
    ['2026-05-02', 'PresalesGiven', { opportunityId: 'd1', kind: 'visit' }],
    ['2026-05-03', 'PresalesGiven', { opportunityId: 'd1', kind: 'visit' }],
    ['2026-05-04', 'PresalesGiven', { opportunityId: 'd2', kind: 'bidding' }],
    contacted('2023-06-01', 'phone', 'in', { forbiddenHits: 9, forbiddenGroups: ['do_not_know'] }),
    contacted('2024-06-11', 'phone', 'in', {
      forbiddenHits: 3,
      forbiddenGroups: ['do_not_know', 'not_our_problem'],
    }),
    contacted('2024-06-12', 'phone', 'in', { forbiddenHits: 1, forbiddenGroups: ['do_not_know'] }),
    contacted('2024-06-13', 'phone', 'in', { forbiddenHits: 0 }),
    contacted('2024-06-14', 'chat', 'in', { forbiddenHits: 0 }),
  ],
} as const;
const july = '2026-07-01';

describe('voice measures', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell(june);
  });
  afterAll(() => history.close());

  it('score satisfaction, recommendation and effort, each on its scale', async () => {
    const satisfaction = await history.measure(csat, july);
    expect(satisfaction.figures).toEqual({ answers: 3, topTwoBox: 2 / 3, mean: 11 / 3, offScale: 1 });
    expect(satisfaction.tables['answers']).toEqual(
      [0, 1, 0, 1, 1].map((answers, place) => ({ score: place + 1, answers })),
    );
    const recommended = await history.measure(nps, july);
    expect(recommended.figures).toEqual({ promoters: 1, passives: 1, detractors: 1, score: 0, offScale: 0 });
    const effort = await history.measure(ces, july);
    expect(effort.figures).toEqual({ answers: 2, mean: 5.5, agreeing: 0.5, offScale: 0 });
  });

  it('take up what was said up to the instant, of the last 180 days', async () => {
    const { figures } = await history.measure(csat, '2026-06-02');
    expect(figures).toMatchObject({ answers: 2, mean: 4.5 });
    expect((await history.measure(csat, '2025-06-01')).figures).toMatchObject({ answers: 1, mean: 1 });
    expect((await history.measure(csat, '2026-05-31')).figures).toMatchObject({ answers: 0, mean: null });
  });

  it('rate a shop by dimension', async () => {
    const { figures, tables } = await history.measure(dsr, july);
    expect(figures).toEqual({ answers: 3, offScale: 0 });
    expect(tables['dimensions']).toEqual([
      { dimension: 'dsr_item', label: 'goods as described', answers: 2, mean: 4.5 },
      { dimension: 'dsr_service', label: 'service', answers: 0, mean: null },
      { dimension: 'dsr_delivery', label: 'delivery', answers: 1, mean: 3 },
    ]);
  });

  it('say what complaints come from; what was withdrawn was never said', async () => {
    const { figures, tables } = await history.measure(complaintCauses, july);
    expect(figures).toEqual({ complaints: 3 });
    const none = { complaints: 0, customers: 0, share: 0, meanSeverity: null };
    const people = { complaints: 2, customers: 1, share: 2 / 3, meanSeverity: 3 };
    expect(tables['causes']).toEqual([
      { cause: 'people', label: 'people', ...people },
      { cause: 'process', label: 'process', ...none },
      { cause: 'product', label: 'product', ...none },
      { cause: 'policy', label: 'policy', ...none },
      { cause: 'unstated', label: 'unstated', complaints: 1, customers: 1, share: 1 / 3, meanSeverity: 5 },
    ]);
  });

  it('say how long each step took, the first of its kind', async () => {
    const { figures, tables } = await history.measure(complaintSteps, july);
    expect(figures).toEqual({ complaints: 3 });
    expect(tables['steps']).toEqual([
      {
        ...{ step: 'acknowledged', label: 'acknowledged', taken: 2, reached: 2 / 3 },
        ...{ medianHours: 24, limitHours: 24, within: 0.5 }, // 12 and 36 hours
      },
      {
        ...{ step: 'action_taken', label: 'action taken', taken: 1, reached: 1 / 3 },
        ...{ medianHours: 72, limitHours: 48, within: 0 },
      },
      {
        ...{ step: 'compensated', label: 'compensated', taken: 0, reached: 0 },
        ...{ medianHours: null, limitHours: null, within: null },
      },
      {
        ...{ step: 'resolved', label: 'resolved', taken: 1, reached: 1 / 3 },
        ...{ medianHours: 24, limitHours: 120, within: 1 },
      },
    ]);
  });

  it('hold them against the service levels of the system', async () => {
    history.promise({ ...usualServiceLevels, respected: 12, taken_seriously: 12, compensated: 90 });
    const { tables } = await history.measure(complaintSteps, july);
    history.promise(usualServiceLevels);
    expect(tables['steps']).toMatchObject([
      { step: 'acknowledged', limitHours: 12, within: 0.5 }, // 12 and 36 hours
      { step: 'action_taken', limitHours: 48 },
      { step: 'compensated', limitHours: 90, within: null },
      { step: 'resolved', limitHours: 120 },
    ]);
  });

  it('say what brings customers back: a first order is no return', async () => {
    const { figures, tables } = await history.measure(repurchaseFactors, july);
    expect(figures).toEqual({ orders: 5, named: 3, others: 1, unstated: 1 });
    const found = tables['factors'] as { orders: number }[]; // as the measure declares
    expect(found.filter(({ orders }) => orders > 0)).toEqual([
      {
        ...{ factor: 'promotion', label: 'promotion' },
        ...{ orders: 2, customers: 1, minor: '500', share: 2 / 3 },
      },
      { factor: 'service', label: 'service', orders: 1, customers: 1, minor: '600', share: 1 / 3 },
    ]);
  });

  it('say what came through which channel', async () => {
    const { figures, tables } = await history.measure(channelMix, july);
    expect(figures).toEqual({ contacts: 4, purchases: 2, complaints: 3 });
    expect(tables['channels']?.[0]).toEqual({
      ...{ channel: 'phone', label: 'phone', contactsIn: 1, contactsOut: 2 },
      ...{ purchases: 0, complaints: 3, share: 0.75 },
    });
    expect(tables['channels']?.[2]).toMatchObject({
      channel: 'web',
      contactsIn: 1,
      purchases: 2,
      share: 0.25,
    });
  });

  it('say who went to whom', async () => {
    const { tables } = await history.measure(channelMix, july);
    expect(tables['ways']).toEqual([
      { way: 'going_out', label: 'going out to customers', contacts: 0, share: 0 },
      { way: 'inviting', label: 'inviting customers in', contacts: 0, share: 0 },
      { way: 'corresponding', label: 'corresponding', contacts: 4, share: 1 },
    ]);
  });

  it('say how often a note has a phrase that nobody should say, of the notes that were looked through', async () => {
    const { figures, tables } = await history.measure(forbiddenPhrases, '2024-07-01');
    expect(figures).toEqual({ notes: 4, withPhrases: 2, hits: 4, share: 0.5 });
    expect(tables['groups']).toEqual([
      { group: 'against_the_rules', label: 'against the rules', notes: 0, customers: 0 },
      { group: 'do_not_know', label: 'do not know', notes: 2, customers: 1 },
      { group: 'not_my_business', label: 'not my business', notes: 0, customers: 0 },
      { group: 'not_our_problem', label: 'not our problem', notes: 1, customers: 1 },
    ]);
    expect(tables['channels']).toMatchObject([
      { channel: 'phone', notes: 3, withPhrases: 2, hits: 4, share: 2 / 3 },
      { channel: 'chat', notes: 1, withPhrases: 0, hits: 0, share: 0 },
    ]);
    expect((await history.measure(forbiddenPhrases, '2025-01-01')).figures).toMatchObject({
      notes: 0,
      share: null,
    });
  });

  it('count pre-sales support', async () => {
    const { figures, tables } = await history.measure(presales, july);
    expect(figures).toEqual({ given: 3 });
    expect(tables['kinds']).toMatchObject([
      { kind: 'visit', given: 2, customers: 1, opportunities: 1 },
      { kind: 'bidding', given: 1, customers: 1, opportunities: 1 },
    ]);
  });
});
