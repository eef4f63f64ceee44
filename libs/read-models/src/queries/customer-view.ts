import type { CustomerView, ResultView } from '@hindsight/contracts';
import { customerTable, type CustomerRow } from '../customer/customer.row.js';
import type { Sql } from '../database/sql.js';
import { resultsOf } from './results.js';

/** One customer with its current results; null when nothing is known of it. */
export async function customerView(
  sql: Sql,
  customerId: string,
  reportingCurrency: string,
): Promise<CustomerView | null> {
  const row = await sql.entities.findOneBy(customerTable, { customerId });
  if (!row) return null;
  const results = await resultsOf(sql, [customerId]);
  return viewOf(row, results.get(customerId) ?? [], reportingCurrency);
}

/** A customer as it is shown. */
export function viewOf(
  row: CustomerRow,
  results: readonly ResultView[],
  reportingCurrency: string,
): CustomerView {
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
    results,
    revision: String(row.revision),
    position: String(row.position),
  };
}
