import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Customers' keys, wrapped, and what is to be remembered of erasures. In a schema of its own, because it is no read model: nothing of
 * it can be made anew from the log, no rebuild touches it, and it is backed up by itself and not for long (docs/privacy.md).
 * Idempotent: the tables of another set are made by the same migrations, in the same database.
 */
const up = [
  'CREATE SCHEMA IF NOT EXISTS vault',
  `CREATE TABLE IF NOT EXISTS vault.customer_key (
    customer_id text COLLATE "C" PRIMARY KEY,
    key_id uuid,
    kek text COLLATE "C",
    wrapped bytea,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    destroyed_at timestamptz(3),
    CHECK ((destroyed_at IS NULL) = (wrapped IS NOT NULL) AND (wrapped IS NULL) = (kek IS NULL))
  )`,
  // rewrap, countByKek
  'CREATE INDEX IF NOT EXISTS customer_key_kek ON vault.customer_key (kek) WHERE kek IS NOT NULL',
  `CREATE TABLE IF NOT EXISTS vault.erasure (
    request_id text COLLATE "C" PRIMARY KEY,
    customer_id text COLLATE "C" NOT NULL,
    legal_basis text COLLATE "C" NOT NULL,
    asked_by text COLLATE "C" NOT NULL,
    asked_at timestamptz(3) NOT NULL,
    receipt jsonb
  )`,
  'CREATE INDEX IF NOT EXISTS erasure_customer ON vault.erasure (customer_id)',
];

/** Where customers' keys and erasures are kept. */
export class Vault1765500000000 implements MigrationInterface {
  readonly name = 'Vault1765500000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  /** Leaves everything where it is: without the keys nothing personal opens any more, and nobody could make them again. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
