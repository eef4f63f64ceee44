import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What subscribers say they did about an erasure. Beside the erasures, and like them no read model: idempotent, because the tables of
 * another set are made by the same migrations.
 */
const up = `CREATE TABLE IF NOT EXISTS vault.subscriber_receipt (
  request_id text COLLATE "C" NOT NULL REFERENCES vault.erasure (request_id) ON DELETE CASCADE,
  subscriber text COLLATE "C" NOT NULL,
  did text COLLATE "C" NOT NULL,
  done_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  PRIMARY KEY (request_id, subscriber)
)`;

/** Where receipts of subscribers are kept. */
export class SubscriberReceipts1765800000000 implements MigrationInterface {
  readonly name = 'SubscriberReceipts1765800000000';

  async up(connection: QueryRunner): Promise<void> {
    await connection.query(up);
  }

  /** Leaves everything where it is: nobody is to be asked twice what was done. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
