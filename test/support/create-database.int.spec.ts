import pg from 'pg';
import { createDatabase, type TestDatabase } from './create-database.js';

describe('the databases of suites', () => {
  let mine: TestDatabase;
  let yours: TestDatabase;
  beforeAll(async () => {
    [mine, yours] = await Promise.all([createDatabase(), createDatabase()]);
  });
  afterAll(() => yours.drop());

  it('do not see one another, and go away even when somebody is connected', async () => {
    const client = new pg.Client(mine.url);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE coffee ()');
    expect(await tablesIn(yours.url)).toEqual([]);
    await mine.drop();
    await expect(tablesIn(mine.url)).rejects.toThrow('does not exist');
  });
});

async function tablesIn(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query("SELECT FROM pg_tables WHERE schemaname = 'public'");
  await client.end();
  return rows as unknown[];
}
