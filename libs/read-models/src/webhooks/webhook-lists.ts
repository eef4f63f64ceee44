import type { DeadLetterView, DeliveryView, Page, WebhookBacklog } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import type { ListRequest } from '../list/list.js';
import { pageFrom, type SqlList } from '../list/sql-list.js';

/** How much waits for an endpoint. */
export interface Backlogs {
  readonly waiting: WebhookBacklog;
  readonly dead: WebhookBacklog;
  /** When the first of what waits and is still tried failed first; null: nothing failed. */
  readonly failedAt: Date | null;
}

interface BacklogRow extends WebhookBacklog {
  readonly endpoint: string;
  readonly isDead: boolean;
  readonly failedAt: Date | null;
}

const none: WebhookBacklog = { customers: 0, messages: 0 };

/** By endpoint. */
export async function webhookBacklogs(sql: Sql): Promise<(endpoint: string) => Backlogs> {
  const rows = await sql.query<BacklogRow>(
    `SELECT endpoint, dead_at IS NOT NULL AS "isDead", count(*)::int4 AS customers, sum(waiting)::int4 AS messages,
       min(failed_at) AS "failedAt" FROM webhook.lane GROUP BY 1, 2`,
  );
  const rowOf = (endpoint: string, isDead: boolean) =>
    rows.find((one) => one.endpoint === endpoint && one.isDead === isDead);
  return (endpoint) => {
    const [waiting, dead] = [rowOf(endpoint, false), rowOf(endpoint, true)];
    return { waiting: backlogIn(waiting), dead: backlogIn(dead), failedAt: waiting?.failedAt ?? null };
  };
}

const backlogIn = ({ customers, messages }: WebhookBacklog = none): WebhookBacklog => ({
  customers,
  messages,
});

const customer = { kind: 'text', of: 'l.customer_id' } as const;

/** What dead letters are filtered and sorted by. */
export const deadLetterList = {
  fields: { customer, deadAt: { kind: 'instant', of: 'l.dead_at' } },
  key: [customer],
  order: '-deadAt',
} as const satisfies SqlList;

interface DeadRow extends Omit<DeadLetterView, 'failedAt' | 'deadAt'> {
  readonly failedAt: Date;
  readonly deadAt: Date;
}

/** What was given up for an endpoint, one a customer. */
export function deadLetters(sql: Sql, endpoint: string, request: ListRequest): Promise<Page<DeadLetterView>> {
  return pageFrom(sql, deadLetterList, request, {
    select: `l.customer_id AS "customerId", m.event_id AS "eventId", m.type, m.position, m.stream, m.revision, l.attempts,
      l.failed_at AS "failedAt", l.dead_at AS "deadAt", l.status, l.failure, l.waiting - 1 AS behind`,
    from: `webhook.lane l, LATERAL (SELECT * FROM webhook.message m WHERE m.endpoint = l.endpoint AND m.customer_id = l.customer_id
      ORDER BY m.position LIMIT 1) m`,
    where: ['l.endpoint = $1', 'l.dead_at IS NOT NULL'],
    parameters: [endpoint],
    item: ({ failedAt, deadAt, ...row }: DeadRow): DeadLetterView => ({
      ...{ customerId: row.customerId, eventId: row.eventId, type: row.type, position: row.position },
      ...{ stream: row.stream, revision: row.revision, attempts: row.attempts },
      ...{ failedAt: failedAt.toISOString(), deadAt: deadAt.toISOString() },
      ...{ status: row.status, failure: row.failure, behind: row.behind },
    }),
  });
}

const id = { kind: 'int8', of: 'a.id' } as const;

/** What the log of deliveries is filtered and sorted by. */
export const deliveryList = {
  fields: {
    id,
    at: { kind: 'instant', of: 'a.at', asked: 'sent' },
    customer: { kind: 'text', of: 'a.customer_id' },
    eventId: { kind: 'text', of: 'a.event_id' },
    delivered: { kind: 'flag', of: 'a.delivered' },
  },
  key: [id],
  order: '-id',
} as const satisfies SqlList;

/** What was sent to an endpoint. */
export function webhookDeliveries(
  sql: Sql,
  endpoint: string,
  request: ListRequest,
): Promise<Page<DeliveryView>> {
  return pageFrom(sql, deliveryList, request, {
    select: `a.id, a.at, a.customer_id AS "customerId", a.event_id AS "eventId", a.type, a.position, a.attempt, a.delivered, a.status,
      a.failure, a.ms`,
    from: 'webhook.attempt a',
    where: ['a.endpoint = $1'],
    parameters: [endpoint],
    item: ({ at, ...row }: Omit<DeliveryView, 'at'> & { readonly at: Date }): DeliveryView => ({
      ...{ id: row.id, at: at.toISOString(), customerId: row.customerId, eventId: row.eventId },
      ...{ type: row.type, position: row.position, attempt: row.attempt, delivered: row.delivered },
      ...{ status: row.status, failure: row.failure, ms: row.ms },
    }),
  });
}
