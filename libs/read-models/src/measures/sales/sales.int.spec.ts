import { gbp, merged, openHistory, registered, type History, type Told } from '../testing/history.js';
import { funnel } from './funnel.js';
import { salesStages } from './sales-stages.js';
import { weightedPipeline } from './weighted-pipeline.js';

const assessed = (at: string, opportunityId: string, data: object): Told => [
  at,
  'OpportunityAssessed',
  { opportunityId, ...data },
];

const deals = {
  ada: [
    registered('2026-01-01'),
    assessed('2026-02-01', 'd1', { funnelStage: 'target', salesStage: 4, intent: 3, amount: gbp(10000) }),
    // Says nothing of the amount: it is as it was.
    assessed('2026-03-01', 'd1', { funnelStage: 'intent', salesStage: 5, intent: 4 }),
    assessed('2026-02-01', 'd2', { funnelStage: 'potential', salesStage: 1, intent: 1, amount: gbp(2000) }),
  ],
  bob: [
    registered('2026-01-01'),
    assessed('2026-02-01', 'd3', { funnelStage: 'closed', salesStage: 6, intent: 5, amount: gbp(50000) }),
    // Came as far as key, and fell back.
    assessed('2026-02-02', 'd4', { funnelStage: 'key', salesStage: 4, intent: 5 }),
    assessed('2026-03-02', 'd4', { funnelStage: 'target', salesStage: 3, intent: 2 }),
  ],
  cyd: [
    registered('2026-01-01'),
    assessed('2026-02-01', 'd5', { funnelStage: 'intent', salesStage: 4, intent: 5, amount: gbp(9000) }),
    merged('2026-04-01', 'ada'),
  ],
} as const;
const june = '2026-06-01';

describe('sales measures', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell(deals);
  });
  afterAll(() => history.close());

  it('show the funnel: where opportunities are, and how far they ever came', async () => {
    const { figures, tables } = await history.measure(funnel, june);
    expect(figures).toEqual({ opportunities: 4, closed: 1, closedShare: 0.25 });
    expect(tables['stages']).toEqual([
      {
        ...{ stage: 'potential', label: 'potential', now: 1, customers: 1, minor: '2000' },
        ...{ reached: 4, conversion: 0.75 },
      },
      { stage: 'target', label: 'target', now: 1, customers: 1, minor: '0', reached: 3, conversion: 1 },
      {
        ...{ stage: 'intent', label: 'intent', now: 1, customers: 1, minor: '10000' },
        ...{ reached: 3, conversion: 2 / 3 },
      },
      { stage: 'key', label: 'key', now: 0, customers: 0, minor: '0', reached: 2, conversion: 0.5 },
      {
        ...{ stage: 'closed', label: 'closed', now: 1, customers: 1, minor: '50000' },
        ...{ reached: 1, conversion: null },
      },
    ]);
  });

  it('weigh what is open by intent: 60 % of 100 and 5 % of 20', async () => {
    const { figures, tables } = await history.measure(weightedPipeline, june);
    expect(figures).toEqual({ opportunities: 3, minor: '12000', weightedMinor: 6100, unweighted: 1 });
    expect(tables['intents']?.[3]).toEqual({
      ...{ intent: '4', label: 'good', opportunities: 1, minor: '10000', chance: 0.6, weightedMinor: 6000 },
    });
  });

  it('weigh it as of a past instant: 40 % of 100, and cyd is there', async () => {
    const { figures } = await history.measure(weightedPipeline, '2026-02-15');
    expect(figures).toMatchObject({ opportunities: 4, weightedMinor: 4000 + 100 + 7200 });
  });

  it('show the sales process by stage', async () => {
    const { figures, tables } = await history.measure(salesStages, june);
    expect(figures).toEqual({ opportunities: 4, minor: '62000' });
    const found = tables['stages'] as { opportunities: number }[]; // as the measure declares
    expect(found.filter(({ opportunities }) => opportunities > 0)).toEqual([
      { stage: '1', label: 'newly assigned', opportunities: 1, customers: 1, minor: '2000' },
      { stage: '3', label: 'need known', opportunities: 1, customers: 1, minor: '0' },
      { stage: '5', label: 'contract sent', opportunities: 1, customers: 1, minor: '10000' },
      { stage: '6', label: 'under contract', opportunities: 1, customers: 1, minor: '50000' },
    ]);
  });
});
