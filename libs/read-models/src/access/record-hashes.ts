import { hash } from 'node:crypto';
import { inTransaction, type Sql } from '../database/sql.js';
import type { DataSource } from 'typeorm';
import type { AccessRecordRow } from './access-record.row.js';
import type { ApiKeyRow } from './api-key.row.js';

/** What a record says, as a hash. */
export interface HashedRecord {
  readonly id: bigint;
  /** SHA-256, 32 bytes. */
  readonly hash: Buffer;
}

type Row = Omit<AccessRecordRow, 'id' | 'requestId'> & { readonly id: string; readonly request_id: string };

/** Records by id. @param after exclusive @param through inclusive */
export async function hashedRecords(
  sql: Sql,
  { after, through, limit }: { readonly after: bigint; readonly through: bigint; readonly limit: number },
): Promise<HashedRecord[]> {
  const rows = await sql.query<Row>(
    `SELECT id, at, actor, roles, what, asked, customers, everyone, purpose, request_id FROM access_record
     WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3`,
    [after, through, limit],
  );
  return rows.map((row) => ({ id: BigInt(row.id), hash: hashOf(row) }));
}

/**
 * The last record, once all before it are written or never will be: whoever is writing one is waited for. 0: there is none.
 */
export function lastAccessRecord(readModels: DataSource): Promise<bigint> {
  return inTransaction(readModels, async (sql) => {
    await sql.query('LOCK TABLE access_record IN SHARE MODE');
    const [row] = await sql.query<{ last: string | null }>('SELECT max(id) AS last FROM access_record');
    return BigInt(row?.last ?? 0);
  });
}

/** Of a key all that opens something: who has its row exchanged is seen. SHA-256, hexadecimal. */
export const keyDigest = ({ id, name, roles, hash: secret, purpose, ...key }: ApiKeyRow): string =>
  digest([
    ...[id, name, roles, secret.toString('hex'), purpose, key.createdAt.toISOString(), key.createdBy],
    key.expiresAt?.toISOString() ?? null,
  ]).toString('hex');

// SEALED: what is hashed, and in which order, may never change.
const hashOf = ({ id, at, actor, roles, what, asked, customers, everyone, purpose, request_id }: Row) =>
  digest([id, at.toISOString(), actor, roles, what, asked, customers, everyone, purpose, request_id]);

const digest = (fields: readonly unknown[]) => hash('sha256', JSON.stringify(fields), 'buffer');
