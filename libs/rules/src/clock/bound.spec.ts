import type { Population } from '../rule-set.js';
import { boundOf, forever } from './bound.js';

const at = (instant: string) => Date.parse(instant);
const shanghaiByDay = { tz: 'Asia/Shanghai', tick: 'day', cutoffs: 'month' } as const;
const byEventsAlone = { tz: 'UTC', tick: 'none', cutoffs: 'month' } as const;
const nobody: readonly Population[] = [];
// Only whether there is a population matters here, nothing in it.
const somebody = [{}] as unknown as typeof nobody;

describe('how far may be evaluated', () => {
  it('is up to the last millisecond before the next tick', () => {
    const bound = boundOf({ clock: shanghaiByDay, populations: nobody }, at('2026-01-07'), []);
    expect(bound).toBe(at('2026-01-07T15:59:59.999Z'));
  });

  it('is before the tick after one that falls on the watermark', () => {
    const bound = boundOf({ clock: shanghaiByDay, populations: nobody }, at('2026-01-07T16:00Z'), []);
    expect(bound).toBe(at('2026-01-08T15:59:59.999Z'));
  });

  it('is before a cut-off instant, ticks or not', () => {
    const bound = boundOf({ clock: byEventsAlone, populations: somebody }, at('2026-01-07'), []);
    expect(bound).toBe(at('2026-02-01') - 1);
  });

  it('is before a cut-off instant that is closed and not published', () => {
    const due = [at('2026-01-31T16:00Z'), at('2026-02-28T16:00Z')];
    const bound = boundOf({ clock: shanghaiByDay, populations: somebody }, at('2026-03-07'), due);
    expect(bound).toBe(at('2026-01-31T15:59:59.999Z'));
  });

  it('has no end where only events move customers', () => {
    expect(boundOf({ clock: byEventsAlone, populations: nobody }, at('2026-01-07'), [])).toBe(forever);
  });
});
