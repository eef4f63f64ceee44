import { readByRules } from '../customer-event/read-by-rules.js';
import type { HistoryEvent, StoredHistory } from '../customer-event/stored-history.js';
import { followsIn, keptTypes } from './kept-types.js';
import type { FactRow } from './fact.row.js';

/** What is to be written of one customer's facts. */
export interface FactNews {
  readonly customerId: string;
  /** `all`: these rows are all there are, and stand in place of what was there; `some`: they join what was there. */
  readonly rows: readonly FactRow[];
  readonly are: 'all' | 'some';
  /** Rows that are there, and that one of the new ones follows; only their `until` is other than it was. */
  readonly followed: readonly FactRow[];
}

const kept: ReadonlySet<string> = new Set(keptTypes);
/** Stored types that change facts that are there. */
const rewriting: readonly string[] = ['ComplaintWithdrawn', 'CustomerMerged', 'CustomerErased'];

/**
 * What news of a customer is to its facts: rows of what is new, and all rows where the others are no longer what they were.
 * @param since log position behind which events are new; null: nothing that is there can be relied on
 * @throws what `toRuleEvent` throws for an event it cannot read
 */
export function factNews(history: StoredHistory, since: bigint | null): FactNews | null {
  const { customerId, events } = history;
  const all = (): FactNews => ({ customerId, rows: factsOf(history), are: 'all', followed: [] });
  if (since === null) return all();
  const fresh = events.filter(({ position }) => position > since);
  if (fresh.some(({ type }) => rewriting.includes(type))) return all();
  const news = fresh.filter(({ type }) => kept.has(type));
  if (news.length === 0) return null;
  if (isLate(news, events, since)) return all();
  const isNew = new Set(fresh.map(({ revision }) => BigInt(revision)));
  const rows = factsOf(history);
  const follows = new Set(news.flatMap(({ type }) => followsIn(type)));
  return {
    ...{ customerId, are: 'some', rows: rows.filter(({ revision }) => isNew.has(revision)) },
    followed: lastOfEach(rows.filter((row) => follows.has(row.type) && !isNew.has(row.revision))),
  };
}

/** What comes late may be the first of its type, or have been followed long ago. */
function isLate(news: readonly HistoryEvent[], all: readonly HistoryEvent[], since: bigint): boolean {
  return news.some((one) => {
    const like = [one.type, ...followsIn(one.type)];
    return all.some((other) => other.position <= since && isBehind(other, one) && like.includes(other.type));
  });
}

const isBehind = (one: HistoryEvent, other: HistoryEvent) =>
  one.occurredAt > other.occurredAt || (one.occurredAt === other.occurredAt && one.revision > other.revision);

/** @param rows by when they happened */
function lastOfEach(rows: readonly FactRow[]): readonly FactRow[] {
  return [...new Map(rows.map((row) => [followsIn(row.type)[0], row])).values()];
}

/** All facts of a customer, by when they happened. */
function factsOf(history: StoredHistory): FactRow[] {
  const { customerId, events } = history;
  const { effective } = readByRules(history);
  const stored = new Map(events.map((one) => [one.revision, one]));
  const endsAt = effective.endsAt === null ? null : new Date(effective.endsAt);
  const seen = new Set<string>();
  const rows = effective.events.flatMap(({ revision }): FactRow[] => {
    const one = stored.get(revision);
    if (!one || !kept.has(one.type)) return [];
    const { type, data } = one;
    const isFirst = !seen.has(type);
    seen.add(type);
    const occurredAt = new Date(one.occurredAt);
    return [
      { ...{ customerId, type, data, revision: BigInt(revision), occurredAt, isFirst, endsAt }, until: null },
    ];
  });
  return followed(rows);
}

/** Rows with when each was followed. */
function followed(rows: readonly FactRow[]): FactRow[] {
  const next = new Map<string, Date>();
  return rows
    .toReversed()
    .map((row) => {
      const [chain] = followsIn(row.type);
      if (chain === undefined) return row;
      const until = next.get(chain) ?? null;
      next.set(chain, row.occurredAt);
      return { ...row, until };
    })
    .reverse();
}
