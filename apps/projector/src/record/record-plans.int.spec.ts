import { Logger } from '@nestjs/common';
import { money, planEvents, type PlanSet } from '@hindsight/domain';
import { World } from '../testing/world.js';

const north = (day: string, minor: bigint): PlanSet => ({
  ...{ type: 'PlanSet', occurredAt: new Date(day), year: 2026, owner: 'north', measure: 'revenue' },
  amount: money(minor, 'GBP'),
});
const rate: PlanSet = {
  ...{
    type: 'PlanSet',
    occurredAt: new Date('2026-01-02'),
    year: 2027,
    owner: 'kim',
    measure: 'margin_rate',
  },
  ratePercent: 12.5,
};
const stored = [
  { year: 2026, revision: '0', owner: 'north', measure: 'revenue', minor: '500', rate_percent: null },
  { year: 2026, revision: '1', owner: 'north', measure: 'revenue', minor: '700', rate_percent: null },
  { year: 2027, revision: '0', owner: 'kim', measure: 'margin_rate', minor: null, rate_percent: 12.5 },
];

const quiet = () => undefined;

describe('plans of the log', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
    await world.log.append('plan-2026', [north('2026-01-02', 500n), north('2026-01-03', 700n)], planEvents);
    await world.log.append('plan-2027', [rate], planEvents);
  });
  afterEach(() => world.close());

  const plans = () =>
    world.readModels.query(
      'SELECT year, revision, owner, measure, minor, rate_percent FROM plan_set ORDER BY year, revision',
    );
  const owed = () => world.readModels.query('SELECT name FROM projection_checkpoint');

  it('are in the tables, each as it was set', async () => {
    await world.project();
    expect(await plans()).toEqual(stored);
  });

  it('are caught up on where a release passed them by, and not a second time', async () => {
    await world.project();
    await world.stop();
    await world.readModels.query('DELETE FROM plan_set');
    await world.readModels.query(
      `INSERT INTO projection_checkpoint SELECT 'plans-owed', min(position) FROM bucket_checkpoint`,
    );
    await world.log.append('plan-2027', [{ ...rate, ratePercent: 13 }], planEvents);
    await world.project();
    expect(await plans()).toEqual([...stored, { ...stored[2], revision: '1', rate_percent: 13 }]);
    expect(await owed()).toEqual([]);
  });

  it('go on without what this release cannot read, which is owed until one can', async () => {
    const told: string[] = [];
    Logger.overrideLogger({ log: quiet, warn: quiet, error: (text: string) => told.push(text) });
    const occurredAt = '2026-01-04T00:00:00.000Z';
    await world.log.raw('plan-2026', { type: 'PlanSet', data: {}, schemaVersion: 9, occurredAt });
    await world.log.append('plan-2027', [{ ...rate, ratePercent: 13 }], planEvents);
    const all = [...stored, { ...stored[2], revision: '1', rate_percent: 13 }];
    await world.project();
    for (const start of [1, 2]) {
      expect([await plans(), await owed()]).toEqual([all, [{ name: 'plans-owed' }]]);
      expect(told).toHaveLength(start);
      expect(told.at(-1)).toMatch(/^plan-2026 .* revision 2: .* version 9/);
      await world.stop();
      await world.project(); // reads it once more
    }
  });
});
