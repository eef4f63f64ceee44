import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { lockDirectory } from '@hindsight/local-services';
import { installShippedRuleSets, ReplayRefused, type ReplayLimits } from '../../apps/api/src/api.module.js';
import { eventsOf, type StreamedEvent } from './event-stream.js';
import { startHttp, type Answer, type HttpServer } from './http-server.js';
import { ScriptedRunner } from './scripted-runner.js';

const candidate = `hindsight: 1
id: regulars
features: {orders: {agg: count, events: [purchased]}}
outputs: [{id: regular, type: flag, when: "orders >= 12"}]
`;
const tryIt = { control: 'tier-pyramid', candidate };
const ann = { 'x-actor': 'ann' };
const bob = { 'x-actor': 'bob' };
const usual: ReplayLimits = { perUser: 2, atOnce: 1, kept: 20, keptDays: 30 };

describe('replays over HTTP', () => {
  let store: InMemoryEventStore;
  let folder: string;
  let runner: ScriptedRunner;
  let http: HttpServer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-replays-'));
    store = new InMemoryEventStore();
    await installShippedRuleSets(store, { now: new Date('2026-01-01T00:00:00Z') });
    await serve();
  });
  afterEach(async () => {
    await http.close();
    await rm(folder, { recursive: true });
  });

  const serve = async (limits = usual, directory = folder) => {
    runner = new ScriptedRunner();
    const replays = { runner, limits, directory, lock: lockDirectory };
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP', replays });
  };
  const again = async (limits = usual, directory = folder) => {
    await http.close();
    await serve(limits, directory);
  };
  const start = (body: object = tryIt, headers: Record<string, string> = ann) =>
    http.post('/v1/replays', body, headers);
  const started = async (body: object = tryIt, headers: Record<string, string> = ann) => {
    const { status, body: said } = await start(body, headers);
    expect([status, said['detail']]).toEqual([202, undefined]);
    return String(said['replayId']);
  };
  const show = async (id: string, headers = ann) => (await http.get(`/v1/replays/${id}`, headers)).body;
  const remove = async (id: string, headers = ann) =>
    (
      await fetch(`${http.url}/v1/replays/${id}`, {
        method: 'DELETE',
        headers: { 'content-type': 'application/json', ...headers },
      })
    ).status;
  const follow = (id: string, init: RequestInit = {}) =>
    fetch(`${http.url}/v1/replays/${id}/progress`, { headers: ann, ...init });
  const told = async (response: Response): Promise<StreamedEvent[]> => {
    const all: StreamedEvent[] = [];
    for await (const event of eventsOf(response)) if (event.name !== '') all.push(event);
    return all;
  };
  const ended = async (id: string) => (await told(await follow(id))).at(-1);
  const fact = ({ status, body }: Answer) => [status, body['type']];

  it('are taken, say where they are, run, and are told of to the end', async () => {
    const answer = await start();
    const id = String(answer.body['replayId']);
    expect([answer.status, answer.headers.get('location')]).toEqual([202, `/v1/replays/${id}`]);
    expect(answer.body).toMatchObject({ by: 'ann', control: 'tier-pyramid', movers: 10, asOf: null });
    const run = await runner.nth(0);
    expect(run.asked).toMatchObject({ candidate: { ruleSetId: 'regulars', text: candidate } });
    run.errand.onProgress(0, 1000);
    const stream = await follow(id);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = told(stream);
    run.errand.onProgress(250, 1000);
    expect(await show(id)).toMatchObject({ state: 'running', progress: { done: 250, total: 1000 } });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await run.finish('found');
    const all = await events;
    expect(all.map(({ name }) => name)).toEqual([...all.slice(1).map(() => 'progress'), 'done']);
    expect(all[0]?.data).toMatchObject({ state: 'running', done: 0, total: 1000 });
    expect(all.at(-2)?.data).toMatchObject({
      done: 250,
      total: 1000,
      etaSeconds: expect.any(Number) as number,
    });
    expect(all.at(-1)?.data).toEqual(await show(id));
    expect(await show(id)).toMatchObject({ state: 'done', progress: { done: 1000, etaSeconds: 0 } });
  });

  it('tell whoever comes late how it ended, and nothing else', async () => {
    const id = await started();
    await (await runner.nth(0)).finish('found');
    await ended(id);
    expect((await told(await follow(id))).map(({ name }) => name)).toEqual(['done']);
  });

  it('give their report in every form once they are done, the same for good', async () => {
    const id = await started();
    const paths = ['result', 'result.html', 'result.csv', 'movers.csv', 'movers.parquet'];
    const early = await http.get(`/v1/replays/${id}/result`, ann);
    expect(early).toMatchObject({ status: 409, body: { type: '/problems/replay-not-done' } });
    await (await runner.nth(0)).finish('"found"');
    await ended(id);
    const types = [];
    for (const path of paths) {
      const response = await fetch(`${http.url}/v1/replays/${id}/${path}`, { headers: ann });
      types.push(response.headers.get('content-type')?.replace(/;.*/, ''));
      expect([path, response.status, await response.text()]).toEqual([path, 200, '"found"']);
      const headers = { ...ann, 'if-none-match': response.headers.get('etag') ?? '' };
      expect((await fetch(`${http.url}/v1/replays/${id}/${path}`, { headers })).status).toBe(304);
    }
    expect(types).toEqual([
      ...['application/json', 'text/html', 'text/csv', 'text/csv', 'application/vnd.apache.parquet'],
    ]);
    const page = await fetch(`${http.url}/v1/replays/${id}/result.html`, { headers: ann });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-disposition')).toContain('tier-pyramid-against-regulars.html');
  });

  it('refuse a candidate as a draft is refused, with all its problems', async () => {
    const document = candidate.replace('count', 'cuont').replace('orders >=', 'order >=');
    const drafted = await http.post('/v1/rule-sets', { document }, ann);
    const tried = await start({ ...tryIt, candidate: document });
    expect(fact(tried)).toEqual([422, '/problems/rule-set-unsound']);
    expect(tried.body['problems']).toEqual(drafted.body['problems']);
    expect(tried.body['problems']).toMatchObject([{ line: 3, column: 26 }, { line: 4 }]);
    expect(tried.body['detail']).toContain('did you mean "count"?');
    expect(runner.runs).toEqual([]);
  });

  it('try a stored version by its name', async () => {
    await started({ control: 'tier-pyramid@1', candidate: 'value-rfm@1', movers: 3 });
    const { asked } = await runner.nth(0);
    expect(asked).toMatchObject({
      control: 'tier-pyramid@1',
      candidate: { ruleSetId: 'value-rfm' },
      movers: 3,
    });
  });

  it.each([
    ['another control', { control: 'tier-pyramid@9' }, 422, '/problems/control-unknown'],
    ['another candidate', { candidate: 'tier-pyramid@9' }, 422, '/problems/candidate-unknown'],
    ['half an outcome', { outcome: 'churned:90' }, 400, '/problems/request-invalid'],
    ['a day in no calendar', { knownAt: '2011-02-30T00:00:00Z' }, 400, '/problems/request-invalid'],
    ['a field of another name', { mover: 3 }, 400, '/problems/request-invalid'],
    ['a candidate without end', { candidate: '#'.repeat(257 * 1024) }, 413, '/problems/body-too-large'],
    ['a body without end', { candidate: '#'.repeat(1100 * 1024) }, 413, '/problems/body-too-large'],
  ])('refuse %s', async (_, body, status, type) => {
    expect(fact(await start({ ...tryIt, ...body }))).toEqual([status, type]);
  });

  it('hand over what was asked for in the words of the command line', async () => {
    const asOf = '2011-06-01T08:00:00+08:00';
    await started({ ...tryIt, asOf, knownAt: '12345', outcome: 'no-purchase:90', label: 'regular=true' });
    const { asked } = await runner.nth(0);
    expect(asked).toMatchObject({
      ...{ asOf: '2011-06-01T00:00:00.000Z', knownAt: '12345' },
      outcome: { kind: 'no-purchase', days: 90, output: 'regular', label: 'true' },
    });
  });

  it('start once for a key, and refuse it for other content', async () => {
    const keyed = { ...ann, 'idempotency-key': 'try-7' };
    const [one, two] = await Promise.all([started(tryIt, keyed), started(tryIt, keyed)]);
    expect(two).toBe(one);
    expect(fact(await start({ ...tryIt, movers: 3 }, keyed))).toEqual([409, '/problems/replay-key-reused']);
    expect(await started(tryIt, { ...bob, 'idempotency-key': 'try-7' })).not.toBe(one);
    await again();
    expect(await started(tryIt, keyed)).toBe(one);
  });

  it('run one at a time, in the order in which they came', async () => {
    const [first, second] = [await started(), await started({ ...tryIt, movers: 3 })];
    const third = await started(tryIt, bob);
    await (await runner.nth(0)).finish('first');
    expect((await runner.nth(1)).asked.movers).toBe(3);
    expect([(await show(second))['state'], (await show(third, bob))['state']]).toEqual(['running', 'queued']);
    expect((await show(first))['state']).toBe('done');
  });

  it('are as many of a user at once as may be, and say what to do about more', async () => {
    const ids = [await started(), await started()];
    const { status, headers, body } = await start();
    expect([status, body['type'], body['underWay']]).toEqual([429, '/problems/replays-too-many', ids]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body['detail']).toContain('DELETE');
    await started(tryIt, bob);
    expect(await remove(ids[1] ?? '')).toBe(204);
    await started();
  });

  it('stop when they are cancelled, once and for all', async () => {
    const [id, next] = [await started(), await started()];
    const { errand } = await runner.nth(0);
    const events = told(await follow(id));
    expect([await remove(id), await remove(id)]).toEqual([204, 204]);
    expect(errand.signal.aborted).toBe(true);
    expect((await events).map(({ name }) => name)).toEqual(['progress', 'cancelled']);
    expect(await show(id)).toMatchObject({ state: 'cancelled', failure: null });
    await runner.nth(1);
    expect((await show(next))['state']).toBe('running');
    expect(await readdir(join(folder, id))).toEqual(['replay.json']);
  });

  it('that wait never run once they are cancelled', async () => {
    const [, waiting] = [await started(), await started()];
    expect(await remove(waiting)).toBe(204);
    const after = await started({ ...tryIt, movers: 3 });
    await (await runner.nth(0)).finish('first');
    expect((await runner.nth(1)).asked.movers).toBe(3);
    expect((await show(after))['state']).toBe('running');
  });

  it('go with their report when they are removed', async () => {
    const id = await started();
    await (await runner.nth(0)).finish('found');
    await ended(id);
    expect([await remove(id), await remove(id)]).toEqual([204, 404]);
    expect((await readdir(folder)).filter((name) => name !== 'lock')).toEqual([]);
  });

  it('fail with what stands in the way, and with nothing of what broke on our side', async () => {
    const [refused, broken] = [await started(), await started()];
    (await runner.nth(0)).fail(new ReplayRefused('asOf: no day is closed yet'));
    (await runner.nth(1)).fail(new Error('ENOENT /secret/place'));
    expect((await ended(refused))?.data['failure']).toEqual({
      ...{ reason: 'refused', detail: 'asOf: no day is closed yet' },
    });
    const { name, data } = (await ended(broken)) ?? {};
    expect([name, JSON.stringify(data)]).toEqual(['failed', expect.not.stringContaining('secret')]);
    expect(fact(await http.get(`/v1/replays/${broken}/result`, ann))).toEqual([
      ...[409, '/problems/replay-not-done'],
    ]);
  });

  it('are nobody else\u2019s', async () => {
    const id = await started();
    for (const path of ['', '/progress', '/result', '/result.html', '/movers.parquet'])
      expect(fact(await http.get(`/v1/replays/${id}${path}`, bob))).toEqual([
        404,
        '/problems/replay-unknown',
      ]);
    expect(await remove(id, bob)).toBe(404);
    expect((await http.get('/v1/replays', bob)).body).toEqual({ items: [], next: null });
    expect((await show(id))['state']).toBe('running');
  });

  it('are listed, the latest first, by pages and by what they are', async () => {
    const [first, second] = [await started(), await started({ ...tryIt, control: 'value-rfm' })];
    const ids = async (query: string) => {
      const { body } = await http.get(`/v1/replays?${query}`, ann);
      return [
        (body['items'] as { replayId: string }[]).map(({ replayId }) => replayId),
        body['next'],
      ] as const;
    };
    expect(await ids('')).toEqual([[second, first], null]);
    const [page, next] = await ids('limit=1');
    expect(page).toEqual([second]);
    expect(await ids(`limit=1&after=${encodeURIComponent(String(next))}`)).toEqual([[first], null]);
    await (await runner.nth(0)).finish('found');
    await ended(first);
    expect(await ids('state=done')).toEqual([[first], null]);
    expect(await ids('control=value-rfm')).toEqual([[second], null]);
  });

  it('are kept as many and as long as may be', async () => {
    await again({ ...usual, kept: 2 });
    const ids = [];
    for (const n of [0, 1, 2]) {
      const id = await started();
      await (await runner.nth(n)).finish('found');
      await ended(id);
      ids.push(id);
    }
    await again({ ...usual, kept: 2 });
    expect((await readdir(folder)).filter((name) => name !== 'lock').sort()).toEqual(ids.slice(1).sort());
  });

  it('let go of a follower who goes away', async () => {
    const id = await started();
    const { errand } = await runner.nth(0);
    // Not fetch, which opens connections of its own accord.
    const asked = request(`${http.url}/v1/replays/${id}/progress`, { headers: ann, agent: false }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage]; // what a response comes with
    await once(response, 'data');
    const streams = () => process.getActiveResourcesInfo().filter((one) => one === 'TCPSocketWrap').length;
    const before = streams();
    asked.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(streams()).toBe(before - 2); // of both ends
    errand.onProgress(1, 2);
    expect((await show(id))['progress']).toMatchObject({ done: 1 });
  });

  describe('after a restart', () => {
    it('still give what was done, say of what ran that it was interrupted, and go on with what waited', async () => {
      const done = await started();
      await (await runner.nth(0)).finish('found');
      await ended(done);
      const [ran, waited] = [await started(), await started({ ...tryIt, movers: 3 })];
      await runner.nth(1);
      const events = told(await follow(waited));
      await again();
      expect((await events).map(({ name }) => name)).toEqual(['progress']);
      const result = await fetch(`${http.url}/v1/replays/${done}/result`, { headers: ann });
      expect(await result.text()).toBe('found');
      expect(await show(ran)).toMatchObject({ state: 'failed', failure: { reason: 'interrupted' } });
      expect((await runner.nth(0)).asked).toMatchObject({ movers: 3, candidate: { text: candidate } });
      expect((await show(waited))['state']).toBe('running');
    });

    it('that nobody announced, too, and leave nothing half-written', async () => {
      const id = await started();
      const { errand, finish } = await runner.nth(0);
      const killed = await mkdtemp(join(tmpdir(), 'hindsight-killed-'));
      await cp(folder, killed, { recursive: true, filter: (from) => !from.endsWith('lock') });
      await cp(errand.folder, join(killed, '11111111-1111-4111-8111-111111111111'), { recursive: true });
      await rm(join(killed, '11111111-1111-4111-8111-111111111111/replay.json'));
      await cp(errand.folder, join(killed, id, 'report.json.123'), { recursive: true });
      await finish('found');
      await again(usual, killed);
      expect(await show(id)).toMatchObject({ state: 'failed', failure: { reason: 'interrupted' } });
      expect((await readdir(killed)).filter((name) => name !== 'lock')).toEqual([id]);
      expect(await readdir(join(killed, id))).toEqual(['replay.json']);
      await again();
      await rm(killed, { recursive: true });
    });
  });

  it('of a directory are one process\u2019', async () => {
    await started();
    const other = await startHttp({
      ...{ eventStore: store, reportingCurrency: 'GBP' },
      replays: { runner, limits: usual, directory: folder, lock: lockDirectory },
    });
    const refused = await other.get('/v1/replays', ann);
    expect(refused).toMatchObject({
      status: 503,
      body: { type: '/problems/replays-elsewhere', pid: process.pid },
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await http.close();
    expect((await other.get('/v1/replays', ann)).status).toBe(200);
    http = other;
  });
});
