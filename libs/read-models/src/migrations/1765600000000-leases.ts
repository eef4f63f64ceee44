import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE lease (bucket int4 PRIMARY KEY, holder text COLLATE "C", epoch int8 NOT NULL)`,
  `INSERT INTO lease SELECT bucket, NULL, 0 FROM generate_series(0, 63) AS bucket`,
  `CREATE TABLE lease_holder (holder text COLLATE "C" PRIMARY KEY, until timestamptz(3) NOT NULL)`,
];

/** Who projects which buckets of customers: of tables that are exchanged it is none. */
export class Leases1765600000000 implements MigrationInterface {
  readonly name = 'Leases1765600000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE lease, lease_holder');
  }
}
