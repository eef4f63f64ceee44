import type { CustomerEventRow } from '@hindsight/read-models';

/** What of a batch's events is new for their customers, and who misses an event. */
export interface InOrder {
  /** Not recorded before; in log order. */
  readonly fresh: readonly CustomerEventRow[];
  /** First event after a gap, by customer. */
  readonly gaps: ReadonlyMap<string, Gap>;
}

export interface Gap {
  readonly row: CustomerEventRow;
  readonly expected: bigint;
}

/**
 * Drops what is recorded already and finds gaps: revisions of a stream are contiguous, so a gap means that an event of
 * this customer did not reach us.
 * @param latest revision recorded before this batch, by customer
 */
export function inOrder(rows: readonly CustomerEventRow[], latest: ReadonlyMap<string, bigint>): InOrder {
  const reached = new Map(latest);
  const fresh: CustomerEventRow[] = [];
  const gaps = new Map<string, Gap>();
  for (const row of rows) {
    const expected = (reached.get(row.customerId) ?? -1n) + 1n;
    if (row.revision < expected) continue;
    if (row.revision > expected && !gaps.has(row.customerId)) gaps.set(row.customerId, { row, expected });
    reached.set(row.customerId, row.revision);
    fresh.push(row);
  }
  return { fresh, gaps };
}
