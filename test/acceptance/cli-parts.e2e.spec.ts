import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';
import { startEventStoreToUse } from '../support/start-event-store.js';

const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };

describe('API and projector, each alone on configured services', () => {
  let folder: string;
  let database: TestDatabase;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let env: NodeJS.ProcessEnv;
  const running: Started[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-parts-'));
    database = await createDatabase();
    node = await startEventStoreToUse(join(folder, 'eventstore'));
    env = { EVENTSTORE_URL: node.url, DATABASE_URL: database.url };
    for (const part of ['api', 'projector']) running.push(await startHindsight([part], { cwd: folder, env }));
  }, 60_000);
  afterAll(async () => {
    for (const one of running) one.signal('SIGTERM');
    for (const one of running) await one.ended;
    await node.stop();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('record and show a customer between them', async () => {
    const url = running[0]?.said['api'] ?? '';
    const answer = await fetch(`${url}/v1/customers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ada),
    });
    const { position } = (await answer.json()) as { position: string };
    const seen = await fetch(`${url}/v1/customers/ada?atLeast=${position}`);
    expect(await seen.json()).toMatchObject({ customerId: 'ada' });
  });

  it('each say how they are, and the projector what it does', async () => {
    const health = running[1]?.said['health'] ?? '';
    for (const url of [health, `${running[0]?.said['api'] ?? ''}/health/ready`]) {
      const { status, details } = (await (await fetch(url)).json()) as Record<string, unknown>;
      expect([url, status, details]).toMatchObject([
        url,
        'ok',
        { projector: { status: 'up', lagEvents: 0 } },
      ]);
    }
    const metrics = await (await fetch(health.replace('/health/ready', '/metrics'))).text();
    expect(metrics).toMatch(/^hindsight_projector_batch_duration_seconds_count [1-9]/m);
    expect((await fetch(health.replace('/health/ready', '/v1/customers'))).status).toBe(404);
  });

  it('need no directory, and their services can be looked at without', async () => {
    const { code, out } = await runHindsight(['status', '--json'], { cwd: folder, env });
    const services = { eventStore: node.url, lag: { events: 0 } };
    expect([code, JSON.parse(out)]).toMatchObject([0, { running: null, services }]);
    expect(existsSync(join(folder, '.hindsight'))).toBe(false);
  });

  it('share the customers with another projector, as its status and theirs say', async () => {
    running.push(await startHindsight(['projector'], { cwd: folder, env: { ...env, PORT: '0' } }));
    let shares: number[] = [];
    while (shares.join() !== '32,32') {
      const { out } = await runHindsight(['status', '--json'], { cwd: folder, env });
      const { services } = JSON.parse(out) as { services: { projectors: { buckets: number }[] } };
      shares = services.projectors.map(({ buckets }) => buckets);
    }
    const health = running.at(-1)?.said['health'] ?? '';
    const metrics = await (await fetch(health.replace('/health/ready', '/metrics'))).text();
    expect(metrics).toMatch(/^hindsight_projector_leases 32$/m);
    expect(metrics).toMatch(/^hindsight_projector_own_lag_events 0$/m);
    const { out } = await runHindsight(['status', '--lang', 'zh'], { cwd: folder, env });
    expect(out).toMatch(/投影进程 +.*：64 个分桶中的 32 个，位于 \d+，滞后 无/);
  }, 60_000);

  it('end when they are told to', async () => {
    for (const one of running) one.signal('SIGTERM');
    for (const one of running) expect((await one.ended).code).toBe(0);
  });

  it('leave the directory to one host, wherever its services are', async () => {
    const up = await startHindsight(['up'], { cwd: folder, env });
    running.push(up);
    const second = await runHindsight(['up'], { cwd: folder, env });
    expect(second).toMatchObject({
      code: 2,
      err: expect.stringContaining(`process ${up.pid} runs here`) as string,
    });
    expect((await runHindsight(['stop'], { cwd: folder })).code).toBe(0);
    expect((await up.ended).code).toBe(0);
  }, 30_000);
});
