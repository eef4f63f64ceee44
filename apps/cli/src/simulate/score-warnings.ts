import type { StandingResult } from '@hindsight/read-models';
import { dayMs } from './life.js';
import type { Truth } from './simulated-customers.js';

/** What is held against the truth. */
export interface Scored {
  /** The result that warns. */
  readonly label: string;
  /** A warning so many days before a customer makes up its mind is still right; and a silence of so many is plain to everybody. */
  readonly days: number;
  /** ms; nothing is known of what comes later. */
  readonly end: number;
}

/**
 * How well a label warned. An *alarm* is a customer taking the label, at t: right when the customer has made up its mind to leave by t +
 * `days`, open while that is not known. A *case* is a customer that leaves and whose last purchase is `days` ago: by then all the world can
 * see it. It was warned of when it had the label at any time from making up its mind until then.
 */
export interface Warnings {
  readonly alarms: number;
  readonly right: number;
  readonly open: number;
  /** Right of the judged, 0..1; null where none is judged. */
  readonly precision: number | null;
  readonly cases: number;
  readonly warned: number;
  /** Warned of all, 0..1; null where there is no case. */
  readonly recall: number | null;
  /** Of the cases warned of: days from the first warning to when it was plain; the middle one. Null for none. */
  readonly medianLeadDays: number | null;
}

/** @param results by customer, each customer's by instant; of a customer without a truth nothing counts */
export async function scoreWarnings(
  truths: ReadonlyMap<string, Truth>,
  results: AsyncIterable<StandingResult> | Iterable<StandingResult>,
  scored: Scored,
): Promise<Warnings> {
  const stretches = await stretchesOf(results, scored);
  const counts = { alarms: 0, right: 0, open: 0, cases: 0 };
  const leads: number[] = [];
  for (const [customer, truth] of truths) {
    const own = stretches.get(customer) ?? [];
    const leftAt = truth.leftAt === null ? Infinity : Date.parse(truth.leftAt);
    const alarms = own.map(({ from }) => judged(from, leftAt, scored));
    counts.alarms += alarms.length;
    counts.right += alarms.filter((one) => one === 'right').length;
    counts.open += alarms.filter((one) => one === 'open').length;
    const plainAt = Date.parse(truth.lastPurchaseAt) + scored.days * dayMs;
    if (leftAt === Infinity || plainAt > scored.end) continue;
    counts.cases++;
    leads.push(...leadOf(own, leftAt, plainAt));
  }
  const { alarms, right, open, cases } = counts;
  return {
    ...counts,
    precision: share(right, alarms - open),
    warned: leads.length,
    recall: share(leads.length, cases),
    medianLeadDays: median(leads),
  };
}

function judged(alarmAt: number, leftAt: number, { days, end }: Scored): 'right' | 'wrong' | 'open' {
  const until = alarmAt + days * dayMs;
  if (leftAt <= until) return 'right';
  return until > end ? 'open' : 'wrong';
}

/** Days ahead; none where there was no warning. */
function leadOf(stretches: readonly Stretch[], leftAt: number, plainAt: number): number[] {
  const first = stretches.find(({ from, to }) => to > leftAt && from < plainAt);
  return first ? [(plainAt - Math.max(first.from, leftAt)) / dayMs] : [];
}

interface Stretch {
  readonly from: number;
  to: number;
}

/** When each customer had the label. */
async function stretchesOf(
  results: AsyncIterable<StandingResult> | Iterable<StandingResult>,
  { label, end }: Scored,
): Promise<Map<string, Stretch[]>> {
  const stretches = new Map<string, Stretch[]>();
  for await (const { customerId, at, result } of results) {
    const own = stretches.get(customerId) ?? [];
    stretches.set(customerId, own);
    const last = own.at(-1);
    if (last?.to === end) last.to = at;
    if (result === label) own.push({ from: at, to: end });
  }
  return stretches;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? NaN) + upper) / 2;
}
