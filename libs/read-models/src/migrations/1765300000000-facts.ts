import type { MigrationInterface, QueryRunner } from 'typeorm';

// Owners and contacts are followed by others, which is written into the row that was the latest: there is room for that beside it.
const parts: readonly (readonly [name: string, types: string, settings?: string])[] = [
  ['fact_presence', `'CustomerRegistered', 'CustomerChurned', 'CustomerWonBack'`],
  ['fact_owner', `'OwnerAssigned'`, 'WITH (fillfactor = 85)'],
  ['fact_contact', `'CustomerContacted'`, 'WITH (fillfactor = 85)'],
  ['fact_rating', `'CustomerRated'`],
  ['fact_opportunity', `'OpportunityAssessed'`],
  [
    'fact_complaint',
    `'CustomerComplained', 'ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated', 'ComplaintResolved'`,
  ],
  ['fact_need', `'NeedIdentified', 'NeedValidated', 'ProposalSent'`],
  [
    'fact_other',
    `'ContractSigned', 'ContractExpired', 'PaymentMissed', 'PaymentReceived', 'PointsEarned', 'PointsRedeemed', 'PointsExpired',
     'PresalesGiven', 'PromiseKept', 'SelfServiceUsed', 'ServiceRequested', 'ServiceCompleted', 'SupportPlanned'`,
  ],
];
const types = parts.map(([, types]) => types).join(', ');

const up = [
  // By the primary key the facts of a customer are taken away and followed; measures and work lists read a part as a whole, as it
  // lies, which takes no index.
  `CREATE TABLE fact (
    occurred_at timestamptz(3) NOT NULL,
    until timestamptz(3),
    ends_at timestamptz(3),
    revision int8,
    is_first boolean NOT NULL,
    customer_id text COLLATE "C",
    type text COLLATE "C",
    data jsonb NOT NULL,
    PRIMARY KEY (customer_id, revision, type)
  ) PARTITION BY LIST (type)`,
  ...parts.map(
    ([name, types, settings = '']) =>
      `CREATE TABLE ${name} PARTITION OF fact FOR VALUES IN (${types}) ${settings}`,
  ),
  // What the projector would have written of histories that are there: effective, as RULES §2 has it, of who is not parked.
  `WITH counting AS (
    SELECT e.* FROM customer_event e
    WHERE e.type IN (${types}, 'ComplaintWithdrawn', 'CustomerMerged', 'CustomerErased')
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped' AND s.customer_id = e.customer_id
        AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ), ending AS (
    SELECT customer_id, min(occurred_at) AS ends_at FROM counting WHERE type IN ('CustomerMerged', 'CustomerErased')
    GROUP BY customer_id
  ), kept AS (
    SELECT e.*, n.ends_at, CASE WHEN e.type = 'OwnerAssigned' THEN 1 WHEN e.type = 'CustomerContacted' THEN 2
      WHEN e.type IN ('CustomerChurned', 'CustomerWonBack') THEN 3 WHEN e.type IN ('ContractSigned', 'ContractExpired') THEN 4
      END AS chain
    FROM counting e LEFT JOIN ending n ON n.customer_id = e.customer_id
    WHERE e.type IN (${types}) AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND (e.type <> 'CustomerComplained' OR NOT EXISTS (
        SELECT FROM counting w WHERE w.type = 'ComplaintWithdrawn' AND w.customer_id = e.customer_id
          AND w.data ->> 'complaintId' = e.data ->> 'complaintId'))
  )
  INSERT INTO fact (occurred_at, until, ends_at, revision, is_first, customer_id, type, data)
  SELECT occurred_at, CASE WHEN chain IS NOT NULL
      THEN lead(occurred_at) OVER (PARTITION BY customer_id, chain ORDER BY occurred_at, revision) END,
    ends_at, revision, row_number() OVER (PARTITION BY customer_id, type ORDER BY occurred_at, revision) = 1, customer_id, type, data
  FROM kept
  ORDER BY position`,
  ...parts.map(([name]) => `ANALYZE ${name}`),
];

/** What happened beside trade as measures and work lists read it: what is rare lies together, and nothing is looked up beside it. */
export class Facts1765300000000 implements MigrationInterface {
  readonly name = 'Facts1765300000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE fact');
  }
}
