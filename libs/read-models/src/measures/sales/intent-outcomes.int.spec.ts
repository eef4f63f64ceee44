import { openHistory, registered, type History, type Told } from '../testing/history.js';
import { intentOutcomes } from './intent-outcomes.js';

const assessed = (at: string, opportunityId: string, data: object): Told => [
  at,
  'OpportunityAssessed',
  { opportunityId, ...data },
];
const closed = { funnelStage: 'closed' };

const deals = {
  ada: [
    registered('2026-01-01'),
    ...[assessed('2026-02-01', 'd1', { intent: 2 }), assessed('2026-02-05', 'd1', { intent: 4 })],
    assessed('2026-03-01', 'd1', { ...closed, intent: 5 }), // who closes is certain: that was no forecast
    ...[assessed('2026-02-01', 'd2', { intent: 4 }), assessed('2026-02-09', 'd2', { salesStage: 4 })],
    assessed('2026-02-01', 'd3', closed), // nobody said before
    assessed('2023-02-01', 'd4', { intent: 1 }), // begun before the window
  ],
  bob: [
    registered('2026-01-01'),
    ...[assessed('2026-02-01', 'd1', { intent: 2 }), assessed('2026-04-01', 'd1', closed)],
  ],
};

describe('what became of closing intents', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell(deals);
  });
  afterAll(() => history.close());

  it('is how many closed of those last said to be so likely', async () => {
    const { figures, tables } = await history.measure(intentOutcomes, '2026-06-01');
    expect(figures).toEqual({ opportunities: 3, closed: 2, closedShare: 2 / 3 });
    expect(tables['intents']).toMatchObject([
      { intent: '1', opportunities: 0, closed: 0, closedShare: null, chance: 0.05 },
      { intent: '2', opportunities: 1, closed: 1, closedShare: 1, chance: 0.2 },
      { intent: '3', opportunities: 0 },
      { intent: '4', label: 'good', opportunities: 2, closed: 1, closedShare: 0.5, chance: 0.6 },
      { intent: '5', opportunities: 0 },
    ]);
  });

  it('is what it was then', async () => {
    const { figures, tables } = await history.measure(intentOutcomes, '2026-02-03');
    expect(figures).toMatchObject({ opportunities: 3, closed: 0, closedShare: 0 });
    expect(tables['intents']?.[1]).toMatchObject({ intent: '2', opportunities: 2 });
  });
});
