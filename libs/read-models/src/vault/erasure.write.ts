import type { ErasureReceipt } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';

/** A request to be erased, as it is remembered for good: nobody is to be asked twice what was done. */
export interface Erasure {
  readonly requestId: string;
  readonly customerId: string;
  readonly legalBasis: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** Null: it is under way. */
  readonly receipt: ErasureReceipt | null;
}

const columns = `request_id AS "requestId", customer_id AS "customerId", legal_basis AS "legalBasis", asked_by AS "askedBy",
  asked_at AS "askedAt", receipt`;

export async function findErasure(sql: Sql, requestId: string): Promise<Erasure | null> {
  const rows = await sql.query<Erasure>(`SELECT ${columns} FROM vault.erasure WHERE request_id = $1`, [
    requestId,
  ]);
  const [found] = rows;
  // One from before it had exports says nothing of them.
  return found ? { ...found, receipt: found.receipt && { ...withoutExports, ...found.receipt } } : null;
}

const withoutExports: Pick<ErasureReceipt, 'exports'> = { exports: [] };

/** Takes a request down; of several with one id the first stands. @returns the one that does */
export async function takeErasure(sql: Sql, erasure: Omit<Erasure, 'receipt'>): Promise<Erasure> {
  const { requestId, customerId, legalBasis, askedBy, askedAt } = erasure;
  await sql.query(
    `INSERT INTO vault.erasure (request_id, customer_id, legal_basis, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5::timestamptz)
     ON CONFLICT (request_id) DO NOTHING`,
    [requestId, customerId, legalBasis, askedBy, askedAt.toISOString()],
  );
  return (await findErasure(sql, requestId)) ?? { ...erasure, receipt: null };
}

/** It is done; a receipt that is there stays. @returns the one that is */
export async function completeErasure(sql: Sql, receipt: ErasureReceipt): Promise<ErasureReceipt> {
  await sql.query('UPDATE vault.erasure SET receipt = $2::jsonb WHERE request_id = $1 AND receipt IS NULL', [
    receipt.requestId,
    JSON.stringify(receipt),
  ]);
  return (await findErasure(sql, receipt.requestId))?.receipt ?? receipt;
}

/** Forgets a request of which nothing was done. */
export async function dropErasure(sql: Sql, requestId: string): Promise<void> {
  await sql.query('DELETE FROM vault.erasure WHERE request_id = $1 AND receipt IS NULL', [requestId]);
}

/** Requests under way, oldest first. */
export function unfinishedErasures(sql: Sql): Promise<Erasure[]> {
  return sql.query<Erasure>(
    `SELECT ${columns} FROM vault.erasure WHERE receipt IS NULL ORDER BY asked_at, request_id`,
  );
}
