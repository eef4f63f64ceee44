import type { ActivationChangeRow, RuleSetTimelineRow } from '@hindsight/read-models';
import { activationChanges } from './activation-ledger.js';
import { handoversIn, type Handover } from './handovers.js';
import { enter, restate, type Ledger } from './ledger.js';

const day = (number: number) => Date.UTC(2026, 0, number);
const turn = (
  hash: string,
  since: number | null,
  at: bigint,
  kind: RuleSetTimelineRow['kind'] = 'activated',
): RuleSetTimelineRow => ({
  ...{ id: 'tier', kind, hash, position: at },
  ...{ since: since === null ? null : new Date(since), effectiveFrom: new Date(since ?? 0) },
  effectAtPosition: at,
});
const change = (at: number, from: string | null, to: string, output = 'tier') => ({
  ...{ output, from, to, at, rule: `to-${to}`, cause: { tick: at } },
});

/** What a version told in its own run, all of it stored and known at log position 10. */
function told(...changes: ReturnType<typeof change>[]): Ledger {
  const ledger: Ledger = [];
  enter(ledger, changes, () => 10n);
  return ledger.map((entry) => ({ ...entry, stored: true }));
}

const handoverOf = (...turns: RuleSetTimelineRow[]): Handover => {
  const [handover] = handoversIn(turns);
  if (!handover) throw new Error('no turn lies in anybody’s history');
  return handover;
};
const first = turn('v1', null, 1n);
const second = turn('v2', day(10), 20n);
const old = () => told(change(day(1), null, 'rest'), change(day(5), 'rest', 'vip'));
const allRest = () => told(change(day(1), null, 'rest'));

function changes(
  handover: Handover,
  ledgers: Record<string, Ledger>,
  standing: readonly ActivationChangeRow[] = [],
  since = 15n,
) {
  return activationChanges('ada', handover, new Map(Object.entries(ledgers)), standing, since);
}
const lines = (rows: readonly ActivationChangeRow[]) =>
  rows.map(({ output, at, fromResult, toResult, ruleSetHash, knownPosition, restates, ...row }) => {
    const marks = `${restates ? ' restated' : ''}${row.supersededAtPosition === null ? '' : ` until ${row.supersededAtPosition}`}`;
    return `${at.getUTCDate()} ${output} ${String(fromResult)} → ${toResult} ${ruleSetHash} ${knownPosition}${marks}`;
  });

describe('what an activation changes for a customer', () => {
  it('is one change where the result differs from what was in force', () => {
    const rows = changes(handoverOf(first, second), { v1: old(), v2: allRest() });
    expect(lines(rows)).toEqual(['10 tier vip → rest v2 20']);
    expect(rows).toMatchObject([{ customerId: 'ada', ruleSetId: 'tier', rule: 'to-rest' }]);
  });

  it('is nothing where it is the same, whatever happened on the way or comes later', () => {
    const v2 = told(change(day(1), null, 'vip'), change(day(12), 'vip', 'rest'));
    expect(changes(handoverOf(first, second), { v1: old(), v2 })).toEqual([]);
  });

  it('begins with nothing for an output that only the new version has, and ends nothing that only the old one had', () => {
    const v2 = told(change(day(1), null, 'vip'), change(day(2), null, 'calm', 'mood'));
    const v1 = told(...old().map((entry) => entry.change as never), change(day(1), null, 'gone', 'other'));
    expect(lines(changes(handoverOf(first, second), { v1, v2 }))).toEqual(['10 mood null → calm v2 20']);
  });

  it('takes the old version up to the instant and the new one with it: what both tell at that instant is told once', () => {
    const v1 = told(change(day(1), null, 'rest'), change(day(10), 'rest', 'vip'));
    expect(lines(changes(handoverOf(first, second), { v1, v2: v1 }))).toEqual(['10 tier rest → vip v2 20']);
  });

  it('is nothing for a customer who begins at that instant or after it', () => {
    for (const begin of [day(10), day(11)]) {
      const v2 = told(change(begin, null, 'rest'));
      expect(changes(handoverOf(first, second), { v1: v2, v2 })).toEqual([]);
    }
  });

  it('begins with nothing where nothing was in force', () => {
    const gap = handoverOf(turn('v1', null, 1n), turn('v1', day(7), 12n, 'retired'), second);
    expect(lines(changes(gap, { v1: old(), v2: allRest() }))).toEqual(['10 tier null → rest v2 20']);
  });

  it('is what each of several turns in one batch came to, the last one standing', () => {
    const third = turn('v3', day(10), 30n);
    const v3 = told(change(day(1), null, 'asleep'));
    expect(lines(changes(handoverOf(first, second, third), { v1: old(), v2: allRest(), v3 }))).toEqual([
      '10 tier vip → rest v2 20 until 30',
      '10 tier vip → asleep v3 30 restated',
    ]);
  });

  describe('is restated when news of the past comes', () => {
    const standing = changes(handoverOf(first, second), { v1: old(), v2: allRest() });

    it('of the old version’s time', () => {
      const v1 = old();
      restate(v1, [change(day(1), null, 'rest')], 40n);
      expect(lines(changes(handoverOf(first, second), { v1, v2: allRest() }, standing, 35n))).toEqual([
        '10 tier vip → rest v2 20 until 40',
      ]);
    });

    it('and says so', () => {
      const v2 = allRest();
      restate(v2, [change(day(1), null, 'rest'), change(day(3), 'rest', 'asleep')], 40n);
      expect(lines(changes(handoverOf(first, second), { v1: old(), v2 }, standing, 35n))).toEqual([
        '10 tier vip → rest v2 20 until 40',
        '10 tier vip → asleep v2 40 restated',
      ]);
    });

    it('also where the activation had changed nothing', () => {
      const v2 = old();
      restate(v2, [change(day(1), null, 'rest')], 40n);
      expect(lines(changes(handoverOf(first, second), { v1: old(), v2 }, [], 35n))).toEqual([
        '10 tier vip → rest v2 40 restated',
      ]);
    });

    it('but not when it comes to the same', () => {
      const v2 = allRest();
      restate(v2, [change(day(2), null, 'rest')], 40n);
      expect(changes(handoverOf(first, second), { v1: old(), v2 }, standing, 35n)).toEqual([]);
    });
  });
});

describe('a rule set changes hands', () => {
  it('when a turn lies in somebody’s history and took effect', () => {
    const waiting = { ...second, effectAtPosition: null };
    expect(handoversIn([first])).toEqual([]);
    expect(handoversIn([first, waiting])).toEqual([]);
    expect(handoversIn([first, second]).map(({ id, hashes }) => [id, hashes])).toEqual([
      ['tier', ['v1', 'v2']],
    ]);
  });
});
