import type { CustomerView } from '@hindsight/contracts';
import { historyKnownAt } from '../customer-event/history-known-at.js';
import type { HistoryEvent } from '../customer-event/stored-history.js';
import { projectCustomer } from '../customer/customer.projection.js';
import { customerTable, type CustomerRow } from '../customer/customer.row.js';
import { allOfTheLog, type Sql } from '../database/sql.js';
import { resultsOf } from './results.js';
import { survivorsOf } from './survivors.js';

/** One customer with its current results; null when nothing is known of it. Of one that ended, those it ended with. */
export async function customerView(
  sql: Sql,
  customerId: string,
  reportingCurrency: string,
): Promise<CustomerView | null> {
  const row = await sql.entities.findOneBy(customerTable, { customerId });
  if (!row) return null;
  const [view] = await viewsOf(sql, [row], reportingCurrency);
  return view ?? null;
}

/** Of which instant (ms), and known up to which log position (inclusive; all of it unless given). */
interface Seen {
  readonly asOf: number;
  readonly knownAt?: bigint;
}

/** One customer as of an instant, without what rules say of it; null where nothing had happened by then, as far as is known. */
export async function customerAsOf(
  sql: Sql,
  customerId: string,
  { asOf, knownAt = allOfTheLog }: Seen,
  reportingCurrency: string,
): Promise<Omit<CustomerView, 'results'> | null> {
  const history = await historyKnownAt(sql, customerId, knownAt);
  if (!history?.events.some(({ occurredAt }) => occurredAt <= asOf)) return null;
  const facts = factsOf(projectCustomer(history, asOf), reportingCurrency);
  return { ...facts, mergedInto: survivorIn(history.events, asOf) };
}

function survivorIn(events: readonly HistoryEvent[], asOf: number): string | null {
  const merged = events.find(({ type, occurredAt }) => type === 'CustomerMerged' && occurredAt <= asOf);
  return merged ? (merged.data as { survivorId: string }).survivorId : null; // as stored under this type
}

/** Customers as they are shown, in the order given. */
export async function viewsOf(
  sql: Sql,
  rows: readonly CustomerRow[],
  reportingCurrency: string,
): Promise<CustomerView[]> {
  const results = await resultsOf(
    sql,
    rows.map(({ customerId }) => customerId),
  );
  const ended = rows.filter(({ endedAt }) => endedAt !== null);
  const survivors = await survivorsOf(
    sql,
    ended.map(({ customerId }) => customerId),
  );
  return rows.map((row) => {
    const { customerId } = row;
    const mergedInto = survivors.get(customerId) ?? null;
    return { ...factsOf(row, reportingCurrency), mergedInto, results: results.get(customerId) ?? [] };
  });
}

function factsOf(row: CustomerRow, reportingCurrency: string): Omit<CustomerView, 'mergedInto' | 'results'> {
  return {
    customerId: row.customerId,
    partyKind: row.partyKind,
    leadSource: row.leadSource,
    attributes: row.attributes,
    registeredAt: row.registeredAt.toISOString(),
    firstEventAt: row.firstEventAt.toISOString(),
    lastEventAt: row.lastEventAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    purchaseCount: row.purchaseCount,
    returnCount: row.returnCount,
    netSpend: { minor: String(row.netSpendMinor), currency: reportingCurrency },
    revision: String(row.revision),
    position: String(row.position),
  };
}
