import { isSensitive } from '@hindsight/domain';
import type { RuleEvent } from '@hindsight/rules';
import { readByRules } from '../customer-event/read-by-rules.js';
import type { HistoryEvent, StoredHistory } from '../customer-event/stored-history.js';
import type { CustomerRow } from './customer.row.js';

/** Events of somebody who was never registered. The command side refuses them: they came from elsewhere. */
class NeverRegistered extends Error {
  override readonly name = 'NeverRegistered';
  constructor(readonly customerId: string) {
    super(`${customerId} has events but was never registered`);
  }
}

/**
 * Folds a customer's whole history into its row. Corrections and withdrawals count, whatever came before them.
 * @param through what happened later than this instant (ms) does not count; revision and position are those of all that is known
 * @throws {NeverRegistered} a stream that does not hold a registration: not written by this system
 * @throws what `toRuleEvent` throws for an event it cannot read
 */
export function projectCustomer(history: StoredHistory, through = Infinity): CustomerRow {
  const { customerId, events, last } = history;
  const { effective } = readByRules(history);
  const { endsAt } = effective;
  const counting = effective.events.filter(({ occurredAt }) => occurredAt <= through);
  return {
    customerId,
    ...identityOf(customerId, events),
    attributes: attributesOf(counting),
    ...sumsOf(counting),
    ...spanOf(events.filter(({ occurredAt }) => occurredAt <= through)),
    endedAt: endsAt === null || endsAt > through ? null : new Date(endsAt),
    revision: BigInt(last.revision),
    position: last.position,
  };
}

function identityOf(customerId: string, events: readonly HistoryEvent[]) {
  const registration = events.find(({ type }) => type === 'CustomerRegistered');
  if (!registration) throw new NeverRegistered(customerId);
  // As stored under this type; `toRuleEvent` has checked these fields.
  const data = registration.data as Pick<CustomerRow, 'partyKind'> & { leadSource?: string };
  return {
    partyKind: data.partyKind,
    leadSource: data.leadSource ?? null,
    registeredAt: new Date(registration.occurredAt),
  };
}

/** The latest word on each, by when it was so: what rules read, less what is sensitive: no list shows it. Events come in that order. */
function attributesOf(events: readonly RuleEvent[]): CustomerRow['attributes'] {
  const profiles = events.filter(({ type }) => type === 'registered' || type === 'profile_changed');
  const told = profiles.flatMap(({ fields }) => Object.entries(fields));
  const ofAttributes = told.filter(([field]) => field.startsWith(prefix));
  const named = ofAttributes.map(([field, value]) => [field.slice(prefix.length), String(value)] as const);
  return Object.fromEntries(named.filter(([key]) => !isSensitive(key)));
}

const prefix = 'attributes.'; // as `toRuleEvent` writes them

function sumsOf(events: readonly RuleEvent[]) {
  const sums = { purchaseCount: 0, returnCount: 0, complaintCount: 0, netSpendMinor: 0n };
  for (const { type, fields } of events) {
    if (type === 'complained') sums.complaintCount += 1;
    if (type === 'purchased') sums.purchaseCount += 1;
    if (type === 'returned') sums.returnCount += 1;
    // Integer minor units, exact below 2^53; negative for what came back.
    if (type === 'purchased' || type === 'returned')
      sums.netSpendMinor += BigInt(Number(fields['amount'] ?? 0));
  }
  return sums;
}

function spanOf(events: readonly HistoryEvent[]) {
  let first = Infinity;
  let last = -Infinity;
  for (const { occurredAt } of events) {
    first = Math.min(first, occurredAt);
    last = Math.max(last, occurredAt);
  }
  return { firstEventAt: new Date(first), lastEventAt: new Date(last) };
}
