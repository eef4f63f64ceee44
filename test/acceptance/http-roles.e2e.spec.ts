import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roles, type Role } from '@hindsight/contracts';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { lockDirectory } from '@hindsight/local-services';
import { addKey, onPool, openReadModels, revokeKey, type ReadModels } from '@hindsight/read-models';
import { ApiModule, newKey, storedKeys } from '../../apps/api/src/api.module.js';
import { routeAccess } from '../../apps/api/src/access/route-access.js';
import { Metrics } from '../../apps/cli/src/operations/metrics.js';
import { OperationsModule } from '../../apps/cli/src/operations/operations.module.js';
import { ProjectionWatch } from '../../apps/cli/src/operations/projection-watch.js';
import { createHttp } from '../../apps/cli/src/serving/http.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { ScriptedGroups } from './scripted-groups.js';
import { ScriptedRunner } from './scripted-runner.js';

interface Route {
  readonly method: string;
  readonly url: string;
}

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
const now = () => new Date();

describe('what the roles may do', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let folder: string;
  let app: NestFastifyApplication;
  let url: string;
  const routes: Route[] = [];
  const keys = new Map<Role, string>();

  const keyFor = async (may: readonly Role[], expiresAt: Date | null = null) => {
    const asked = { name: may.join('-') || 'none', roles: may, purpose: null, createdBy: 'spec', expiresAt };
    const { key, row } = newKey(asked, now());
    await addKey(onPool(readModels), row);
    return { key, id: row.id };
  };

  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    folder = await mkdtemp(join(tmpdir(), 'hindsight-roles-'));
    const eventStore = new InMemoryEventStore();
    const limits = { perUser: 2, atOnce: 1, kept: 20, keptDays: 30 };
    const replays = { runner: new ScriptedRunner(), limits, directory: folder, lock: lockDirectory };
    const api = ApiModule.forRoot({
      ...{ eventStore, readModels, reportingCurrency: 'GBP', waitMs: 300, replays },
      groups: new ScriptedGroups(),
    });
    const metrics = new Metrics();
    const watch = () => new ProjectionWatch(eventStore, readModels, () => null);
    const whole = { module: class Whole {}, imports: [api, OperationsModule.of(metrics, watch)] };
    app = await createHttp(whole, {
      ...{ access: [storedKeys(onPool(readModels), { now })], metrics, logger: silent },
    });
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url: path }) => {
        for (const one of [method].flat()) routes.push({ method: one, url: path });
      });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    for (const role of roles) keys.set(role, (await keyFor([role])).key);
  });
  afterAll(async () => {
    await app.close();
    await readModels.destroy();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** With nothing in the body, and ids that nobody has: what is let in fails later, and changes nothing. */
  async function ask({ method, url: path }: Route, authorization?: string) {
    const gone = new AbortController();
    const answer = await fetch(url + path.replaceAll(/:\w+/g, 'x'), {
      ...{ method, signal: gone.signal },
      headers: authorization === undefined ? {} : { authorization },
    });
    gone.abort(); // the feed has no end
    return { status: answer.status, challenge: answer.headers.get('www-authenticate') };
  }
  const guarded = () =>
    routes.filter(({ url: path }) => !/^\/(docs|health|schemas|asyncapi\.json)/.test(path));

  const mayUse = (role: Role, { method, url: path }: Route) =>
    routeAccess[`${method === 'HEAD' ? 'GET' : method} ${path}`]?.roles.includes(role) ?? false;

  it('is said of every endpoint that there is, and of no other', () => {
    const served = guarded()
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url: path }) => `${method} ${path}`);
    expect(served.sort()).toEqual(Object.keys(routeAccess).sort());
  });

  it('is nothing more than that, for any role at any endpoint', async () => {
    const wrong = [];
    for (const route of guarded())
      for (const [role, key] of keys) {
        const { status } = await ask(route, `Bearer ${key}`);
        const isIn = status !== 401 && status !== 403;
        if (isIn !== mayUse(role, route)) wrong.push([role, route, status]);
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is nothing at all for who has no role, no key, or a key that is wrong, expired or revoked', async () => {
    const { key: none } = await keyFor([]);
    const { key: expired } = await keyFor(roles, new Date(now().getTime() - 1));
    const { key: revoked, id } = await keyFor(roles);
    await revokeKey(onPool(readModels), id, { at: now(), by: 'spec' });
    const { key: known } = await keyFor(roles);
    const wrong = known.slice(0, -1) + (known.endsWith('A') ? 'E' : 'A');
    const unlike = [];
    for (const route of guarded()) {
      const statuses = [(await ask(route)).status];
      for (const token of [wrong, expired, revoked, 'hs_', known.replace('hs_', '')])
        statuses.push((await ask(route, `Bearer ${token}`)).status);
      statuses.push((await ask(route, `Basic ${known}`)).status, (await ask(route, `Bearer ${none}`)).status);
      if (String(statuses) !== '401,401,401,401,401,401,401,403') unlike.push([route, statuses]);
    }
    expect(unlike).toEqual([]);
  }, 120_000);

  it('says which role it takes, to who has another', async () => {
    const answer = await fetch(`${url}/v1/access`, {
      headers: { authorization: `Bearer ${keys.get('agent')}` },
    });
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer realm="hindsight", error="insufficient_scope", scope="auditor"',
    );
    expect(await answer.json()).toMatchObject({
      ...{ type: '/problems/role-missing', status: 403, needed: ['auditor'], roles: ['agent'] },
      detail: 'GET /v1/access is for auditor; agent is agent',
    });
  });

  it('says when a key expired, to who has it', async () => {
    const { key } = await keyFor(['agent'], new Date('2026-01-01T00:00:00Z'));
    const headers = { authorization: `Bearer ${key}`, 'accept-language': 'zh' };
    const answer = await fetch(`${url}/v1/customers`, { headers });
    expect(await answer.json()).toMatchObject({ detail: '此密钥已于 2026-01-01T00:00:00.000Z 过期' });
  });

  it('keeps apart what must not be in one hand', () => {
    const may = (role: Role) =>
      Object.keys(routeAccess).filter((name) => routeAccess[name]?.roles.includes(role));
    const changing = (role: Role) => may(role).filter((name) => !name.startsWith('GET'));
    expect(changing('auditor').filter((name) => !name.includes('/replays'))).toEqual([]);
    expect(may('subscriber')).toEqual([
      ...['POST /v1/erasures/:requestId/receipts', 'GET /v1/feed', 'GET /v1/feed/snapshot'],
      'GET /v1/replays/:replayId/feed',
    ]);
    expect(may('agent').filter((name) => /rule-sets|replays|access|audit|metrics/.test(name))).toEqual([]);
    expect(may('operator').filter((name) => /GET .*customers/.test(name))).toEqual([]);
    expect(may('analyst').filter((name) => /approve|activate|retire|access|audit/.test(name))).toEqual([]);
    expect(may('approver').filter((name) => /\/customers/.test(name))).toEqual([]);
    expect(roles.filter((role) => may(role).includes('GET /v1/access'))).toEqual(['auditor']);
  });

  it('keeps nothing of a key that would open something', async () => {
    const { key } = await keyFor(['agent']);
    const rows = await readModels.query<object[]>('SELECT api_key::text AS row FROM api_key');
    const [, id, ...secret] = key.split('_');
    expect(JSON.stringify(rows)).toContain(id);
    expect(JSON.stringify(rows)).not.toContain(secret.join('_')); // which may have such a character itself
  });
});
