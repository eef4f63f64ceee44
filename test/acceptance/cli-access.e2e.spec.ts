import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { IdentityProvider } from '../support/identity-provider.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';

const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
const signing = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
const till = 'till-secret-0123456789';

describe('a server that asks who somebody is', () => {
  let folder: string;
  let up: Started;
  let admin: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-access-'));
    up = await startHindsight(['--dir', 'data', 'up'], {
      cwd: folder,
      env: { ACCESS: 'keys', CLOCK: 'wall', TREE_HEAD_SECONDS: '1' },
    });
    admin = up.said['adminKey'] ?? '';
  }, 120_000);
  afterAll(async () => {
    up.signal('SIGTERM');
    await up.ended;
    await rm(folder, { recursive: true });
  }, 60_000);

  const hindsight = async (...words: readonly string[]) => {
    const ran = await runHindsight(['--dir', 'data', '--json', ...words], { cwd: folder });
    return { ...ran, said: JSON.parse(ran.out || '{}') as Record<string, unknown> };
  };
  const ask = (path: string, key?: string, init: RequestInit = {}) =>
    fetch(`${up.said['api'] ?? ''}${path}`, {
      ...init,
      headers: {
        'content-type': 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
    });
  const register = (key?: string, body: object = ada) =>
    ask('/v1/customers', key, { method: 'POST', body: JSON.stringify(body) });

  it('makes a key with every role at its first start, tells it once, and keeps it nowhere', async () => {
    expect(admin).toMatch(/^hs_[0-9a-f]{16}_[\w-]{43}$/);
    expect([(await register()).status, (await register(admin)).status]).toEqual([401, 201]);
    for (const path of ['/v1/rule-sets', '/v1/feed?from=now&customer=ada', '/metrics'])
      expect([path, (await ask(path, admin)).status]).toEqual([path, 200]);
    for (const file of await readdir(join(folder, 'data')))
      if (/\.(json|pem|password)$/.test(file))
        expect(await readFile(join(folder, 'data', file), 'utf8')).not.toContain(admin);
  });

  it('lets keys be made, listed and revoked by another terminal, which it heeds at once', async () => {
    const made = await hindsight(
      'keys',
      'create',
      '--role',
      'agent',
      'analyst',
      '--name',
      'till-7',
      '--purpose',
      'sales',
    );
    const [key, id] = [String(made.said['key']), String(made.said['id'])];
    expect(made.said).toMatchObject({ name: 'till-7', roles: ['agent', 'analyst'], purpose: 'sales' });
    expect((await register(key, { ...ada, customerId: 'bob' })).status).toBe(201);
    expect((await ask('/metrics', key)).status).toBe(403);
    const listed = await hindsight('keys', 'list');
    expect(listed.said['keys']).toMatchObject([{ name: 'admin' }, { name: 'till-7', revokedAt: null }]);
    expect(listed.out).not.toContain(key);
    expect((await hindsight('keys', 'revoke', id, '--as', 'ops')).said).toMatchObject({
      id,
      revokedBy: 'ops',
    });
    expect((await register(key)).status).toBe(401);
    expect(await hindsight('keys', 'revoke', 'nothing')).toMatchObject({
      ...{ code: 2, err: 'hindsight: no key has the id nothing; hindsight keys list has them all\n' },
    });
    expect((await hindsight('keys', 'create', '--role', 'boss')).code).toBe(2);
    const past = await hindsight('keys', 'create', '--role', 'agent', '--expires', '2026-01-01');
    expect([past.code, past.err]).toEqual([2, expect.stringContaining('lies in the past') as string]);
  }, 60_000);

  it('tells who was shown a customer, over HTTP and here, with their own looking', async () => {
    // Until the first day is closed there is no state to show.
    while ((await ask('/v1/customers/ada/state', admin)).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await hindsight('customer', 'ada', '--purpose', 'complaint 4711')).code).toBe(0);
    const { said } = await hindsight('access', '--customer', 'ada', '--purpose', 'yearly audit');
    expect(said['items']).toMatchObject([
      {
        actor: expect.stringMatching(/^cli:/) as string,
        what: 'hindsight customer',
        purpose: 'complaint 4711',
      },
      { actor: 'admin', what: 'GET /v1/customers/:customerId/state', customers: ['ada'] },
      { actor: 'admin', what: 'GET /v1/feed' },
    ]);
    const story = await runHindsight(['--dir', 'data', 'customer', 'ada', '--access'], { cwd: folder });
    expect(story.out).toMatch(/● shown to admin \(agent, .*\), GET \/v1\/customers\/:customerId\/state/);
    expect(story.out).toMatch(/● shown to cli:\w+, hindsight access: yearly audit/);
    const before = new Date(Date.now() + 60_000).toISOString();
    expect((await hindsight('access', 'forget', before)).said['count']).toBeGreaterThan(4);
    const left = await hindsight('access');
    expect(left.said['items']).toMatchObject([{ what: 'hindsight access forget' }]);
  }, 60_000);

  it('has on record who took many at once, or an event, and nothing of who was shown nobody', async () => {
    await hindsight('access', 'forget', new Date(Date.now() + 60_000).toISOString());
    const why = ['--purpose', 'request 16'];
    const tier = resolve('libs/rules/catalogue/tier-pyramid.yaml');
    const asked = [
      ['replay', '--control', 'tier-pyramid', '--candidate', tier, ...why],
      ['archive', 'export', 'exported', ...why],
      ['events', 'backup', 'backup', ...why],
      ['audit', 'prove', 'customer-ada', '0', ...why],
      ['audit', 'prove', 'ruleset-tier-pyramid', '0', ...why],
      ['parked', 'list'],
    ];
    while ((await hindsight('audit', 'head')).code !== 0); // the first is signed a second after the start
    for (const words of asked) expect([words, await hindsight(...words)]).toMatchObject([words, { code: 0 }]);
    const { said } = await hindsight('access');
    expect(said['items']).toMatchObject([
      { what: 'hindsight audit prove', customers: ['ada'], everyone: false, purpose: 'request 16' },
      { what: 'hindsight events backup', customers: [], everyone: true, purpose: 'request 16' },
      { what: 'hindsight archive export', customers: [], everyone: true, purpose: 'request 16' },
      { what: 'hindsight replay', customers: [], everyone: true, purpose: 'request 16' },
      { what: 'hindsight access forget' },
    ]);
  }, 300_000);
});

describe('the log of a server', () => {
  it('has no key, no token and no password in it, whatever is sent and whatever goes wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cli-access-log-'));
    const provider = await IdentityProvider.start();
    const env = {
      ...{ API_KEYS: `till/agent:${till}`, AUDIT_KEY: signing, LOG_LEVEL: 'trace' },
      ...{ OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: 'hindsight' },
    };
    const up = await startHindsight(['--dir', 'data', 'up'], { cwd: folder, env });
    expect(up.said['adminKey']).toBeUndefined();
    const token = await provider.token({ sub: 'ann', roles: ['agent'] });
    const run = JSON.parse(await readFile(join(folder, 'data/run.json'), 'utf8')) as { databaseUrl: string };
    const password = new URL(run.databaseUrl).password;
    const send = (path: string, init: RequestInit = {}) =>
      fetch(`${up.said['api'] ?? ''}${path}`, init).then(({ status }) => status);
    const wrong = `hs_0123456789abcdef_${'x'.repeat(43)}`;
    for (const secret of [till, token, wrong, `${token}x`]) {
      const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
      expect([200, 401]).toContain(await send('/v1/segments', { headers }));
      await send(`/v1/customers/${secret}`, { headers });
      await send(`/v1/customers?key=${secret}`, { headers });
      await send('/v1/customers', { method: 'POST', headers, body: `{"customerId":"${secret}"` });
      await send('/v1/customers/%ff', { headers });
    }
    await provider.stop();
    up.signal('SIGTERM');
    const { code, err } = await up.ended;
    expect(code).toBe(0);
    expect(err.split('\n').length).toBeGreaterThan(20);
    const [, middle = ''] = signing.split('\n');
    for (const secret of [till, token, wrong, password, middle, 'Bearer hs', 'PRIVATE KEY'])
      expect([secret, err.includes(secret)]).toEqual([secret, false]);
    await rm(folder, { recursive: true });
  }, 120_000);
});
