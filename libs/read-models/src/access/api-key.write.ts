import type { Sql } from '../database/sql.js';
import { apiKeyTable, type ApiKeyRow } from './api-key.row.js';

/** @throws the database's error when a key with this id is there */
export async function addKey(sql: Sql, key: ApiKeyRow): Promise<void> {
  await sql.entities.insert(apiKeyTable, { ...key, roles: [...key.roles] });
}

/** Any number that no other program on this database uses: of two first starts, one makes the key. */
const firstKeyLock = 7_203_112_024;

/**
 * Adds a key where there never was one, revoked ones included.
 * @param sql inside a transaction
 * @returns whether it was added
 */
export async function addFirstKey(sql: Sql, key: ApiKeyRow): Promise<boolean> {
  await sql.query('SELECT pg_advisory_xact_lock($1)', [firstKeyLock]);
  if (await sql.entities.exists(apiKeyTable)) return false;
  await addKey(sql, key);
  return true;
}

/** All of them, the oldest first, those that open nothing any more included. */
export async function storedKeys(sql: Sql): Promise<ApiKeyRow[]> {
  return sql.entities.find(apiKeyTable, { order: { createdAt: 'ASC', id: 'ASC' } });
}

/** null: there is none with this id. */
export async function keyById(sql: Sql, id: string): Promise<ApiKeyRow | null> {
  return sql.entities.findOneBy(apiKeyTable, { id });
}

/** From now on it opens nothing; what was revoked before stays as it was. Null: there is none with this id. */
export async function revokeKey(
  sql: Sql,
  id: string,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<ApiKeyRow | null> {
  await sql.query(
    'UPDATE api_key SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL',
    [id, at.toISOString(), by],
  );
  return keyById(sql, id);
}
