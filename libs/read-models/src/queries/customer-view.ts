import type { CustomerView } from '@hindsight/contracts';
import { customerTable, type CustomerRow } from '../customer/customer.row.js';
import type { Sql } from '../database/sql.js';
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
