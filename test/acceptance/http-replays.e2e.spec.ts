import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { ReplayRefused } from '../../apps/api/src/api.module.js';
import { ann, candidate, fact, ReplaysServer, told, tryIt } from './replays-server.js';

describe('replays over HTTP', () => {
  let server: ReplaysServer;
  beforeEach(async () => {
    server = await ReplaysServer.start();
  });
  afterEach(() => server.close());

  it('are taken, say where they are, run, and are told of to the end', async () => {
    const answer = await server.ask();
    const id = String(answer.body['replayId']);
    expect([answer.status, answer.headers.get('location')]).toEqual([202, `/v1/replays/${id}`]);
    expect(answer.body).toMatchObject({ by: 'ann', control: 'tier-pyramid', movers: 10, asOf: null });
    const run = await server.runner.nth(0);
    expect(run.asked).toMatchObject({ candidate: { ruleSetId: 'regulars', text: candidate } });
    run.errand.onProgress(0, 1000);
    const stream = await server.follow(id);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = told(stream);
    run.errand.onProgress(250, 1000);
    expect(await server.show(id)).toMatchObject({ state: 'running', progress: { done: 250, total: 1000 } });
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
    expect(all.at(-1)?.data).toEqual(await server.show(id));
    expect(await server.show(id)).toMatchObject({ state: 'done', progress: { done: 1000, etaSeconds: 0 } });
  });

  it('tell whoever comes late how it ended, and nothing else', async () => {
    const id = await server.started();
    await (await server.runner.nth(0)).finish('found');
    await server.ended(id);
    expect((await told(await server.follow(id))).map(({ name }) => name)).toEqual(['done']);
  });

  it('give their report in every form once they are done, the same for good', async () => {
    const id = await server.started();
    const paths = ['result', 'result.html', 'result.csv', 'movers.csv', 'movers.parquet'];
    const early = await server.http.get(`/v1/replays/${id}/result`, ann);
    expect(early).toMatchObject({ status: 409, body: { type: '/problems/replay-not-done' } });
    await (await server.runner.nth(0)).finish('"found"');
    await server.ended(id);
    const types = [];
    for (const path of paths) {
      const response = await fetch(`${server.http.url}/v1/replays/${id}/${path}`, { headers: ann });
      types.push(response.headers.get('content-type')?.replace(/;.*/, ''));
      expect([path, response.status, await response.text()]).toEqual([path, 200, '"found"']);
      const headers = { ...ann, 'if-none-match': response.headers.get('etag') ?? '' };
      expect((await fetch(`${server.http.url}/v1/replays/${id}/${path}`, { headers })).status).toBe(304);
    }
    expect(types).toEqual([
      ...['application/json', 'text/html', 'text/csv', 'text/csv', 'application/vnd.apache.parquet'],
    ]);
    const page = await fetch(`${server.http.url}/v1/replays/${id}/result.html`, { headers: ann });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-disposition')).toContain('tier-pyramid-against-regulars.html');
  });

  it('refuse a candidate as a draft is refused, with all its problems', async () => {
    const document = candidate.replace('count', 'cuont').replace('orders >=', 'order >=');
    const drafted = await server.http.post('/v1/rule-sets', { document }, ann);
    const tried = await server.ask({ ...tryIt, candidate: document });
    expect(fact(tried)).toEqual([422, '/problems/rule-set-unsound']);
    expect(tried.body['problems']).toEqual(drafted.body['problems']);
    expect(tried.body['problems']).toMatchObject([{ line: 3, column: 26 }, { line: 4 }]);
    expect(tried.body['detail']).toContain('did you mean "count"?');
    expect(server.runner.runs).toEqual([]);
  });

  it('try a stored version by its name', async () => {
    await server.started({ control: 'tier-pyramid@1', candidate: 'value-rfm@1', movers: 3 });
    const { asked } = await server.runner.nth(0);
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
    expect(fact(await server.ask({ ...tryIt, ...body }))).toEqual([status, type]);
  });

  it('take a candidate as large as a file that is drafted', async () => {
    const long = `${candidate}# ${'长'.repeat(80_000)}\n`;
    await server.started({ ...tryIt, candidate: long });
    expect((await server.runner.nth(0)).asked.candidate.text).toBe(long);
  });

  it('hand over what was asked for in the words of the command line', async () => {
    const asOf = '2011-06-01T08:00:00+08:00';
    await server.started({
      ...tryIt,
      asOf,
      knownAt: '12345',
      outcome: 'no-purchase:90',
      label: 'regular=true',
    });
    const { asked } = await server.runner.nth(0);
    expect(asked).toMatchObject({
      ...{ asOf: '2011-06-01T00:00:00.000Z', knownAt: '12345' },
      outcome: { kind: 'no-purchase', days: 90, output: 'regular', label: 'true' },
    });
  });

  it('fail with what stands in the way, and with nothing of what broke on our side', async () => {
    const [refused, broken] = [await server.started(), await server.started()];
    (await server.runner.nth(0)).fail(new ReplayRefused('asOf: no day is closed yet'));
    (await server.runner.nth(1)).fail(new Error('ENOENT /secret/place'));
    expect((await server.ended(refused))?.data['failure']).toEqual({
      ...{ reason: 'refused', detail: 'asOf: no day is closed yet' },
    });
    const { name, data } = (await server.ended(broken)) ?? {};
    expect([name, JSON.stringify(data)]).toEqual(['failed', expect.not.stringContaining('secret')]);
    expect(fact(await server.http.get(`/v1/replays/${broken}/result`, ann))).toEqual([
      ...[409, '/problems/replay-not-done'],
    ]);
  });

  it('are listed, the latest first, by pages and by what they are', async () => {
    const [first, second] = [
      await server.started(),
      await server.started({ ...tryIt, control: 'value-rfm' }),
    ];
    const ids = async (query: string) => {
      const { body } = await server.http.get(`/v1/replays?${query}`, ann);
      return [
        (body['items'] as { replayId: string }[]).map(({ replayId }) => replayId),
        body['next'],
      ] as const;
    };
    expect(await ids('')).toEqual([[second, first], null]);
    const [page, next] = await ids('limit=1');
    expect(page).toEqual([second]);
    expect(await ids(`limit=1&after=${encodeURIComponent(String(next))}`)).toEqual([[first], null]);
    await (await server.runner.nth(0)).finish('found');
    await server.ended(first);
    expect(await ids('state=done')).toEqual([[first], null]);
    expect(await ids('control=value-rfm')).toEqual([[second], null]);
  });

  it('let go of a follower who goes away', async () => {
    const id = await server.started();
    const { errand } = await server.runner.nth(0);
    // Not fetch, which opens connections of its own accord.
    const asked = request(`${server.http.url}/v1/replays/${id}/progress`, {
      headers: ann,
      agent: false,
    }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage]; // what a response comes with
    await once(response, 'data');
    const streams = () => process.getActiveResourcesInfo().filter((one) => one === 'TCPSocketWrap').length;
    const before = streams();
    asked.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(streams()).toBe(before - 2); // of both ends
    errand.onProgress(1, 2);
    expect((await server.show(id))['progress']).toMatchObject({ done: 1 });
  });
});
