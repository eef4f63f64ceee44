import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { openReadModels } from './open.js';

describe('opening the read models', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  it('brings the tables up to date once, however many open them at once', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openReadModels(database.url)));
    const [first] = opened;
    expect(await first?.query('SELECT name FROM migrations ORDER BY id')).toEqual([
      { name: 'Initial1763800000000' },
      { name: 'CustomerLists1763900000000' },
      { name: 'Activations1764000000000' },
      { name: 'EventPositions1764200000000' },
      { name: 'SegmentOutbox1764300000000' },
      { name: 'ParkedCause1764400000000' },
      { name: 'Measures1764500000000' },
      { name: 'CustomerWake1764600000000' },
      { name: 'Plans1764700000000' },
      { name: 'Trades1764800000000' },
      { name: 'Populations1764850000000' },
      { name: 'Imports1764900000000' },
      { name: 'MerkleLog1765000000000' },
      { name: 'ControlEvents1765100000000' },
      { name: 'Rounds1765200000000' },
      { name: 'BucketCheckpoints1765210000000' },
      { name: 'Facts1765300000000' },
      { name: 'TradesByCustomer1765310000000' },
      { name: 'WakesByCustomer1765320000000' },
      { name: 'Access1765400000000' },
      { name: 'Vault1765500000000' },
      { name: 'Leases1765600000000' },
      { name: 'WaitingBuckets1765610000000' },
      { name: 'Webhooks1765700000000' },
      { name: 'SubscriberReceipts1765800000000' },
      { name: 'ContactEvaluations1765950000000' },
      { name: 'ProfileFacts1766400000000' },
      { name: 'Occasions1766410000000' },
      { name: 'Costs1766420000000' },
    ]);
    await Promise.all(opened.map((one) => one.destroy()));
  });

  it('migrates to the very columns that are mapped', async () => {
    const readModels = await openReadModels(database.url);
    const stored = await readModels.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name || ' ' || udt_name || coalesce(datetime_precision::text, '') ||
         CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END || coalesce(' ' || collation_name, '') AS name
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
         AND table_name NOT IN (SELECT inhrelid::regclass::text FROM pg_inherits) ORDER BY 1`,
    );
    const mapped = readModels.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(({ databaseName, type, precision, isNullable, isArray, collation }) => {
        const shape = `${isArray ? '_' : ''}${String(type)}${precision ?? ''}${isNullable ? ' null' : ''}`;
        return `${tableName}.${databaseName} ${shape}${collation === undefined ? '' : ` ${collation}`}`;
      }),
    );
    expect(stored.map(({ name }) => name).sort()).toEqual(mapped.sort());
    await readModels.destroy();
  });

  it('says where nothing answers, and keeps the password to itself', async () => {
    const opening = openReadModels('postgres://postgres:secret@127.0.0.1:1/hindsight');
    await expect(opening).rejects.toThrow(
      /^no PostgreSQL answers at 127\.0\.0\.1:1\/hindsight: is it running, and is DATABASE_URL right\? \(.*ECONNREFUSED/,
    );
    await expect(opening).rejects.not.toThrow('secret');
  });
});
