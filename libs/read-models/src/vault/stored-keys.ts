import type { DataSource } from 'typeorm';
import type { DestroyedKey, KeptKey, KeyStore, NewKey, WrappedKey } from '@hindsight/vault';
import { inTransaction, onPool, type Sql } from '../database/sql.js';

/** Any number that no other program on this database uses: held shared by whoever adds keys, alone by whoever rotates. */
const rotationLock = 7_203_112_027;
/** So that who adds keys waits for a part of a rotation, and not for all of it. */
const rewrappedAtOnce = 1000;

interface KeyRow {
  readonly customer_id: string;
  readonly key_id: string | null;
  readonly kek: string | null;
  readonly wrapped: Buffer | null;
  readonly destroyed_at: Date | null;
}

const columns = 'customer_id, key_id, kek, wrapped, destroyed_at';

/** Customers' keys in PostgreSQL, in schema `vault`. */
export class StoredKeys implements KeyStore {
  constructor(private readonly readModels: DataSource) {}

  async find(customerIds: readonly string[]): Promise<ReadonlyMap<string, KeptKey>> {
    const rows = await onPool(this.readModels).query<KeyRow>(
      `SELECT ${columns} FROM vault.customer_key WHERE customer_id = ANY($1::text[])`,
      [customerIds],
    );
    return new Map(rows.map((row) => [row.customer_id, keptIn(row)]));
  }

  add(make: () => Promise<readonly NewKey[]>): Promise<void> {
    return inTransaction(this.readModels, async (sql) => {
      await sql.query('SELECT pg_advisory_xact_lock_shared($1)', [rotationLock]);
      const keys = await make();
      await sql.query(
        `INSERT INTO vault.customer_key (customer_id, key_id, kek, wrapped)
         SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bytea[]) ON CONFLICT (customer_id) DO NOTHING`,
        [
          keys.map(({ customerId }) => customerId),
          keys.map(({ keyId }) => keyId),
          keys.map(({ wrapped }) => wrapped.kek),
          keys.map(({ wrapped }) => Buffer.from(wrapped.bytes)),
        ],
      );
    });
  }

  /** Vacuums behind it, so that the page keeps no row that nobody sees: what other files of PostgreSQL keep is in docs/privacy.md. */
  async destroy(customerId: string): Promise<DestroyedKey> {
    const sql = onPool(this.readModels);
    await sql.query(
      `INSERT INTO vault.customer_key (customer_id, destroyed_at) VALUES ($1, now())
       ON CONFLICT (customer_id) DO UPDATE SET kek = NULL, wrapped = NULL, destroyed_at = now()
       WHERE customer_key.destroyed_at IS NULL`,
      [customerId],
    );
    await sql.query('VACUUM vault.customer_key');
    const kept = (await this.find([customerId])).get(customerId);
    if (kept?.state !== 'destroyed') throw new Error(`the key of customer ${customerId} is not destroyed`);
    return kept;
  }

  async countByKek(): Promise<ReadonlyMap<string, number>> {
    const rows = await onPool(this.readModels).query<{ kek: string; keys: string }>(
      'SELECT kek, count(*) AS keys FROM vault.customer_key WHERE kek IS NOT NULL GROUP BY kek ORDER BY kek',
    );
    return new Map(rows.map(({ kek, keys }) => [kek, Number(keys)]));
  }

  async rewrap(
    kek: string,
    anew: (customerId: string, wrapped: WrappedKey) => Promise<WrappedKey>,
  ): Promise<number> {
    for (let rewrapped = 0; ;) {
      const part = await inTransaction(this.readModels, (sql) => rewrapSome(sql, kek, anew));
      rewrapped += part;
      if (part === 0) return rewrapped;
    }
  }
}

async function rewrapSome(
  sql: Sql,
  kek: string,
  anew: (customerId: string, wrapped: WrappedKey) => Promise<WrappedKey>,
): Promise<number> {
  await sql.query('SELECT pg_advisory_xact_lock($1)', [rotationLock]);
  const rows = await sql.query<{ customer_id: string; kek: string; wrapped: Buffer }>(
    `SELECT customer_id, kek, wrapped FROM vault.customer_key WHERE kek IS NOT NULL AND kek <> $1
     ORDER BY customer_id LIMIT ${rewrappedAtOnce} FOR UPDATE`,
    [kek],
  );
  const wrapped = await Promise.all(
    rows.map((row) => anew(row.customer_id, { kek: row.kek, bytes: row.wrapped })),
  );
  await sql.query(
    `UPDATE vault.customer_key k SET kek = n.kek, wrapped = n.wrapped
     FROM unnest($1::text[], $2::text[], $3::bytea[]) AS n (customer_id, kek, wrapped) WHERE k.customer_id = n.customer_id`,
    [
      rows.map(({ customer_id }) => customer_id),
      wrapped.map((one) => one.kek),
      wrapped.map(({ bytes }) => Buffer.from(bytes)),
    ],
  );
  return rows.length;
}

function keptIn({ key_id: keyId, kek, wrapped, destroyed_at: destroyedAt }: KeyRow): KeptKey {
  if (destroyedAt) return { state: 'destroyed', keyId, destroyedAt };
  if (keyId === null || kek === null || wrapped === null) throw new Error('a key without its bytes'); // the table forbids it
  return { state: 'live', keyId, wrapped: { kek, bytes: wrapped } };
}
