import type { RuleEvent } from '@hindsight/rules';
import { readByRules } from '../customer-event/read-by-rules.js';
import type { HistoryEvent, StoredHistory } from '../customer-event/stored-history.js';
import type { TradeRow } from './trade.row.js';

/** What is to be written of one customer's trades. */
export interface TradeNews {
  readonly customerId: string;
  /** `all`: these rows are all there are, and stand in place of what was there; `some`: they join what was there. */
  readonly rows: readonly TradeRow[];
  readonly are: 'all' | 'some';
}

/** Stored types of which trades are made, and those that change trades that are there. */
const traded: readonly string[] = ['CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded'];
const rewriting: readonly string[] = ['PurchaseCorrected', 'CustomerMerged', 'CustomerErased'];

/**
 * What news of a customer is to its trades: rows of what is new, and all rows where the others are no longer what they were.
 * @param since log position behind which events are new; null: nothing that is there can be relied on
 * @throws what `toRuleEvent` throws for an event it cannot read
 */
export function tradeNews(history: StoredHistory, since: bigint | null): TradeNews | null {
  const { customerId, events } = history;
  if (since === null) return { customerId, rows: tradesOf(history), are: 'all' };
  const fresh = events.filter(({ position }) => position > since);
  if (!fresh.some(({ type }) => traded.includes(type) || rewriting.includes(type))) return null;
  const rows = tradesOf(history);
  const revisions = new Set(fresh.map(({ revision }) => BigInt(revision)));
  const news = rows.filter(({ revision }) => revisions.has(revision));
  const rewritten = fresh.some(({ type }) => rewriting.includes(type)) || isLate(fresh, events, since);
  // All of them say when the first purchase was.
  const isAll = rewritten || (news.some(({ isFirst }) => isFirst) && news.length < rows.length);
  return isAll ? { customerId, rows, are: 'all' } : { customerId, rows: news, are: 'some' };
}

/** A purchase that comes late may be the first of its month; so another is not. */
function isLate(fresh: readonly HistoryEvent[], all: readonly HistoryEvent[], since: bigint): boolean {
  const known = all.filter((one) => isPurchase(one) && one.position <= since);
  const latest = known.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt), -Infinity);
  return fresh.some((one) => isPurchase(one) && one.occurredAt < latest);
}

const isPurchase = ({ type }: HistoryEvent) => type === 'CustomerPurchased';

/** All trades of a customer, by when they happened. */
function tradesOf(history: Pick<StoredHistory, 'customerId' | 'events'>): TradeRow[] {
  const { customerId } = history;
  const { effective } = readByRules(history);
  const first = effective.events.find(({ type }) => type === 'purchased') ?? null;
  const endsAt = effective.endsAt === null ? null : new Date(effective.endsAt);
  const firstAt = first && new Date(first.occurredAt);
  const months = new Set<number>();
  return effective.events.flatMap((event): TradeRow[] => {
    if (!isTrade(event)) return [];
    const monthsBefore = months.size;
    if (event.type === 'purchased') months.add(monthOf(event.occurredAt));
    const isFirstOfMonth = months.size > monthsBefore;
    return [{ customerId, endsAt, firstAt, isFirst: event === first, isFirstOfMonth, ...columnsOf(event) }];
  });
}

const isTrade = (event: RuleEvent): event is RuleEvent & { readonly type: TradeRow['kind'] } =>
  event.type === 'purchased' || event.type === 'returned' || event.type === 'cost';

const monthOf = (at: number) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth();

const columnsOf = ({
  type,
  revision,
  occurredAt,
  fields,
}: RuleEvent & { readonly type: TradeRow['kind'] }) => ({
  ...{ kind: type, revision: BigInt(revision), occurredAt: new Date(occurredAt) },
  ...{ amount: minorIn(fields['amount']), margin: minorIn(fields['margin']) },
  ...{ channel: textIn(fields['channel']), reason: textIn(fields['reason']) },
  category: type === 'cost' ? textIn(fields['category']) : null,
});

const minorIn = (value: unknown) => (typeof value === 'number' ? BigInt(value) : null);
const textIn = (value: unknown) => (typeof value === 'string' ? value : null);
