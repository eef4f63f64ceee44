import { exitBarriers as barrierList } from '../../work-lists/exit-barriers.js';
import { growthSignals as growthList } from '../../work-lists/growth-signals.js';
import { merged, openHistory, registered, type History, type Told } from '../testing/history.js';
import { judge, type Said } from '../testing/judged.js';
import { exitBarriers } from './exit-barriers.js';
import { growthSignals } from './growth-signals.js';

const owned = (at: string, ownerId: string): Told => [at, 'OwnerAssigned', { ownerId }];

const growth: readonly Said[] = [
  ['ada', 'brings_others', '2026-01-01', 'false'],
  ['ada', 'brings_others', '2026-02-01', 'true'],
  ['ada', 'buys_new', '2026-03-01', 'true'],
  ['ada', 'orders_sooner', '2026-01-01', 'false'],
  ['ada', 'growth', '2026-01-01', '无增长迹象'],
  ['ada', 'growth', '2026-02-01', '有增长迹象'],
  ['ada', 'growth', '2026-03-01', '增长明显'],
  ['bob', 'brings_others', '2026-01-15', 'true'],
  ['bob', 'more_service', '2026-03-05', 'true'],
  ['bob', 'growth', '2026-01-15', '有增长迹象'],
  ['cyd', 'growth', '2026-01-01', '无增长迹象'],
  ['cyd', 'buys_new', '2026-01-01', 'false'],
  ['dee', 'brings_others', '2026-01-01', 'true'],
  ['dee', 'growth', '2026-01-01', '有增长迹象'],
];
const barriers: readonly Said[] = [
  ['ada', 'barrier_contractual', '2026-01-01', 'true'],
  ['ada', 'barrier_economic', '2026-01-01', 'true'],
  ['ada', 'exit_barrier', '2026-01-01', '高'],
  ['cyd', 'barrier_contractual', '2026-01-01', 'true'],
  ['cyd', 'barrier_contractual', '2026-02-20', 'false'],
  ['cyd', 'exit_barrier', '2026-02-20', '低'],
  ['bob', 'barrier_contractual', '2026-01-01', 'false'],
  ['bob', 'exit_barrier', '2026-01-01', '低'],
];
const at = (day: string) => `${day}T00:00:00.000Z`;

describe('what rule sets say of customers, as measures and lists', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell({
      ada: [registered('2026-01-01'), owned('2026-01-01', 'kim')],
      ...{ bob: [registered('2026-01-01')], cyd: [registered('2026-01-01')] },
      dee: [registered('2026-01-01'), merged('2026-03-08', 'ada')],
      eve: [registered('2026-03-09')],
    });
    const { sql } = history;
    const through = '2026-03-10';
    const first = { id: 'growth-signals', version: 1, since: '2026-01-01', evaluatedThrough: through };
    await judge(sql, first, growth);
    // A version from the middle of March on says otherwise.
    await judge(sql, { ...first, version: 2, since: '2026-03-15' }, [['ada', 'growth', '2026-01-01', '旧']]);
    await judge(sql, { ...first, id: 'exit-barrier', since: '2026-01-01' }, barriers);
  });
  afterAll(() => history.close());

  it('count who has a sign, of those who are customers', async () => {
    const { figures, tables } = await history.measure(growthSignals, '2026-03-10');
    expect(figures).toEqual({
      ...{ customers: 4, judged: 3, ruleSet: 'growth-signals@1', evaluatedThrough: at('2026-03-10') },
    });
    expect(tables['flags']).toEqual([
      { flag: 'brings_others', label: 'brings others', customers: 2, share: 0.5 },
      { flag: 'buys_new', label: 'buys what is new to them', customers: 1, share: 0.25 },
      { flag: 'orders_sooner', label: 'orders sooner', customers: 0, share: 0 },
      { flag: 'more_service', label: 'more service revenue', customers: 1, share: 0.25 },
    ]);
    expect(tables['levels']).toEqual([
      { level: '增长明显', label: 'growing', customers: 1, share: 0.25 },
      { level: '无增长迹象', label: 'no sign of growth', customers: 1, share: 0.25 },
      { level: '有增长迹象', label: 'first sign of growth', customers: 1, share: 0.25 },
    ]);
  });

  it('say what was so then, of whoever was there', async () => {
    const { figures, tables } = await history.measure(growthSignals, '2026-02-15');
    expect(figures).toMatchObject({ customers: 4, judged: 4 }); // dee, and not eve yet
    expect(tables['flags']?.[0]).toMatchObject({ customers: 3, share: 0.75 });
    expect(tables['levels']?.[0]).toMatchObject({ level: '有增长迹象', customers: 3 });
  });

  it('are those of the version in force then, and of none where none was', async () => {
    const { tables } = await history.measure(growthSignals, '2026-03-20');
    expect(tables['levels']).toEqual([{ level: '旧', label: '旧', customers: 1, share: 0.25 }]);
    const before = await history.measure(growthSignals, '2025-12-31');
    expect(before.figures).toEqual({ customers: 0, judged: 0, ruleSet: null, evaluatedThrough: null });
    expect(await history.list(growthList, '2025-12-31')).toEqual([]);
  });

  it('list who has signs, most first, with since when', async () => {
    const found = await history.list(growthList, '2026-03-10');
    expect(found).toEqual([
      {
        ...{ customerId: 'bob', ownerId: null, level: '有增长迹象', label: 'first sign of growth' },
        ...{ standing: 2, changedAt: at('2026-03-05'), fellAt: null, buys_new: null, orders_sooner: null },
        ...{ brings_others: at('2026-01-15'), more_service: at('2026-03-05') },
      },
      {
        ...{ customerId: 'ada', ownerId: 'kim', level: '增长明显', label: 'growing' },
        ...{ standing: 2, changedAt: at('2026-03-01'), fellAt: null, orders_sooner: null },
        ...{ brings_others: at('2026-02-01'), buys_new: at('2026-03-01'), more_service: null },
      },
    ]);
    expect(await history.list(growthList, '2026-03-10', { owner: 'kim' })).toMatchObject([
      { customerId: 'ada' },
    ]);
  });

  it('list first whom nothing keeps, before them who lost it last', async () => {
    const found = await history.list(barrierList, '2026-03-10');
    expect(found).toMatchObject([
      { customerId: 'cyd', standing: 0, fellAt: at('2026-02-20'), level: '低', label: 'low' },
      { customerId: 'bob', standing: 0, fellAt: null },
      { customerId: 'ada', standing: 2, barrier_contractual: at('2026-01-01'), barrier_technical: null },
    ]);
    expect(await history.list(barrierList, '2026-02-10')).toMatchObject([
      { customerId: 'bob', standing: 0 },
      { customerId: 'cyd', standing: 1 },
      { customerId: 'ada', standing: 2 },
    ]);
    const { tables } = await history.measure(exitBarriers, '2026-03-10');
    expect(tables['flags']).toMatchObject([
      { flag: 'barrier_economic', customers: 1 },
      { flag: 'barrier_technical', customers: 0 },
      { flag: 'barrier_contractual', customers: 1 },
    ]);
  });
});
