import fc from 'fast-check';
import { historyOf } from '../../aggregate.contract.js';
import { register } from '../../testing/ada.js';
import { customerAggregate } from '../customer.js';
import { anyPoint } from './any-point.contract.js';
import { ledgerOf, pointsHeld } from './ledger.js';
import type { PointEvent } from './point-events.js';

const aggregate = customerAggregate('GBP');
const isPoints = (event: { type: string }): event is PointEvent => event.type.startsWith('Points');

/** A point, in a plain reference that knows of no lots. */
interface Point {
  readonly lastDay: string;
  fate: 'held' | 'used' | 'written off';
}

/** Point by point, what became of each by an instant. @throws when one is used or written off that is not there */
function pointByPoint(entries: readonly PointEvent[], through: Date): Point[] {
  const all: Point[] = [];
  const inTime = entries
    .map((entry, place) => ({ entry, place }))
    .filter(({ entry }) => entry.occurredAt <= through)
    .sort((a, b) => a.entry.occurredAt.getTime() - b.entry.occurredAt.getTime() || a.place - b.place);
  for (const { entry } of inTime) {
    const today = entry.occurredAt.toISOString().slice(0, 10);
    for (let one = 0; one < entry.points; one++) {
      if (entry.type === 'PointsEarned') {
        all.push({ lastDay: entry.expiresOn, fate: 'held' });
        continue;
      }
      const uses = entry.type === 'PointsRedeemed';
      const there = all.filter(
        ({ lastDay, fate }) => fate === 'held' && (uses ? lastDay >= today : lastDay <= entry.expiresOn),
      );
      there.sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
      const point = uses ? there[0] : there.at(-1);
      if (!point) throw new Error(`${entry.entryId}: there is no such point`);
      point.fate = uses ? 'used' : 'written off';
    }
  }
  return all;
}

const days = Array.from({ length: 18 }, (_, day) => new Date(Date.UTC(2026, 0, 4 + day, 12)));
const end = new Date('2026-12-31T00:00:00Z');
const sum = (entries: readonly PointEvent[], type: PointEvent['type']) =>
  entries.filter((entry) => entry.type === type).reduce((all, { points }) => all + points, 0);

describe('the ledger of points', () => {
  const ledgers = fc
    .array(anyPoint, { maxLength: 25 })
    .map((commands) => historyOf(aggregate, [register, ...commands]).filter(isPoints));

  it('balances: what is left is what was earned, less what was used and what expired', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const { lots, missing } = ledgerOf(entries);
        const left = lots.reduce((all, lot) => all + lot.left, 0);
        const balance =
          sum(entries, 'PointsEarned') - sum(entries, 'PointsRedeemed') - sum(entries, 'PointsExpired');
        expect({ left, missing }).toEqual({ left: balance, missing: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it('is as it is told point by point, at the end and on every day', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const left = pointByPoint(entries, end).filter(({ fate }) => fate === 'held');
        const { lots } = ledgerOf(entries);
        const lastDays = lots.flatMap(({ expiresOn, left: here }) => Array<string>(here).fill(expiresOn));
        expect(lastDays).toEqual(left.map(({ lastDay }) => lastDay).sort());
        for (const at of days) {
          const today = at.toISOString().slice(0, 10);
          const held = pointByPoint(entries, at).filter(
            ({ lastDay, fate }) => fate === 'held' && lastDay >= today,
          );
          expect(pointsHeld(entries, at)).toBe(held.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves to an earlier day what is its own when a later one was written off before it', () => {
    const day = (date: number) => new Date(Date.UTC(2026, 0, date, 12));
    const entries: PointEvent[] = [
      {
        type: 'PointsEarned',
        ...{ occurredAt: day(1), entryId: 'sixth', points: 5, expiresOn: '2026-01-06' },
      },
      {
        type: 'PointsExpired',
        ...{ occurredAt: day(20), entryId: 'to-sixth', points: 5, expiresOn: '2026-01-06' },
      },
      {
        type: 'PointsEarned',
        ...{ occurredAt: day(1), entryId: 'seventh', points: 5, expiresOn: '2026-01-07' },
      },
      {
        type: 'PointsExpired',
        ...{ occurredAt: day(10), entryId: 'to-seventh', points: 5, expiresOn: '2026-01-07' },
      },
    ];
    expect(ledgerOf(entries)).toEqual({ lots: [], missing: 0 });
  });

  it('refuses to redeem only what it does not hold point by point, then or for what happened since', () => {
    const { decider } = aggregate;
    fc.assert(
      fc.property(ledgers, anyPoint, (entries, command) => {
        fc.pre(command.type === 'RedeemPoints' && command.points > 0);
        fc.pre(entries.every(({ entryId }) => entryId !== command.entryId));
        const state = [...historyOf(aggregate, [register]), ...entries].reduce(
          decider.evolve,
          decider.initial(),
        );
        const { occurredAt, entryId, points } = command;
        const entry: PointEvent = { type: 'PointsRedeemed', occurredAt, entryId, points };
        let possible = true;
        try {
          pointByPoint([...entries, entry], end);
        } catch {
          possible = false;
        }
        expect(decider.decide(command, state).accepted).toBe(possible);
      }),
      { numRuns: 500 },
    );
  });
});
