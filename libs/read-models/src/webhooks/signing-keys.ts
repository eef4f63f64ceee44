import type { WrappedKey } from '@hindsight/vault';
import type { Sql } from '../database/sql.js';

/** A key that signs what is sent to an endpoint, wrapped. */
export interface SigningKey {
  /** UUID. */
  readonly id: string;
  readonly endpoint: string;
  readonly wrapped: WrappedKey;
  readonly createdAt: Date;
  /** From then on it signs nothing, another has taken over; null: it is the one that signs. */
  readonly expiresAt: Date | null;
}

interface KeyRow extends Omit<SigningKey, 'wrapped'> {
  readonly kek: string;
  readonly bytes: Buffer;
}

const columns = 'id, endpoint, kek, wrapped AS bytes, created_at AS "createdAt", expires_at AS "expiresAt"';

/** From now on it signs, too; those before it until `othersUntil`, or until when they would have ended sooner. */
export async function addSigningKey(
  sql: Sql,
  { id, endpoint, wrapped, createdAt }: Omit<SigningKey, 'expiresAt'>,
  othersUntil: Date,
): Promise<void> {
  await sql.query(
    `UPDATE webhook.signing_key SET expires_at = least(expires_at, $2::timestamptz) WHERE endpoint = $1`,
    [endpoint, othersUntil.toISOString()],
  );
  await sql.query(
    `INSERT INTO webhook.signing_key (id, endpoint, kek, wrapped, created_at) VALUES ($1::uuid, $2, $3, $4, $5::timestamptz)`,
    [id, endpoint, wrapped.kek, Buffer.from(wrapped.bytes), createdAt.toISOString()],
  );
}

/** Those that sign at an instant, of every endpoint, the newest first. */
export async function signingKeysAt(sql: Sql, at: Date): Promise<SigningKey[]> {
  const rows = await sql.query<KeyRow>(
    `SELECT ${columns} FROM webhook.signing_key WHERE expires_at IS NULL OR expires_at > $1::timestamptz
     ORDER BY endpoint, created_at DESC, id`,
    [at.toISOString()],
  );
  return rows.map(({ kek, bytes, ...row }) => ({ ...row, wrapped: { kek, bytes } }));
}

/**
 * Has every key that is not wrapped under `kek` wrapped anew, and forgets those that have ended.
 * @param sql inside a transaction
 * @returns how many were wrapped
 */
export async function rewrapSigningKeys(
  sql: Sql,
  kek: string,
  anew: (endpoint: string, wrapped: WrappedKey) => Promise<WrappedKey>,
): Promise<number> {
  await sql.query('DELETE FROM webhook.signing_key WHERE expires_at < now()');
  const rows = await sql.query<KeyRow>(
    `SELECT ${columns} FROM webhook.signing_key WHERE kek <> $1 ORDER BY id FOR UPDATE`,
    [kek],
  );
  for (const { id, endpoint, kek: before, bytes } of rows) {
    const wrapped = await anew(endpoint, { kek: before, bytes });
    await sql.query('UPDATE webhook.signing_key SET kek = $2, wrapped = $3 WHERE id = $1::uuid', [
      ...[id, wrapped.kek, Buffer.from(wrapped.bytes)],
    ]);
  }
  return rows.length;
}
