import { behind, orderBy, type Order } from './order.js';

/**
 * A statement for a page of what another finds: how many there are in all, and of those behind the place $3 (JSON of the values of
 * its order; null: from the beginning) the first $4 (null: all of them).
 * @param sql has no order of its own; `further` parameters begin at $5
 */
export const paged = (order: Order, sql: string): string => `
SELECT l.* FROM (
  SELECT l.*, (count(*) OVER ())::int4 AS total FROM (${sql}
  ) l
) l
WHERE $3::json IS NULL OR ${behind(order, '$3::json')}
ORDER BY ${orderBy(order)}
LIMIT $4::int8`;
