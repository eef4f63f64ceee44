import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { chanceOf, chaosSeed as seed } from './chance.js';
import { tableDigests } from './table-digests.js';

const root = resolve(import.meta.dirname, '../..');
const kills = 6;
const firstDay = Date.UTC(2010, 11, 1);
/** Of a fortieth of the customers, about. */
const events = 550;
const tenMonths = Date.UTC(2011, 9, 1) - firstDay;

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

  const calmly = async (): Promise<Record<string, string>> => {
    const calm = await place('calm');
    await finish(importInto(calm, 'log'));
    return tableDigests(calm.database.url);
  };
  let calm: Promise<Record<string, string>> | undefined;

  // Whether days are closed as they come, or history is held until it has ended: it is the same history.
  it.each(['log', 'wall'] as const)(
    'leaves the tables that an undisturbed run leaves, with CLOCK=%s',
    async (clock) => {
      calm ??= calmly();
      const undisturbed = await calm;
      const wild = await place(clock);
      const chance = chanceOf(seed);
      const endings: unknown[] = [];
      for (let kill = 0; kill < kills; kill++) {
        const child = importInto(wild, clock);
        const ended = once(child, 'exit');
        await come[clock](wild, (kill + chance()) / kills, child);
        await sleep(200 * chance());
        child.kill('SIGKILL');
        endings.push((await ended)[1]);
      }
      // Now and then one is done before it is killed; it must not be all of them.
      expect(endings.filter((signal) => signal === 'SIGKILL').length).toBeGreaterThan(kills / 2);
      await finish(importInto(wild, clock));
      expect(await tableDigests(wild.database.url)).toEqual(undisturbed);
    },
    240_000,
  );

  async function place(name: string): Promise<Place> {
    const database = await createDatabase();
    databases.push(database);
    return { directory: join(folder, name), database };
  }

  function importInto({ directory, database }: Place, clock: 'log' | 'wall'): ChildProcess {
    const program = ['--import', './test/support/typescript.mjs', 'apps/cli/src/main.ts'];
    const command = ['import', file, '--preset', 'online-retail', '--dir', directory, '--json'];
    return spawn(process.execPath, [...program, ...command], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, CLOCK: clock },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
});

/** Waits until an import is so far (0 to 1), or the process is over: by business time, or by what is put aside. */
const come = {
  log: (place: Place, share: number, child: ChildProcess) =>
    until(
      place,
      child,
      'SELECT extract(epoch FROM through) * 1000 AS is FROM calendar',
      firstDay + share * tenMonths,
    ),
  wall: (place: Place, share: number, child: ChildProcess) =>
    until(place, child, 'SELECT count(*) AS is FROM unheard_event', share * events),
};

async function until({ database }: Place, child: ChildProcess, query: string, enough: number): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  for (let is = 0; is < enough && child.exitCode === null;) {
    await sleep(10);
    // Right after the start the tables may not be there yet.
    const { rows } = await client.query<{ is: string }>(query).catch(() => ({ rows: [] }));
    is = Number(rows[0]?.is ?? 0);
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
