import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE bucket_checkpoint (bucket int4 PRIMARY KEY, position int8)`,
  `INSERT INTO bucket_checkpoint SELECT bucket, position
   FROM projection_checkpoint, generate_series(0, 63) AS bucket WHERE name = 'projector'`,
  `DELETE FROM projection_checkpoint WHERE name = 'projector'`,
];
/** Buckets that are ahead would be read twice, which is what a bucket behind would be spared: so back to where all are. */
const down = [
  `INSERT INTO projection_checkpoint SELECT 'projector',
     CASE WHEN count(position) = count(*) THEN min(position) END FROM bucket_checkpoint`,
  `DROP TABLE bucket_checkpoint`,
];

/** A checkpoint for each bucket of customers in place of one for all. */
export class BucketCheckpoints1765210000000 implements MigrationInterface {
  readonly name = 'BucketCheckpoints1765210000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    for (const statement of down) await connection.query(statement);
  }
}
