import { forever, type CompiledRuleSet } from '@hindsight/rules';
import { dueCutoffs } from './due-cutoffs.js';
import { reachOf } from './reach.js';

const at = (instant: string) => Date.parse(instant);
const shanghaiByDay = { tz: 'Asia/Shanghai', tick: 'day', cutoffs: 'month' } as const;
const byEventsAlone = { tz: 'UTC', tick: 'none', cutoffs: 'month' } as const;
const nobody: CompiledRuleSet['ruleSet']['populations'] = [];
// Only whether there is a population matters here, nothing in it.
const somebody = [{}] as unknown as typeof nobody;

describe('a reach', () => {
  it('knows the last tick within it', () => {
    const through = at('2026-01-07T15:59:59.999Z');
    expect(reachOf(shanghaiByDay, through)).toEqual({ through, lastTick: at('2026-01-06T16:00Z') });
  });

  it('has no tick where nothing ticks', () => {
    expect(reachOf(byEventsAlone, forever)).toEqual({ through: forever, lastTick: null });
  });
});

describe('cut-offs becoming due', () => {
  const months = { clock: byEventsAlone, populations: somebody };
  const first = at('2026-01-15');

  it('are the instants closed, from the first event on', () => {
    expect(dueCutoffs(months, first, null, at('2026-03-01'))).toEqual([at('2026-02-01'), at('2026-03-01')]);
    expect(dueCutoffs(months, at('2026-02-01'), null, at('2026-02-15'))).toEqual([at('2026-02-01')]);
  });

  it('are those closed just now', () => {
    expect(dueCutoffs(months, first, at('2026-02-01'), at('2026-03-01'))).toEqual([at('2026-03-01')]);
  });

  it('are none without a population, an event or a closed day', () => {
    expect(dueCutoffs({ ...months, populations: nobody }, first, null, at('2026-03-01'))).toEqual([]);
    expect(dueCutoffs(months, null, null, at('2026-03-01'))).toEqual([]);
    expect(dueCutoffs(months, first, null, null)).toEqual([]);
  });
});
