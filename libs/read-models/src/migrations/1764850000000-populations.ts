import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // presence (retention, kpi): who was there when, read in the order of customers and of time from the index alone
  `CREATE INDEX customer_event_presence ON customer_event (customer_id, occurred_at, revision) INCLUDE (type)
     WHERE type IN ('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack')`,
  // segmentCounts: the few who were merged or erased, who are in no segment
  `CREATE INDEX customer_ended ON customer (customer_id) WHERE ended_at IS NOT NULL`,
  // History rows are only added: an index answers alone once a vacuum has seen their page, here after each twentieth part.
  `ALTER TABLE customer_event SET (autovacuum_vacuum_insert_scale_factor = 0.05)`,
];

const down = [
  'DROP INDEX customer_event_presence, customer_ended',
  'ALTER TABLE customer_event RESET (autovacuum_vacuum_insert_scale_factor)',
];

/** What counts of a whole population are found by. */
export class Populations1764850000000 implements MigrationInterface {
  readonly name = 'Populations1764850000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    for (const statement of down) await connection.query(statement);
  }
}
