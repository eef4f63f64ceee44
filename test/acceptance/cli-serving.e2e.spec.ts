import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runHindsight } from '../support/run-hindsight.js';
import { spawnHindsight, startHindsight, type Started } from '../support/start-hindsight.js';

const secret = 'till-secret-0123456789';
const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };

interface RunFile {
  readonly pid: number;
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
}

describe('servers in one directory', () => {
  let folder: string;
  let up: Started;
  let run: RunFile;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-serving-'));
    await writeFile(join(folder, 'keys'), `till:${secret}\n`, { mode: 0o600 });
    up = await startHindsight(['--dir', 'data', 'up'], { cwd: folder, env: { API_KEYS_FILE: 'keys' } });
    run = JSON.parse(await readFile(join(folder, 'data/run.json'), 'utf8')) as RunFile;
  }, 60_000);
  afterAll(async () => {
    up.signal('SIGTERM');
    await up.ended;
    await rm(folder, { recursive: true });
  });

  const hindsight = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runHindsight(['--dir', 'data', ...words], { cwd: folder, env });
  const api = () => up.said['api'] ?? '';
  const withKey = { authorization: `Bearer ${secret}` };

  it('cannot be reached at another address than 127.0.0.1', async () => {
    for (const url of [api(), run.eventStoreUrl, run.databaseUrl]) {
      const port = Number(new URL(url).port);
      expect([port, await answersAt('127.0.0.1', port)]).toEqual([port, true]);
      expect([port, await answersAt('127.0.0.2', port)]).toEqual([port, false]);
    }
  });

  it('keep passwords to files that only their owner can read', async () => {
    const password = (await readFile(join(folder, 'data/postgres.password'), 'utf8')).trim();
    expect(password).toMatch(/^[\w-]{32}$/);
    for (const file of ['postgres.password', 'run.json']) {
      expect([file, (await stat(join(folder, 'data', file))).mode & 0o777]).toEqual([file, 0o600]);
    }
  });

  it('refuse a second one, naming the first, wherever it would listen', async () => {
    for (const PORT of ['0', new URL(api()).port]) {
      const { code, out, err } = await hindsight(['up'], { PORT });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`data: process ${up.pid} runs here already`);
      expect(err).toContain(api());
    }
  });

  it('refuse a second one that only comes to it while the first is starting', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'cli-serving-two-'));
    const both = [0, 1].map(() => startHindsight(['--dir', 'data', 'up'], { cwd }));
    const settled = await Promise.allSettled(both);
    const [first] = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const [reason] = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(reason).toContain(`process ${first?.pid ?? 0}`);
    const { code } = await runHindsight(['--dir', 'data', 'stop'], { cwd });
    expect([code, (await first?.ended)?.code]).toEqual([0, 0]);
    await rm(cwd, { recursive: true });
  }, 60_000);

  it('end where they are asked to while they start, and leave nothing running', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'cli-serving-early-'));
    const early = spawnHindsight(['--dir', 'data', 'up'], { cwd });
    while (!existsSync(join(cwd, 'data/run.json'))) await sleep(5); // services are there, the rest is not
    const { databaseUrl } = JSON.parse(await readFile(join(cwd, 'data/run.json'), 'utf8')) as RunFile;
    early.child.kill('SIGTERM');
    expect(await early.ended).toMatchObject({ code: 0, out: '' });
    expect(existsSync(join(cwd, 'data/run.json'))).toBe(false);
    expect(await answersAt('127.0.0.1', Number(new URL(databaseUrl).port))).toBe(false);
    await rm(cwd, { recursive: true });
  }, 60_000);

  it('share their services with an API in a process of its own', async () => {
    const env = { API_KEYS: `office:${secret}-office` };
    const alone = await startHindsight(['--dir', 'data', 'api'], { cwd: folder, env });
    const headers = { authorization: `Bearer ${secret}-office`, 'content-type': 'application/json' };
    const url = alone.said['api'] ?? '';
    const registered = await fetch(`${url}/v1/customers`, {
      method: 'POST',
      headers,
      body: JSON.stringify(ada),
    });
    expect(registered.status).toBe(201);
    const { position } = (await registered.json()) as { position: string };

    const seen = await fetch(`${api()}/v1/customers/ada?atLeast=${position}`, { headers: withKey });
    expect(await seen.json()).toMatchObject({ customerId: 'ada' });
    alone.signal('SIGTERM');
    expect(await alone.ended).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'data/run.json'))).toBe(true);
  }, 30_000);

  it.each([
    [
      'tables of another log',
      ['api'],
      { DATABASE_URL: 'postgres://elsewhere/crm' },
      /DATABASE_URL: .*EVENTSTORE_URL too/,
    ],
    [
      'a log of other tables',
      ['api'],
      { EVENTSTORE_URL: 'esdb://elsewhere' },
      /EVENTSTORE_URL: .*DATABASE_URL too/,
    ],
    ['an API where nothing runs', ['--dir', 'nothing', 'api'], {}, /nothing runs here to attach to/],
    [
      'half a projector',
      ['--dir', 'nothing', 'projector'],
      { DATABASE_URL: 'postgres://a/b' },
      /nothing runs here/,
    ],
  ])('refuse %s', async (_, words, env, expected) => {
    const { code, out, err } = await hindsight(words, env);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  it('tell what runs and how far it is', async () => {
    const { code, out } = await hindsight(['status', '--json']);
    expect(code).toBe(0);
    const found = JSON.parse(out) as { services: { head: string; checkpoint: string } };
    expect(found).toMatchObject({
      running: { pid: up.pid, api: api(), node: process.versions.node },
      services: { lag: { events: 0 }, parked: 0, eventStore: run.eventStoreUrl },
    });
    expect(found.services.checkpoint).toBe(found.services.head);
    const { out: text } = await hindsight(['status']);
    expect(text).toContain(`process     ${up.pid}, since`);
    expect(out + text).not.toContain(new URL(run.databaseUrl).password);
  });

  it('end within seconds of being asked, though a client holds on to a request, and log lines of JSON', async () => {
    await fetch(`${api()}/v1/customers?limit=1`, { headers: withKey });
    const holding = connect(Number(new URL(api()).port), '127.0.0.1');
    holding.on('error', () => undefined);
    holding.write(`POST /v1/customers HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${secret}\r\n`);
    holding.write('content-type: application/json\r\ncontent-length: 500\r\n\r\n{');
    await once(holding, 'connect');
    const asked = performance.now();
    const { code, out } = await hindsight(['stop']);
    expect([code, out]).toEqual([0, `process ${up.pid} has ended\n`]);
    expect(performance.now() - asked).toBeLessThan(10_000);
    const { code: ended, err } = await up.ended;
    expect(ended).toBe(0);
    const lines = err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const route = '/v1/customers';
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'info', method: 'GET', route, status: 200 }),
    );
    expect(err).not.toContain(secret);
    expect(err).not.toContain(new URL(run.databaseUrl).password);
    expect(await readdir(join(folder, 'data'))).not.toContain('run.json');
  }, 30_000);

  it('say when nothing runs', async () => {
    expect(await hindsight(['stop'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^nothing runs in/) as string,
    });
    const { code, out } = await hindsight(['status', '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([0, { running: null, services: null }]);
  });

  it('take over from one that was killed', async () => {
    const killed = await startHindsight(['--dir', 'data', 'up'], { cwd: folder });
    killed.signal('SIGKILL');
    await killed.ended;
    expect(await readdir(join(folder, 'data'))).toContain('run.json');
    const { out } = await hindsight(['status', '--json']);
    expect(JSON.parse(out)).toMatchObject({ running: null });
    const next = await startHindsight(['--dir', 'data', 'up'], { cwd: folder });
    expect(JSON.parse((await hindsight(['--json', 'stop'])).out)).toMatchObject({ stopped: next.pid });
    expect(await next.ended).toMatchObject({ code: 0 });
  }, 60_000);

  it('end when they are asked to while they are still starting', async () => {
    const starting = startHindsight(['--dir', 'data', 'up'], { cwd: folder });
    while (!existsSync(join(folder, 'data/lock'))) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await hindsight(['stop'])).code).toBe(0);
    const started = await starting.catch(() => null);
    expect((await started?.ended)?.code ?? 0).toBe(0);
    expect(await readdir(join(folder, 'data'))).not.toContain('lock');
  }, 30_000);

  it('let other machines in with keys only', async () => {
    const keyless = await hindsight(['up'], { HOST: '0.0.0.0', ACCESS: 'open' });
    expect([keyless.code, keyless.out]).toEqual([2, '']);
    expect(keyless.err).toMatch(/^hindsight: HOST=0\.0\.0\.0: .*ACCESS=open.*\n$/);
    expect(await readdir(join(folder, 'data'))).not.toContain('lock');
    const env = { HOST: '0.0.0.0', API_KEYS: `till:${secret}` };
    const open = await startHindsight(['--dir', 'data', 'up'], { cwd: folder, env });
    const port = Number(new URL(open.said['api'] ?? '').port);
    expect(await answersAt('127.0.0.2', port)).toBe(true);
    const ask = (path: string, headers = {}) => fetch(`http://127.0.0.2:${port}${path}`, { headers });
    for (const path of ['/v1/segments', '/metrics']) {
      expect((await ask(path)).status).toBe(401);
      expect((await ask(path, { authorization: `Bearer ${secret}` })).status).toBe(200);
    }
    open.signal('SIGTERM');
    await open.ended;
  }, 30_000);

  it.each([
    ['unreadable keys', { API_KEYS_FILE: 'nowhere' }, /^hindsight: API_KEYS_FILE=nowhere: cannot be read/],
    [
      'one key name twice',
      { API_KEYS: `a:${secret},a:${secret}x` },
      /^hindsight: API_KEYS: two keys are named a\n/,
    ],
    ['a host that is none', { HOST: 'no host' }, /^hindsight: HOST=no host: expected an address/],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, /^hindsight: LOG_LEVEL=loud: expected trace, debug/],
    [
      'an address of another machine',
      { HOST: '203.0.113.9', API_KEYS: `a:${secret}` },
      /^hindsight: HOST=203.0.113.9: no/,
    ],
  ])('refuse %s in one line, before anything is started', async (_, env, expected) => {
    const { code, out, err } = await runHindsight(['--dir', 'fresh', 'up'], { cwd: folder, env });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err).not.toContain(secret);
    expect(existsSync(join(folder, 'fresh'))).toBe(false);
  });
});

/** Linux hands 127.0.0.2 to whoever listens at every address, and to nobody who listens at 127.0.0.1. */
async function answersAt(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
