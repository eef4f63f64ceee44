import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE fact_profile PARTITION OF fact FOR VALUES IN ('CustomerProfileChanged')`,
  // What the projector would have written of changes of profiles that are there, as the migration of facts does it.
  `WITH counting AS (
    SELECT e.* FROM customer_event e
    WHERE e.type IN ('CustomerProfileChanged', 'CustomerMerged', 'CustomerErased')
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped' AND s.customer_id = e.customer_id
        AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ), ending AS (
    SELECT customer_id, min(occurred_at) AS ends_at FROM counting WHERE type IN ('CustomerMerged', 'CustomerErased')
    GROUP BY customer_id
  )
  INSERT INTO fact (occurred_at, until, ends_at, revision, is_first, customer_id, type, data)
  SELECT e.occurred_at, NULL, n.ends_at, e.revision,
    row_number() OVER (PARTITION BY e.customer_id ORDER BY e.occurred_at, e.revision) = 1, e.customer_id, e.type, e.data
  FROM counting e LEFT JOIN ending n ON n.customer_id = e.customer_id
  WHERE e.type = 'CustomerProfileChanged' AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
  ORDER BY e.position`,
];

/** Changes of profiles are facts of a part of their own: `hindsight worklist occasions` reads birthdays of them. */
export class ProfileFacts1766400000000 implements MigrationInterface {
  readonly name = 'ProfileFacts1766400000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE fact_profile');
  }
}
