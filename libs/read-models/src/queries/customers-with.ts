import type { CustomerView, Page } from '@hindsight/contracts';
import { In } from 'typeorm';
import { customerTable } from '../customer/customer.row.js';
import type { Sql } from '../database/sql.js';
import type { ListRequest } from '../list/list.js';
import { pageFrom } from '../list/sql-list.js';
import { conditionsOf, type CustomerFilter } from './customer-filter.js';
import { customerList } from './customer-list.js';
import { viewsOf } from './customer-view.js';

/** What a list of customers is to have, in which order, and which page of it. */
export interface CustomersAsked extends ListRequest {
  readonly filter: CustomerFilter;
}

/**
 * Customers that are all that is asked, in order. Cost: by one thing, an index range, however deep the page; by several,
 * what the best index of them leaves is looked at one by one.
 */
export async function customersWith(
  sql: Sql,
  { filter, ...request }: CustomersAsked,
  reportingCurrency: string,
): Promise<Page<CustomerView>> {
  const { joins, ...conditions } = conditionsOf(filter);
  const from = ['customer c', ...joins].join(' ');
  const { items: ids, next } = await pageFrom(sql, customerList, request, {
    ...conditions,
    ...{ select: 'c.customer_id', from, item: ({ customer_id }: { customer_id: string }) => customer_id },
  });
  const rows = await sql.entities.find(customerTable, { where: { customerId: In(ids) } });
  const byId = new Map(rows.map((row) => [row.customerId, row]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return { items: await viewsOf(sql, inOrder, reportingCurrency), next };
}
