import { money, planEvents, type PlanSet } from '@hindsight/domain';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Projector } from '../projector.js';
import { activity, mood, pyramid, ranks, registered } from './fixtures.js';
import type { LogWriter } from './log.js';

const dayMs = 86_400_000;
const begin = Date.UTC(2026, 0, 10);
export const names = ['ada', 'bob', 'cyd', 'dan', 'eve'];
/** The second version of `pyramid`. */
export const shorter = pyramid.replace('60d', '30d');

/** Seventy days of five customers: some news late, some at one instant, some that rewrites history. */
export async function writeSeventyDays(log: LogWriter, projector: Projector, seed = 7): Promise<void> {
  const decided = decisions();
  const random = xoroshiro128plus(seed);
  const roll = (most: number) => uniformInt(random, 0, most);
  const instant = (day: number) => {
    const late = roll(4) === 0 ? roll(day) : 0;
    return new Date(begin + (day - late) * dayMs + roll(23) * 3_600_000).toISOString();
  };
  for (const name of names) await log.customer(name, registered('2026-01-10T05:00Z'));
  for (let day = 0; day < 70; day++) {
    await decided.get(day)?.(log);
    for (let i = roll(5); i > 0; i--)
      await happen(log, `customer-${names[roll(4)] ?? ''}`, instant(day), roll);
    const { position } = await log.close(new Date(begin + (day + 1) * dayMs).toISOString());
    if (roll(2) === 0) await projector.settled(position, 5000);
  }
}

const plan: PlanSet = {
  ...{ type: 'PlanSet', occurredAt: new Date('2026-01-12'), year: 2026, owner: 'kim', measure: 'revenue' },
  amount: money(500_000n, 'GBP'),
};

type Decision = (log: LogWriter) => Promise<unknown>;

/** Versions that begin when they are decided, before that, or after it; one that never does, and a retirement; by day. */
function decisions(): ReadonlyMap<number, Decision> {
  let retiring = '';
  return new Map<number, Decision>([
    [0, (log) => log.activate(pyramid)],
    [10, (log) => log.activate(ranks)],
    [12, (log) => log.append('plan-2026', [plan], planEvents)],
    [20, async (log) => (retiring = await log.activate(mood, '2026-01-20T12:00:00Z'))],
    [25, (log) => log.activate(shorter, '2026-02-14T13:30:00Z')],
    [30, (log) => log.activate(activity, '2026-02-01')],
    [40, (log) => log.activate(pyramid.replace('60d', '45d'), '2026-02-18')],
    [45, (log) => log.retire('mood', retiring, '2026-03-05')],
    [50, (log) => log.activate(shorter, '2026-02-18')],
    [55, (log) => log.activate(pyramid, '2026-03-07T10:00:00Z')],
  ]);
}

function happen(log: LogWriter, stream: string, occurredAt: string, roll: (most: number) => number) {
  const kind = roll(9);
  const amount = { minor: String(100 + roll(900)), currency: 'GBP' };
  const [orderId, complaintId] = [`o${roll(30)}`, `c${roll(5)}`];
  if (kind < 5) return log.raw(stream, { type: 'CustomerPurchased', occurredAt, data: { orderId, amount } });
  if (kind === 5)
    return log.raw(stream, { type: 'PurchaseCorrected', occurredAt, data: { orderId, amount } });
  if (kind === 6) return log.raw(stream, { type: 'ComplaintWithdrawn', occurredAt, data: { complaintId } });
  if (kind === 7) return log.raw(stream, { type: 'ComplaintResolved', occurredAt, data: { complaintId } });
  if (kind === 8) return log.raw(stream, { type: 'SomethingNew', occurredAt, data: {} });
  const complaint = { complaintId, channel: 'phone', severity: 3 };
  return log.raw(stream, { type: 'CustomerComplained', occurredAt, data: complaint });
}
