import type { CustomerView, Page, ResultView } from '@hindsight/contracts';
import { In } from 'typeorm';
import { customerTable, type CustomerRow } from '../customer/customer.row.js';
import type { Sql } from '../database/sql.js';
import { pageOf, type PageRequest } from './page.js';
import { outputsInForce, resultsOf } from './results.js';

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

/**
 * Customers by id (as bytes): all, or those of whom `segment.output` (of a rule set in force; of several, the first by id)
 * says `segment.result`. Cost: an index range, however deep the page.
 */
export async function customersWith(
  sql: Sql,
  segment: { readonly output: string; readonly result: string } | null,
  { after, limit }: PageRequest,
  reportingCurrency: string,
): Promise<Page<CustomerView>> {
  const from = after ?? '';
  const ids = segment ? await idsIn(sql, segment, from, limit + 1) : await idsOf(sql, from, limit + 1);
  const rows = await sql.entities.find(customerTable, {
    where: { customerId: In(ids) },
    order: { customerId: 'ASC' },
  });
  const results = await resultsOf(sql, ids);
  return pageOf(rows, limit, {
    cursor: ({ customerId }) => customerId,
    item: (row) => viewOf(row, results.get(row.customerId) ?? [], reportingCurrency),
  });
}

type Id = { readonly customer_id: string };

async function idsOf(sql: Sql, after: string, limit: number): Promise<string[]> {
  const rows = await sql.query<Id>(
    `SELECT customer_id FROM customer WHERE customer_id > $1 ORDER BY customer_id LIMIT $2`,
    [after, limit],
  );
  return rows.map(({ customer_id }) => customer_id);
}

async function idsIn(
  sql: Sql,
  { output, result }: { readonly output: string; readonly result: string },
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await sql.query<Id>(
    `SELECT customer_id FROM customer_state
     WHERE rule_set_hash = (SELECT hash FROM (${outputsInForce}) f WHERE f.output = $1 ORDER BY f.id LIMIT 1)
       AND output = $1 AND result = $2 AND customer_id > $3
     ORDER BY customer_id LIMIT $4`,
    [output, result, after, limit],
  );
  return rows.map(({ customer_id }) => customer_id);
}

function viewOf(row: CustomerRow, results: readonly ResultView[], reportingCurrency: string): CustomerView {
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
