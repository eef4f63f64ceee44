import type { MigrationInterface, QueryRunner } from 'typeorm';

// Records are asked for by customer, by actor and by time; they are only ever added to.
const up = [
  `CREATE TABLE api_key (
    id text COLLATE "C" PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    roles text[] NOT NULL,
    hash bytea NOT NULL,
    purpose text COLLATE "C",
    created_at timestamptz(3) NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    expires_at timestamptz(3),
    revoked_at timestamptz(3),
    revoked_by text COLLATE "C"
  )`,
  `CREATE TABLE access_record (
    id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    actor text COLLATE "C" NOT NULL,
    roles text[] NOT NULL,
    what text COLLATE "C" NOT NULL,
    asked text COLLATE "C" NOT NULL,
    customers text[] NOT NULL,
    everyone bool NOT NULL,
    purpose text COLLATE "C",
    request_id text COLLATE "C" NOT NULL
  )`,
  'CREATE INDEX access_record_customers ON access_record USING gin (customers)',
  'CREATE INDEX access_record_everyone ON access_record (id) WHERE everyone',
  'CREATE INDEX access_record_actor ON access_record (actor, id)',
  'CREATE INDEX access_record_at ON access_record (at, id)',
];

/** Who may come in, and what they looked at. Neither comes from the log: of tables that are exchanged they are none. */
export class Access1765400000000 implements MigrationInterface {
  readonly name = 'Access1765400000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE api_key, access_record');
  }
}
