import type { MigrationInterface, QueryRunner } from 'typeorm';

// Hashes do not compress, so nothing tries to. The index finds the leaf of a log position.
const up = [
  `CREATE TABLE merkle_tile (
    level int4,
    index int8,
    hashes bytea NOT NULL,
    positions bytea NOT NULL,
    first_position int8 GENERATED ALWAYS AS (
      CASE WHEN length(positions) > 0 THEN ('x' || encode(substr(positions, 1, 8), 'hex'))::bit(64)::int8 END
    ) STORED,
    PRIMARY KEY (level, index)
  )`,
  `ALTER TABLE merkle_tile ALTER hashes SET STORAGE EXTERNAL, ALTER positions SET STORAGE EXTERNAL`,
  `CREATE INDEX merkle_tile_position ON merkle_tile (first_position) WHERE level = 0`,
  `CREATE TABLE merkle_log (
    name text COLLATE "C" PRIMARY KEY CHECK (name = 'log'),
    size int8 NOT NULL,
    position int8
  )`,
  `INSERT INTO merkle_log VALUES ('log', 0, NULL)`,
];

/** The Merkle log: its tiles, and how far it goes. It depends on no rule, and belongs to no set of tables that is rebuilt. */
export class MerkleLog1765000000000 implements MigrationInterface {
  readonly name = 'MerkleLog1765000000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE merkle_tile, merkle_log');
  }
}
