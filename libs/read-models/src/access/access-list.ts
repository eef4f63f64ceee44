import type { AccessView, Page } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import type { ListRequest } from '../list/list.js';
import { pageFrom, type SqlList } from '../list/sql-list.js';

const id = { kind: 'int8', of: 'r.id' } as const;

/** What records of access are filtered and sorted by. */
export const accessList = {
  fields: {
    id,
    at: { kind: 'instant', of: 'r.at', asked: 'read' },
    actor: { kind: 'text', of: 'r.actor' },
    what: { kind: 'text', of: 'r.what' },
    requestId: { kind: 'text', of: 'r.request_id' },
  },
  key: [id],
  order: '-id',
} as const satisfies SqlList;

interface RecordRow extends Omit<AccessView, 'at' | 'requestId'> {
  readonly at: Date;
  readonly request_id: string;
}

/**
 * Who was shown what of customers, the latest first.
 * @param customer those of this one alone, and those that may have been of anybody; null: all
 */
export async function accessRecords(
  sql: Sql,
  request: ListRequest,
  customer: string | null = null,
): Promise<Page<AccessView>> {
  return pageFrom(sql, accessList, request, {
    select: 'r.id, r.at, r.actor, r.roles, r.what, r.asked, r.customers, r.everyone, r.purpose, r.request_id',
    from: 'access_record r',
    where: customer === null ? [] : ['(r.customers @> ARRAY[$1] OR r.everyone)'],
    parameters: customer === null ? [] : [customer],
    item: ({ request_id: requestId, at, ...row }: RecordRow) => viewOf({ ...row, at, requestId }),
  });
}

const viewOf = ({ at, ...row }: Omit<AccessView, 'at'> & { readonly at: Date }): AccessView => ({
  id: row.id,
  at: at.toISOString(),
  actor: row.actor,
  roles: row.roles,
  what: row.what,
  asked: row.asked,
  customers: row.customers,
  everyone: row.everyone,
  purpose: row.purpose,
  requestId: row.requestId,
});
