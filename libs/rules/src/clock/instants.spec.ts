import { cutoffInstantsIn, nextCutoffInstant, nextTick, ticksIn } from './instants.js';
import type { Clock } from '../rule-set.js';

const at = (iso: string): number => Date.parse(iso);
const shown = (instants: readonly number[]): string[] => instants.map((one) => new Date(one).toISOString());
const clock = (tz: string, tick: Clock['tick'], cutoffs: Clock['cutoffs'] = 'month'): Clock => ({
  tz,
  tick,
  cutoffs,
});
const london = clock('Europe/London', 'day');
const shanghai = clock('Asia/Shanghai', 'day');

describe('the ticks of a clock', () => {
  it('are local midnights: 16:00 UTC of the day before in Shanghai', () => {
    expect(shown(ticksIn(shanghai, at('2011-01-01T00:00:00Z'), at('2011-01-03T00:00:00Z')))).toEqual([
      '2011-01-01T16:00:00.000Z',
      '2011-01-02T16:00:00.000Z',
    ]);
  });

  it('leave out the instant asked after and take in the one asked through', () => {
    const [first, second] = [at('2011-01-01T16:00:00Z'), at('2011-01-02T16:00:00Z')];
    expect(ticksIn(shanghai, first, second)).toEqual([second]);
    expect(ticksIn(shanghai, first - 1, second - 1)).toEqual([first]);
    expect(ticksIn(shanghai, second, first)).toEqual([]);
  });

  it('keep to the clock on the wall when daylight saving begins and ends in London', () => {
    // 2011-03-27 has 23 hours (01:00 UTC becomes 02:00 BST), 2011-10-30 has 25 (02:00 BST becomes 01:00 GMT).
    expect(shown(ticksIn(london, at('2011-03-26T12:00:00Z'), at('2011-03-28T12:00:00Z')))).toEqual([
      '2011-03-27T00:00:00.000Z',
      '2011-03-27T23:00:00.000Z',
    ]);
    expect(shown(ticksIn(london, at('2011-10-29T12:00:00Z'), at('2011-10-31T12:00:00Z')))).toEqual([
      '2011-10-29T23:00:00.000Z',
      '2011-10-31T00:00:00.000Z',
    ]);
  });

  it('come an hour into a day that has no midnight', () => {
    // São Paulo went from 2018-11-03 24:00 (-03) straight to 2018-11-04 01:00 (-02): 03:00 UTC, then 02:00 UTC.
    const saoPaulo = clock('America/Sao_Paulo', 'day');
    expect(shown(ticksIn(saoPaulo, at('2018-11-03T12:00:00Z'), at('2018-11-05T12:00:00Z')))).toEqual([
      '2018-11-04T03:00:00.000Z',
      '2018-11-05T02:00:00.000Z',
    ]);
  });

  it('begin a date when its first minute is shown, though the clocks are then put back into the date before', () => {
    // St. John's put its clocks back an hour at 00:01 on 2010-11-07 (-02:30 becomes -03:30): midnight came at 02:30 UTC.
    const stJohns = clock('America/St_Johns', 'day');
    expect(shown(ticksIn(stJohns, at('2010-11-06T12:00:00Z'), at('2010-11-08T12:00:00Z')))).toEqual([
      '2010-11-07T02:30:00.000Z',
      '2010-11-08T03:30:00.000Z',
    ]);
  });

  it('give a date that was skipped the midnight of the next, once', () => {
    // Apia went from 2011-12-29 24:00 (-10) to 2011-12-31 00:00 (+14): 10:00 UTC on the 30th. A Friday was skipped.
    const apia = clock('Pacific/Apia', 'day');
    expect(shown(ticksIn(apia, at('2011-12-29T00:00:00Z'), at('2012-01-01T00:00:00Z')))).toEqual([
      '2011-12-29T10:00:00.000Z',
      '2011-12-30T10:00:00.000Z',
      '2011-12-31T10:00:00.000Z',
    ]);
  });

  it('of a week are Mondays, of a month its firsts', () => {
    // 2011-08-01 was a Monday.
    const [from, through] = [at('2011-07-20T00:00:00Z'), at('2011-09-02T00:00:00Z')];
    expect(shown(ticksIn(clock('UTC', 'month'), from, through))).toEqual([
      '2011-08-01T00:00:00.000Z',
      '2011-09-01T00:00:00.000Z',
    ]);
    expect(shown(ticksIn(clock('UTC', 'week'), from, at('2011-08-10T00:00:00Z')))).toEqual([
      '2011-07-25T00:00:00.000Z',
      '2011-08-01T00:00:00.000Z',
      '2011-08-08T00:00:00.000Z',
    ]);
  });

  it('reach back before 1970, and before what was asked for first', () => {
    // 1969-12-29 was a Monday.
    expect(
      shown(ticksIn(clock('UTC', 'week'), at('1969-12-27T00:00:00Z'), at('1970-01-06T00:00:00Z'))),
    ).toEqual(['1969-12-29T00:00:00.000Z', '1970-01-05T00:00:00.000Z']);
    expect(ticksIn(london, at('1999-12-31T00:00:00Z'), at('2002-01-01T00:00:00Z'))).toHaveLength(732);
  });

  it('do not exist under `none`', () => {
    expect(ticksIn(clock('UTC', 'none'), 0, 1e12)).toEqual([]);
    expect(nextTick(clock('UTC', 'none'), 0)).toBeNull();
  });
});

describe('the cut-off instants of a clock', () => {
  it('are midnights of their own period, ticks or not', () => {
    const [from, through] = [at('2010-12-31T23:59:59.999Z'), at('2012-01-01T00:00:00Z')];
    expect(shown(cutoffInstantsIn(clock('UTC', 'none', 'quarter'), from, through))).toEqual([
      '2011-01-01T00:00:00.000Z',
      '2011-04-01T00:00:00.000Z',
      '2011-07-01T00:00:00.000Z',
      '2011-10-01T00:00:00.000Z',
      '2012-01-01T00:00:00.000Z',
    ]);
    expect(shown(cutoffInstantsIn(clock('UTC', 'none', 'year'), from, through))).toEqual([
      '2011-01-01T00:00:00.000Z',
      '2012-01-01T00:00:00.000Z',
    ]);
  });
});

describe('the next instant of a clock', () => {
  it('is the first later than the one asked after', () => {
    const midnight = at('2011-01-01T16:00:00Z');
    expect(nextTick(shanghai, midnight - 1)).toBe(midnight);
    expect(nextTick(shanghai, midnight)).toBe(midnight + 86_400_000);
    expect(nextCutoffInstant(clock('UTC', 'none', 'year'), at('2011-01-01T00:00:00Z'))).toBe(
      at('2012-01-01T00:00:00Z'),
    );
  });
});
