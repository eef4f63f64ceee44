import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE rule_set_timeline (
    id text COLLATE "C",
    position int8,
    kind text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    since timestamptz(3),
    effect_at_position int8,
    PRIMARY KEY (id, position)
  )`,
  // Until now only a rule set's first version could come in force, and it had been from the beginning.
  `INSERT INTO rule_set_timeline (id, position, kind, hash, since, effect_at_position)
   SELECT id, activated_position, 'activated', hash,
     CASE WHEN row_number() OVER (PARTITION BY id ORDER BY activated_position) > 1 THEN effective_from END,
     activated_position
   FROM rule_set WHERE activated_position IS NOT NULL`,
  `CREATE TABLE activation_change (
    customer_id text COLLATE "C",
    rule_set_id text COLLATE "C",
    output text COLLATE "C",
    at timestamptz(3),
    known_position int8,
    from_result text COLLATE "C",
    to_result text COLLATE "C" NOT NULL,
    rule text COLLATE "C" NOT NULL,
    rule_set_hash text COLLATE "C" NOT NULL,
    restates boolean NOT NULL,
    superseded_at_position int8,
    PRIMARY KEY (customer_id, rule_set_id, output, at, known_position)
  )`,
];

const down = `DROP TABLE rule_set_timeline, activation_change`;

/** Versions that follow one another, and what that changed for customers. */
export class Activations1764000000000 implements MigrationInterface {
  readonly name = 'Activations1764000000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query(down);
  }
}
