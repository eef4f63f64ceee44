import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { chanceOf } from './chance.js';
import { tableDigests } from './table-digests.js';

const root = resolve(import.meta.dirname, '../..');
const kills = 6;
const firstDay = Date.UTC(2010, 11, 1);
const tenMonths = Date.UTC(2011, 9, 1) - firstDay;
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 100_000);

/** A process that imports and projects, with an event store of its own on disk. */
interface Place {
  readonly directory: string;
  readonly database: TestDatabase;
}

describe(`killing the process without warning while it imports and projects (CHAOS_SEED=${seed})`, () => {
  let folder: string;
  let file: string;
  const databases: TestDatabase[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-chaos-'));
    file = join(folder, 'invoices.csv');
    await writeFile(file, await everyFortiethCustomer());
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves the tables that an undisturbed run leaves', async () => {
    const calm = await place('calm');
    await finish(importInto(calm));

    const wild = await place('wild');
    const chance = chanceOf(seed);
    const endings: unknown[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const child = importInto(wild);
      const ended = once(child, 'exit');
      await projectedThrough(wild, firstDay + ((kill + chance()) / kills) * tenMonths, child);
      await sleep(200 * chance());
      child.kill('SIGKILL');
      endings.push((await ended)[1]);
    }
    // Now and then one is done before it is killed; it must not be all of them.
    expect(endings.filter((signal) => signal === 'SIGKILL').length).toBeGreaterThan(kills / 2);
    await finish(importInto(wild));
    expect(await tableDigests(wild.database.url)).toEqual(await tableDigests(calm.database.url));
  }, 240_000);

  async function place(name: string): Promise<Place> {
    const database = await createDatabase();
    databases.push(database);
    return { directory: join(folder, name), database };
  }

  function importInto({ directory, database }: Place): ChildProcess {
    const program = ['--import', './test/support/typescript.mjs', 'apps/cli/src/main.ts'];
    const command = ['import', file, '--preset', 'online-retail', '--dir', directory, '--json'];
    return spawn(process.execPath, [...program, ...command], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
});

/** Waits until the tables say that business time has come so far, or the process is over. */
async function projectedThrough({ database }: Place, instant: number, child: ChildProcess): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  for (let through = 0; through < instant && child.exitCode === null;) {
    await sleep(10);
    // Right after the start the tables may not be there yet.
    const { rows } = await client.query<{ through: Date }>('TABLE calendar').catch(() => ({ rows: [] }));
    through = rows[0]?.through.getTime() ?? 0;
  }
  await client.end();
}

async function finish(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
}

/** A year of a fortieth of the customers: small, and long enough for every month's cut-offs. */
async function everyFortiethCustomer(): Promise<string> {
  const all = gunzipSync(await readFile(join(root, 'samples/online-retail/invoices.csv.gz'))).toString();
  const [header, ...rows] = all.trimEnd().split('\n');
  return [header, ...rows.filter((row) => Number(row.split(',')[1]) % 40 === 0), ''].join('\n');
}
