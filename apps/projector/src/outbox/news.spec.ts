import type { RuleSetTimelineRow } from '@hindsight/read-models';
import { enter, restate, type Ledger } from '../evaluate/ledger.js';
import { newsAfresh, newsOf, type News } from './news.js';

const day = (number: number) => Date.UTC(2026, 0, number);
const change = (at: number, from: string | null, to: string) => ({
  ...{ output: 'tier', from, to, at: day(at), rule: `to-${to}`, cause: { tick: day(at) } },
});
const turn = (
  hash: string,
  since: number | null,
  effectAtPosition: bigint,
  kind: RuleSetTimelineRow['kind'] = 'activated',
): RuleSetTimelineRow => ({
  ...{ id: 'tier', kind, hash, position: effectAtPosition, effectAtPosition },
  ...{ since: since === null ? null : new Date(day(since)), effectiveFrom: new Date(day(since ?? 1)) },
});
const first = turn('v1', null, 1n);

/** Known at log position 10, and stored by a batch before. */
function stored(...changes: ReturnType<typeof change>[]): Ledger {
  const ledger: Ledger = [];
  enter(ledger, changes, () => 10n);
  return ledger.map((entry) => ({ ...entry, stored: true }));
}

/** What the batch after log position 15 tells. */
function told(ledgers: Record<string, Ledger>, ...turns: RuleSetTimelineRow[]): string[] {
  const effects = turns.flatMap(({ effectAtPosition: at }) => (at !== null && at > 15n ? [at] : []));
  return lines(newsOf(new Map(Object.entries(ledgers)), { turns, effects: new Set(effects) }, 15n).news);
}
const lines = (news: readonly News[]) =>
  news.map(({ point: { at, from, to, rule, hash, cause }, position, restates }) => {
    const why = typeof cause === 'string' ? ` ${cause}` : '';
    const what = `${new Date(at).getUTCDate()} ${String(from)} → ${String(to)} by ${String(rule)} of ${hash}`;
    return `${String(position)}: ${what}${why}${restates ? ' restated' : ''}`;
  });

describe('news of a customer', () => {
  const restVip = () => stored(change(1, null, 'rest'), change(5, 'rest', 'vip'));

  it('is none where nothing is new', () => {
    expect(told({ v1: restVip() }, first)).toEqual([]);
  });

  it('is each change when it becomes known, in log order and then by instant', () => {
    const v1 = restVip();
    enter(v1, [change(7, 'vip', 'rest'), change(8, 'rest', 'vip')], () => 30n);
    enter(v1, [change(9, 'vip', 'rest')], () => 20n);
    expect(told({ v1 }, first)).toEqual([
      '20: 9 vip → rest by to-rest of v1',
      '30: 7 vip → rest by to-rest of v1',
      '30: 8 rest → vip by to-vip of v1',
    ]);
  });

  it('is what is taken back, too: with something else in its place, or with what stays', () => {
    const v1 = stored(change(1, null, 'rest'), change(5, 'rest', 'vip'), change(7, 'vip', 'rest'));
    restate(v1, [change(1, null, 'rest'), change(7, 'rest', 'top')], 20n);
    expect(told({ v1 }, first)).toEqual([
      '20: 5 rest → rest by to-rest of v1 restated',
      '20: 7 rest → top by to-top of v1 restated',
    ]);
    restate(v1, [], 30n);
    expect(told({ v1 }, first).slice(2)).toEqual([
      '30: 1 null → null by null of v1 restated',
      '30: 7 null → null by null of v1 restated',
    ]);
  });

  it('is what was known for a moment within the batch, as if its events had come alone', () => {
    const v1 = restVip();
    enter(v1, [change(9, 'vip', 'rest')], () => 20n);
    restate(v1, [change(1, null, 'rest'), change(5, 'rest', 'vip')], 21n);
    expect(told({ v1 }, first)).toEqual([
      '20: 9 vip → rest by to-rest of v1',
      '21: 9 vip → vip by to-vip of v1 restated',
    ]);
  });

  it('is nothing of a version before it is in force, and then what differs, and what it has said since', () => {
    const v2 = stored(change(1, null, 'rest'), change(12, 'rest', 'vip'));
    const waiting = { ...turn('v2', 10, 20n), effectAtPosition: null };
    expect(told({ v1: restVip(), v2 }, first, waiting)).toEqual([]);
    expect(told({ v1: restVip(), v2 }, first, turn('v2', 10, 20n))).toEqual([
      '20: 10 vip → rest by to-rest of v2 activation',
      '20: 12 rest → vip by to-vip of v2 restated',
    ]);
  });

  it('is that the old version is no longer right about what came after the new one', () => {
    const v1 = stored(change(1, null, 'rest'), change(12, 'rest', 'vip'));
    expect(told({ v1, v2: stored(change(1, null, 'rest')) }, first, turn('v2', 10, 20n))).toEqual([
      '20: 12 rest → rest by to-rest of v1 restated',
    ]);
  });

  it('is that nothing is said any more, where a rule set is retired or a version lacks an output', () => {
    expect(told({ v1: restVip() }, first, turn('v1', 10, 20n, 'retired'))).toEqual([
      '20: 10 vip → null by null of v1 retirement',
    ]);
    expect(told({ v1: restVip(), v2: [] }, first, turn('v2', 10, 20n))).toEqual([
      '20: 10 vip → null by null of v2 activation',
    ]);
  });

  it('is told by the version itself where a customer begins with it', () => {
    const begins = () => stored(change(10, null, 'rest'));
    expect(told({ v1: begins(), v2: begins() }, first, turn('v2', 10, 20n))).toEqual([
      '20: 10 null → rest by to-rest of v2 restated',
    ]);
  });
});

it('afresh is all that is in force, and that nothing else is that ever may have been said', () => {
  const ledgers = new Map([
    ['v1', stored(change(1, null, 'rest'), change(5, 'rest', 'vip'), change(12, 'vip', 'rest'))],
    ['v2', stored(change(1, null, 'vip'))],
  ]);
  expect(lines(newsAfresh(ledgers, [first, turn('v2', 10, 20n)], 40n).news)).toEqual([
    '40: 1 null → rest by to-rest of v1 restated',
    '40: 5 rest → vip by to-vip of v1 restated',
    '40: 10 vip → vip by to-vip of v1 restated',
    '40: 12 vip → vip by to-vip of v1 restated',
  ]);
});
