import { segmentEvents, type SegmentCause, type SegmentChanged } from '@hindsight/domain';
import { uuidV5 } from '@hindsight/event-store';
import { segmentStreamOf, type RuleSetTimelineRow, type SegmentOutboxRow } from '@hindsight/read-models';
import { citation, type RuleSet } from '@hindsight/rules';
import type { Ledger } from '../evaluate/ledger.js';
import type { Course } from '../time/course.js';
import { isBackfill, type Brought } from './brought.js';
import { newsAfresh, newsOf, type News, type Succession, type Turns } from './news.js';

/** A rule set that ever was in force. */
export interface Reigning extends Succession {
  readonly id: string;
  /** Hash → how the version is cited. */
  readonly citations: ReadonlyMap<string, string>;
  /** Hash → what the version says. */
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
}

/**
 * @param courses of every version that ever was activated
 * @param since log position of the batch before
 */
export function reigningSets(
  courses: readonly Course[],
  timeline: readonly RuleSetTimelineRow[],
  since: bigint,
): Reigning[] {
  const effective = timeline.filter(({ effectAtPosition }) => effectAtPosition !== null);
  const ids = [...new Set(effective.map(({ id }) => id))].sort();
  return ids.map((id) => {
    const turns = effective.filter((row) => row.id === id);
    const effects = turns.flatMap(({ effectAtPosition: at }) => (at !== null && at > since ? [at] : []));
    const own = courses.filter((course) => course.id === id);
    const ruleSets = new Map(own.map(({ compiled: { ruleSet } }) => [ruleSet.hash, ruleSet]));
    return { id, turns, effects: new Set(effects), citations: citationsOf(own), ruleSets };
  });
}

const citationsOf = (courses: readonly Course[]) =>
  new Map(courses.map(({ compiled: { ruleSet }, version }) => [ruleSet.hash, citation(ruleSet, version)]));

/** An event for the outbox. */
export type Enqueued = Pick<SegmentOutboxRow, 'stream' | 'id' | 'payload'>;

/** How those stand who are told: the log position of the batch before, and what imports brought of the customer. */
export interface Listening {
  readonly since: bigint;
  /** Unknown for a customer who was parked: its subscribers may have been told anything. */
  readonly told: 'all' | 'unknown';
  readonly brought: Brought | null;
}

/**
 * What is to be told of one customer under one rule set, in the order in which it became so.
 * @param ledgers by hash, as `newsOf` wants them
 */
export function segmentChanges(
  customerId: string,
  reigning: Reigning,
  ledgers: ReadonlyMap<string, Ledger>,
  { since, told, brought }: Listening,
): { readonly events: readonly Enqueued[]; readonly withheldSince: bigint | null } {
  const { news, withheldSince } =
    told === 'all' ? newsOf(ledgers, reigning, since, brought) : newsAfresh(ledgers, reigning.turns, since);
  const stream = segmentStreamOf(customerId);
  const events = news.map((one) => {
    const event = eventOf(customerId, reigning, one, brought);
    return { stream, id: idOf(event, one.point.hash), payload: segmentEvents.encode(event).data };
  });
  return { events, withheldSince };
}

function eventOf(
  customerId: string,
  { turns, citations, ruleSets }: Reigning,
  news: News,
  brought: Brought | null,
): SegmentChanged {
  const { point, position, restates } = news;
  const { output, from, to, rule, hash, cause } = point;
  const at = new Date(point.at);
  const ruleSet = citations.get(hash);
  if (ruleSet === undefined) throw new Error(`${hash} is in force, but no version has that hash`);
  const advice = adviceOf(ruleSets.get(hash), output, to);
  return {
    ...{ type: 'SegmentChanged', occurredAt: at, customerId, output, from, to, at },
    ...{ cause: causeOf(cause, ruleSet), rule, ruleSet, knownPosition: String(position) },
    ...(typeof cause === 'string' && { policy: cause }),
    ...(advice !== null && { advice }),
    ...(restates && { restates }),
    ...((isBackfill(news, brought) || isBeforeRules(turns, at)) && { backfill: true }),
  };
}

/** What is to be done with who is so; null where the rule set says nothing of it. */
function adviceOf(ruleSet: RuleSet | undefined, output: string, result: string | null): string | null {
  const { policy = {} } = ruleSet?.outputs.find(({ id }) => id === output) ?? {};
  return result !== null && Object.hasOwn(policy, result) ? (policy[result] ?? null) : null;
}

function causeOf(cause: News['point']['cause'], ruleSet: string): SegmentCause {
  if (cause === 'activation') return { activation: ruleSet };
  if (cause === 'retirement') return { retirement: ruleSet };
  return 'event' in cause ? cause : { tick: new Date(cause.tick).toISOString() };
}

/** What lies before the first activation, whose reign counts from the beginning. */
function isBeforeRules([first]: Turns, at: Date): boolean {
  return first !== undefined && first.since === null && at < first.effectiveFrom;
}

/** Stored: never change it. Repeating is harmless by it, and restating twice is two events. */
function idOf({ customerId, output, at, knownPosition, to, policy }: SegmentChanged, hash: string): string {
  const facts = [customerId, output, at.toISOString(), hash, knownPosition, to];
  return uuidV5(JSON.stringify(policy === undefined ? facts : [...facts, policy]));
}
