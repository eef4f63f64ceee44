import type { CustomerView, Page } from '@hindsight/contracts';
import { In } from 'typeorm';
import { customerTable } from '../customer/customer.row.js';
import type { Sql } from '../database/sql.js';
import { conditionsOf, type CustomerFilter } from './customer-filter.js';
import {
  beginAfter,
  cursorAt,
  orderOf,
  readCursor,
  type CustomerSort,
  type PageEnd,
} from './customer-sort.js';
import { viewOf } from './customer-view.js';
import { pageOf, type PageRequest } from './page.js';
import { resultsOf } from './results.js';

/** What a list of customers is to have, in which order, and which page of it. */
export interface CustomerList extends PageRequest {
  readonly filter: CustomerFilter;
  readonly sort: CustomerSort;
}

/**
 * Customers that are all the filter says, in order. Cost: by one thing, an index range, however deep the page; by several,
 * what the best index of them leaves is looked at one by one.
 * @param list `after` that is no cursor of this order begins at the beginning
 */
export async function customersWith(
  sql: Sql,
  list: CustomerList,
  reportingCurrency: string,
): Promise<Page<CustomerView>> {
  const { items: ids, next } = pageOf(await endsOf(sql, list), list.limit, {
    cursor: (end) => cursorAt(list.sort, end),
    item: ({ customer_id }) => customer_id,
  });
  const rows = await sql.entities.find(customerTable, { where: { customerId: In(ids) } });
  const byId = new Map(rows.map((row) => [row.customerId, row]));
  const results = await resultsOf(sql, ids);
  const items = ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [viewOf(row, results.get(id) ?? [], reportingCurrency)] : [];
  });
  return { items, next };
}

/** One more than the page has. */
function endsOf(sql: Sql, { filter, sort, after, limit }: CustomerList): Promise<PageEnd[]> {
  const { joins, joined, where, parameters } = conditionsOf(filter);
  const order = orderOf(sort);
  const end = after === null ? null : readCursor(sort, after);
  const conditions = [...where, ...(end ? [beginAfter(sort, end, joined, parameters)] : [])];
  return sql.query<PageEnd>(
    `SELECT ${order.select} FROM customer c ${joins.join(' ')}
     ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY ${order.by} LIMIT $${parameters.push(limit + 1)}`,
    parameters,
  );
}
