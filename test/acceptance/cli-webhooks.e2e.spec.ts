import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Webhook } from 'standardwebhooks';
import type { WebhookSecret } from '@hindsight/contracts';
import { Receiver, type Heard } from '../../apps/api/src/webhooks/testing/receiver.js';
import { until } from '../../apps/api/src/webhooks/testing/webhook-world.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';

describe('hindsight webhooks', () => {
  let folder: string;
  let up: Started;
  let database: pg.Client;
  let url: string;
  const receiver = new Receiver();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-webhooks-'));
    url = await receiver.listen();
    const env = { WEBHOOK_NETWORKS: '127.0.0.1' };
    up = await startHindsight(['--dir', 'data', 'up'], { cwd: folder, env });
    const run = JSON.parse(await readFile(join(folder, 'data/run.json'), 'utf8')) as { databaseUrl: string };
    database = new pg.Client(run.databaseUrl);
    await database.connect();
  }, 60_000);
  afterAll(async () => {
    await database.end();
    up.signal('SIGTERM');
    await up.ended;
    await receiver.close();
    await rm(folder, { recursive: true });
  });

  const run = (words: readonly string[], HINDSIGHT_LANG = 'en') =>
    runHindsight(['--dir', 'data', ...words], { cwd: folder, env: { HINDSIGHT_LANG } });
  const said = async (...words: string[]) => {
    const { code, out, err } = await run(['--json', 'webhooks', ...words]);
    if (code !== 0) throw new Error(err);
    return JSON.parse(out) as Record<string, unknown>;
  };
  const secretOf = async (...words: string[]) => ((await said(...words)) as unknown as WebhookSecret).secret; // as these commands print it
  const register = async (customerId: string) => {
    const body = JSON.stringify({ customerId, partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' });
    const headers = { 'content-type': 'application/json', 'x-actor': 'spec' };
    const registered = await fetch(`${up.said['api'] ?? ''}/v1/customers`, { method: 'POST', headers, body });
    expect(registered.status).toBe(201);
  };
  const keptOf = (customerId: string) => receiver.kept.filter(({ event }) => event.subject === customerId);
  const isSignedBy = (secret: string, { body, headers }: Heard) => {
    try {
      return Boolean(new Webhook(secret).verify(body, headers as Record<string, string>));
    } catch {
      return false;
    }
  };
  const metrics = async () => (await fetch(`${up.said['api'] ?? ''}/metrics`)).text();

  let secret: string;

  it('add shows a secret, and what happens from then on is sent, signed under it', async () => {
    secret = await secretOf('add', 'mailing', url, '--purpose', 'a spec', '--streams', 'customer');
    await register('ada');
    await until(() => keptOf('ada').length === 1);
    expect(keptOf('ada').map((heard) => isSignedBy(secret, heard))).toEqual([true]);
    expect(await said('list')).toMatchObject({ webhooks: [{ webhookId: 'mailing', url, state: 'active' }] });
    expect((await run(['webhooks', 'add', 'mailing', url, '--purpose', 'x'])).code).toBe(2);
  });

  it('inspect names what was given up, and replay has it sent again', async () => {
    receiver.answer = () => 500;
    await register('bob');
    await until(async () => {
      const { rows } = await database.query<{ customer_id: string }>(
        'UPDATE webhook.lane SET attempts = 17, next_at = now() RETURNING customer_id',
      );
      return rows.length === 1;
    });
    await until(async () => ((await said('inspect', 'mailing'))['deadLetters'] as unknown[]).length === 1);
    expect(await said('inspect', 'mailing')).toMatchObject({
      dead: { customers: 1, messages: 1 },
      deadLetters: [{ customerId: 'bob', type: 'CustomerRegistered', attempts: 18, status: 500, behind: 0 }],
    });
    expect(await metrics()).toMatch(/^hindsight_webhook_dead_letters\{webhook="mailing"\} 1$/m);
    receiver.answer = () => 204;
    expect(await said('replay', 'mailing', '--customer', 'bob')).toEqual({ customers: 1 });
    await until(() => keptOf('bob').length === 1);
    expect(await metrics()).toMatch(
      /^hindsight_webhook_deliveries_total\{webhook="mailing",outcome="delivered"\} 2$/m,
    );
    await until(
      async () =>
        ((await said('deliveries', 'mailing', '--customer', 'bob'))['items'] as { delivered: boolean }[])[0]
          ?.delivered === true,
    );
  }, 60_000);

  it('pause is told by status, in both languages, and resume goes on', async () => {
    await said('pause', 'mailing', '--because', 'maintenance');
    const [en, zh] = [await run(['status']), await run(['status'], 'zh')];
    expect(en.out).toMatch(/mailing is paused since .* \(maintenance\): hindsight webhooks resume mailing/);
    expect(zh.out).toMatch(/mailing 自 .* 起已暂停（maintenance）/);
    expect(await said('resume', 'mailing')).toMatchObject({ state: 'active', pausedAt: null });
    expect((await run(['status'])).out).not.toContain('mailing');
  }, 60_000);

  it('rotate-secret shows another one; while it takes over, both verify', async () => {
    const next = await secretOf('rotate-secret', 'mailing');
    let n = 0;
    await until(async () => {
      const customerId = `rose-${n++}`;
      await register(customerId);
      await until(() => keptOf(customerId).length === 1);
      return keptOf(customerId).every((heard) => isSignedBy(next, heard));
    });
    const last = receiver.kept.at(-1);
    expect(last && [secret, next].map((one) => isSignedBy(one, last))).toEqual([true, true]);
  }, 60_000);

  it('remove ends it, and says so in the language that is asked for', async () => {
    const { out } = await run(['webhooks', 'remove', 'mailing'], 'zh');
    expect(out).toContain('不再向 mailing 发送任何消息');
    expect((await run(['webhooks', 'list'], 'zh')).out).toContain('尚无 webhook');
    expect((await run(['webhooks', 'inspect', 'mailing'])).err).toContain('there is no webhook mailing');
  }, 60_000);
});
