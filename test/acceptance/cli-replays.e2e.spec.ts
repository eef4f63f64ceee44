import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { fewInvoices } from '../support/few-invoices.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';
import { eventsOf, type StreamedEvent } from './event-stream.js';

const file = join(import.meta.dirname, '../../samples/rules/tier-half-year.yaml');
const secret = 'ann-secret-0123456789';
const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };

interface Report {
  readonly evidence: { readonly by: string; readonly result: string };
  readonly outputs: readonly { readonly moved: number }[];
}

describe('replays of a server', () => {
  let folder: string;
  let database: TestDatabase;
  let up: Started;
  let candidate: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-replays-'));
    database = await createDatabase();
    candidate = await readFile(file, 'utf8');
    await writeFile(join(folder, 'invoices.csv'), await fewInvoices());
    const imported = await hindsight('import', 'invoices.csv', '--preset', 'online-retail');
    expect([imported.code, imported.err]).toEqual([0, '']);
    up = await serve();
  }, 180_000);
  afterAll(async () => {
    up.signal('SIGTERM');
    await up.ended;
    await database.drop();
    await rm(folder, { recursive: true });
  }, 60_000);

  const env = () => ({ DATABASE_URL: database.url, API_KEYS: `ann:${secret}` });
  const hindsight = (...words: string[]) =>
    runHindsight([...words, '--dir', 'data', '--json'], { cwd: folder, env: env() });
  const serve = () => startHindsight(['--dir', 'data', 'up'], { cwd: folder, env: env() });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${up.said['api'] ?? ''}/v1/replays${path}`, { headers, ...init });
  const start = async (more: object = {}): Promise<string> => {
    const body = JSON.stringify({ control: 'tier-pyramid', candidate, ...more });
    const response = await ask('', { method: 'POST', body });
    const { replayId } = (await response.json()) as { replayId: string };
    expect([response.status, replayId]).toEqual([202, expect.any(String)]);
    return replayId;
  };
  const show = async (id: string) => (await ask(`/${id}`)).json() as Promise<Record<string, unknown>>;
  const follow = async (id: string) => eventsOf(await ask(`/${id}/progress`));
  const told = async (id: string): Promise<StreamedEvent[]> => {
    const all: StreamedEvent[] = [];
    for await (const event of await follow(id)) if (event.name !== '') all.push(event);
    return all;
  };
  /** Until somebody works on it. */
  const running = async (id: string) => {
    for await (const { data } of await follow(id)) if (data['state'] === 'running') return;
  };
  const report = async (id: string) => (await ask(`/${id}/result`)).json() as Promise<Report>;

  it('find what the command line finds, and answer others meanwhile', async () => {
    const asked = { outcome: 'no-purchase:60', label: 'tier=小客户', movers: 3 };
    const id = await start(asked);
    let answered = 0;
    let isUnderWay = true;
    const others = async () => {
      for (; isUnderWay; answered++) await (await fetch(`${up.said['api'] ?? ''}/health/live`)).text();
    };
    const asking = others();
    const events = await told(id);
    isUnderWay = false;
    await asking;
    expect(answered).toBeGreaterThan(10);
    expect(events.at(-1)).toMatchObject({ name: 'done', data: { by: 'ann', state: 'done', failure: null } });
    expect(events.slice(0, -1).every(({ name }) => name === 'progress')).toBe(true);

    const words = [
      '--outcome',
      asked.outcome,
      '--label',
      asked.label,
      '--movers',
      '3',
      '--report',
      'cli.html',
    ];
    const ran = await hindsight('replay', '--control', 'tier-pyramid', '--candidate', file, ...words);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const cli = JSON.parse(await readFile(join(folder, 'cli.json'), 'utf8')) as Report;
    const { evidence, ...found } = await report(id);
    expect({ ...evidence, by: cli.evidence.by, at: null }).toEqual({ ...cli.evidence, at: null });
    expect(evidence.by).toBe('ann');
    expect({ evidence: cli.evidence, ...found }).toEqual(cli);
    expect(found.outputs[0]?.moved).toBeGreaterThan(5);
    for (const [path, name] of [
      ['result.csv', 'cli.matrix.csv'] as const,
      ['movers.csv', 'cli.movers.csv'] as const,
    ])
      expect(await (await ask(`/${id}/${path}`)).text()).toBe(
        await readFile(join(folder, name), 'utf8').then((text) => text.slice(1)),
      );
    const parquet = Buffer.from(await (await ask(`/${id}/movers.parquet`)).arrayBuffer());
    expect(parquet.equals(await readFile(join(folder, 'cli.movers.parquet')))).toBe(true);

    await writeFile(join(folder, 'served.json'), await (await ask(`/${id}/result`)).text());
    const verified = await hindsight('replay', 'verify', 'served.json');
    expect(JSON.parse(verified.out)).toMatchObject({ identical: true, differences: [] });
  }, 120_000);

  it('say what stands in the way in the names of the request', async () => {
    const [wrong] = (await told(await start({ control: 'tier-abc' }))).slice(-1);
    expect(wrong).toMatchObject({ name: 'failed', data: { failure: { reason: 'refused' } } });
    expect(JSON.stringify(wrong?.data)).toContain('control tier-abc: no rule set of this id is in force');
    const [label] = (await told(await start({ outcome: 'churned:9', label: 'tier=none' }))).slice(-1);
    expect(JSON.stringify(label?.data)).toContain('no label tier=none on both sides');
  }, 60_000);

  it('stop within a second when they are cancelled, and let the next begin', async () => {
    const [id, next] = [await start(), await start()];
    await running(id);
    const since = performance.now();
    expect((await ask(`/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await show(id)).toMatchObject({ state: 'cancelled' });
    await running(next);
    expect(performance.now() - since).toBeLessThan(1000);
    expect((await told(next)).at(-1)?.name).toBe('done');
    expect((await told(id)).map(({ name }) => name)).toEqual(['cancelled']);
  }, 60_000);

  it('outlive the process: what was done can be read, what ran is said to be interrupted', async () => {
    const done = await start();
    await told(done);
    const before = await report(done);
    const [ran, waited] = [await start(), await start({ movers: 3 })];
    await running(ran);
    up.signal('SIGKILL');
    await up.ended;
    up = await serve();
    expect(await show(ran)).toMatchObject({ state: 'failed', failure: { reason: 'interrupted' } });
    expect(await report(done)).toEqual(before);
    expect((await told(waited)).at(-1)?.name).toBe('done');
    expect((await report(waited)).evidence.by).toBe('ann');
  }, 120_000);
});
