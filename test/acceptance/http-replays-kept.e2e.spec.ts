import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ann, bob, candidate, fact, ReplaysServer, told, tryIt, usual } from './replays-server.js';

describe('the replays that a server has', () => {
  let server: ReplaysServer;
  beforeEach(async () => {
    server = await ReplaysServer.start();
  });
  afterEach(() => server.close());

  it('start once for a key, and refuse it for other content', async () => {
    const keyed = { ...ann, 'idempotency-key': 'try-7' };
    const [one, two] = await Promise.all([server.started(tryIt, keyed), server.started(tryIt, keyed)]);
    expect(two).toBe(one);
    expect(fact(await server.ask({ ...tryIt, movers: 3 }, keyed))).toEqual([
      409,
      '/problems/replay-key-reused',
    ]);
    expect(await server.started(tryIt, { ...bob, 'idempotency-key': 'try-7' })).not.toBe(one);
    await server.again();
    expect(await server.started(tryIt, keyed)).toBe(one);
  });

  it('run one at a time, in the order in which they came', async () => {
    const [first, second] = [await server.started(), await server.started({ ...tryIt, movers: 3 })];
    const third = await server.started(tryIt, bob);
    await (await server.runner.nth(0)).finish('first');
    expect((await server.runner.nth(1)).asked.movers).toBe(3);
    expect([await server.stateOf(second), await server.stateOf(third, bob)]).toEqual(['running', 'queued']);
    expect(await server.stateOf(first)).toBe('done');
  });

  it('are as many of a user at once as may be, and say what to do about more', async () => {
    const ids = [await server.started(), await server.started()];
    const { status, headers, body } = await server.ask();
    expect([status, body['type'], body['underWay']]).toEqual([429, '/problems/replays-too-many', ids]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body['detail']).toContain('DELETE');
    await server.started(tryIt, bob);
    expect(await server.remove(ids[1] ?? '')).toBe(204);
    await server.started();
  });

  it('stop when they are cancelled, once and for all', async () => {
    const [id, next] = [await server.started(), await server.started()];
    const { errand } = await server.runner.nth(0);
    const events = told(await server.follow(id));
    expect([await server.remove(id), await server.remove(id)]).toEqual([204, 204]);
    expect(errand.signal.aborted).toBe(true);
    expect((await events).map(({ name }) => name)).toEqual(['progress', 'cancelled']);
    expect(await server.show(id)).toMatchObject({ state: 'cancelled', failure: null });
    await server.runner.nth(1);
    expect(await server.stateOf(next)).toBe('running');
    expect(await readdir(join(server.folder, id))).toEqual(['replay.json']);
  });

  it('that wait never run once they are cancelled', async () => {
    const [, waiting] = [await server.started(), await server.started()];
    expect(await server.remove(waiting)).toBe(204);
    const after = await server.started({ ...tryIt, movers: 3 });
    await (await server.runner.nth(0)).finish('first');
    expect((await server.runner.nth(1)).asked.movers).toBe(3);
    expect(await server.stateOf(after)).toBe('running');
  });

  it('go with their report when they are removed', async () => {
    const id = await server.started();
    await (await server.runner.nth(0)).finish('found');
    await server.ended(id);
    expect([await server.remove(id), await server.remove(id)]).toEqual([204, 404]);
    expect((await readdir(server.folder)).filter((name) => name !== 'lock')).toEqual([]);
  });

  it('are nobody else\u2019s', async () => {
    const id = await server.started();
    for (const path of ['', '/progress', '/result', '/result.html', '/movers.parquet'])
      expect(fact(await server.http.get(`/v1/replays/${id}${path}`, bob))).toEqual([
        404,
        '/problems/replay-unknown',
      ]);
    expect(await server.remove(id, bob)).toBe(404);
    await server.runner.nth(0); // it has begun
    expect((await server.http.get('/v1/replays', bob)).body).toEqual({ items: [], next: null });
    expect(await server.stateOf(id)).toBe('running');
  });

  it('are kept as many and as long as may be', async () => {
    await server.again({ ...usual, kept: 2 });
    const ids = [];
    for (const n of [0, 1, 2]) {
      const id = await server.started();
      await (await server.runner.nth(n)).finish('found');
      await server.ended(id);
      ids.push(id);
    }
    await server.again({ ...usual, kept: 2 });
    expect((await readdir(server.folder)).filter((name) => name !== 'lock').sort()).toEqual(
      ids.slice(1).sort(),
    );
  });

  describe('after a restart', () => {
    it('still give what was done, say of what ran that it was interrupted, and go on with what waited', async () => {
      const done = await server.started();
      await (await server.runner.nth(0)).finish('found');
      await server.ended(done);
      const [ran, waited] = [await server.started(), await server.started({ ...tryIt, movers: 3 })];
      await server.runner.nth(1);
      const events = told(await server.follow(waited));
      await server.again();
      expect((await events).map(({ name }) => name)).toEqual(['progress']);
      const result = await fetch(`${server.http.url}/v1/replays/${done}/result`, { headers: ann });
      expect(await result.text()).toBe('found');
      expect(await server.show(ran)).toMatchObject({ state: 'failed', failure: { reason: 'interrupted' } });
      expect((await server.runner.nth(0)).asked).toMatchObject({ movers: 3, candidate: { text: candidate } });
      expect(await server.stateOf(waited)).toBe('running');
    });

    it('that nobody announced, too, and leave nothing half-written', async () => {
      const id = await server.started();
      const run = await server.runner.nth(0);
      const killed = await mkdtemp(join(tmpdir(), 'hindsight-killed-'));
      await cp(server.folder, killed, { recursive: true, filter: (from) => !from.endsWith('lock') });
      await cp(run.errand.folder, join(killed, '11111111-1111-4111-8111-111111111111'), { recursive: true });
      await rm(join(killed, '11111111-1111-4111-8111-111111111111/replay.json'));
      await cp(run.errand.folder, join(killed, id, 'report.json.123'), { recursive: true });
      await run.finish('found');
      await server.again(usual, killed);
      expect(await server.show(id)).toMatchObject({ state: 'failed', failure: { reason: 'interrupted' } });
      expect((await readdir(killed)).filter((name) => name !== 'lock')).toEqual([id]);
      expect(await readdir(join(killed, id))).toEqual(['replay.json']);
      await server.again();
      await rm(killed, { recursive: true });
    });
  });

  it('of a directory are one process\u2019', async () => {
    await server.started();
    const other = await server.beside();
    const refused = await other.get('/v1/replays', ann);
    expect(refused).toMatchObject({
      status: 503,
      body: { type: '/problems/replays-elsewhere', pid: process.pid },
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await server.http.close();
    expect((await other.get('/v1/replays', ann)).status).toBe(200);
    server.http = other;
  });
});
