import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDb } from '@hindsight/event-store';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';

const root = resolve(import.meta.dirname, '../..');
const hubspot = 'samples/hubspot';
const companies = [
  'import',
  `${hubspot}/companies.csv`,
  '--preset',
  'hubspot-companies',
  '--zone',
  'Europe/Berlin',
];
const deals = ['import', `${hubspot}/deals.csv`, '--preset', 'hubspot-deals', '--zone', 'Europe/Berlin'];

interface Status {
  readonly services: {
    readonly watermark: string | null;
    readonly imports: readonly { readonly file: string; readonly leftOpen: boolean }[];
  };
}

describe('history brought into a system that serves, and whose days close as they pass', () => {
  let folder: string;
  let up: Started;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-serving-'));
    await symlink(join(root, 'samples'), join(folder, 'samples'));
    const env = { CLOCK: 'wall', CLOSE_GRACE: '0' };
    up = await startHindsight(['--dir', 'data', 'up'], { cwd: folder, env });
  }, 60_000);
  afterAll(async () => {
    up.signal('SIGTERM');
    await up.ended;
    await rm(folder, { recursive: true });
  });

  /** Without a CLOCK of its own: that of the server counts. */
  const hindsight = (...words: string[]) =>
    runHindsight(['--dir', 'data', '--json', ...words], { cwd: folder, env: { CLOCK: 'log' } });
  const told = async (...words: string[]): Promise<unknown> => {
    const { code, out, err } = await hindsight(...words);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out);
  };
  const status = async () => ((await told('status')) as Status).services;
  const http = async (path: string) => (await fetch(`${up.said['api'] ?? ''}${path}`)).status;
  const waiting = async () => {
    const lines = (await (await fetch(`${up.said['api'] ?? ''}/metrics`)).text()).split('\n');
    return lines.find((line) => line.startsWith('hindsight_segment_outbox_events'));
  };

  it('is nobody’s before it has ended, and no day is closed meanwhile', async () => {
    expect(await told(...companies, '--leave-days-open')).toMatchObject({ rows: 6, customers: 3 });
    expect(await status()).toMatchObject({
      watermark: null,
      imports: [{ file: 'companies.csv', leftOpen: true }],
    });
    expect(await http('/v1/customers/hubspot-9001')).toBe(404);
    const ready = (await (await fetch(`${up.said['api'] ?? ''}/health/ready`)).json()) as object;
    expect(JSON.stringify(ready)).toContain('"file":"companies.csv"');
    expect(await told('verify')).toMatchObject({ identical: true, asOf: null });
  }, 60_000);

  it('is everybody’s once the last file is in: days are closed, bars are drawn, live is what a replay gives', async () => {
    expect(await told(...deals)).toMatchObject({ rows: 7, customers: 2 });
    expect((await status()).imports).toEqual([]);
    expect(await http('/v1/customers/hubspot-9001')).toBe(200);
    while ((await status()).watermark === null) await sleep(100);
    expect(await told('verify')).toMatchObject({ identical: true, asOf: (await status()).watermark });
    expect(await told('rebuild', '--check')).toMatchObject({ asExpected: true });
  }, 120_000);

  it('is not told to subscribers', async () => {
    const { eventStoreUrl } = JSON.parse(await readFile(join(folder, 'data/run.json'), 'utf8')) as {
      eventStoreUrl: string;
    };
    expect(await waiting()).toBe('hindsight_segment_outbox_events 0');
    const store = new EventStoreDb(eventStoreUrl);
    const segments: unknown[] = [];
    for await (const { data } of store.readAll(['segment-'])) segments.push(data);
    await store.close();
    expect(segments).toEqual([]);
  }, 60_000);

  it('can be ended as it is, which is said plainly where nothing is open', async () => {
    await told(...companies, '--leave-days-open');
    const origin = expect.stringMatching(/^import:[0-9a-f]{64}$/) as string;
    expect(await told('import', '--end-open')).toEqual({ ended: [origin] });
    expect(await told('import', '--end-open')).toEqual({ ended: [] });
    expect((await status()).imports).toEqual([]);
  }, 60_000);

  it.each([
    [['import', '--end-open', 'some.csv'], /--end-open: ends all that is open, so give no file/],
    [['import'], /import: say which file/],
  ])('refuses %j', async (words, said) => {
    const { code, err } = await hindsight(...words);
    expect([code, said.test(err)]).toEqual([2, true]);
  });

  it('is not told where days are closed by the log, which is said', async () => {
    const env = { CLOCK: 'log' };
    const { code, err } = await runHindsight([...deals, '--publish', '--dir', 'other'], { cwd: folder, env });
    expect([code, err]).toEqual([2, 'hindsight: import --publish: with CLOCK=log all is told as it comes\n']);
  });
});
