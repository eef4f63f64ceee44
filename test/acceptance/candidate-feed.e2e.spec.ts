import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { CandidateEvent, CloudEvent } from '@hindsight/contracts';
import { startWhole, type WholeServer } from './whole-server.js';

const candidate = `hindsight: 1
id: my-tiers
title: {en: Two of ten days, zh: 十日两次}
features:
  orders: {agg: count, events: [purchased], window: 10d}
outputs:
  - id: tier
    type: table
    rows: [{id: twice, when: "orders >= 2", then: 重要客户}, {id: once, when: "orders >= 1", then: 普通客户}]
    else: 小客户
    order: [小客户, 普通客户, 重要客户]
`;
const ann = { 'x-actor': 'ann' };
const bob = { 'x-actor': 'bob' };
const mailing = { 'x-actor': 'mailing' };

interface Block {
  readonly name: string | null;
  readonly id: string | null;
  readonly data: unknown;
}

interface Changed {
  readonly customerId: string;
  readonly output: string;
  readonly at: string;
  readonly to: string | null;
  readonly ruleSet: string;
}

describe('the feed of a candidate', () => {
  let whole: WholeServer;
  let replayId: string;
  let all: Block[];

  beforeAll(async () => {
    whole = await startWhole();
    const bought: Record<string, readonly number[]> = {
      ada: [2, 3, 20],
      bob: [2],
      cleo: [5, 17, 18],
      dan: [],
    };
    for (const [customerId, days] of Object.entries(bought)) {
      const occurredAt = '2026-01-02T09:00:00Z';
      await whole.record('/v1/customers', { customerId, partyKind: 'person', occurredAt });
      for (const day of days) await buy(customerId, day);
    }
    await whole.closeThrough('2026-01-20T16:00:00Z');
    replayId = await replayed({ feed: true });
    all = await told();
  }, 60_000);
  afterAll(() => whole.close());

  const buy = (customerId: string, day: number) =>
    whole.record(`/v1/customers/${customerId}/purchases`, {
      ...{ orderId: `${customerId}-${day}`, amount: { minor: '1299', currency: 'GBP' } },
      occurredAt: `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`,
    });

  async function replayed(more: object): Promise<string> {
    const asked = { control: 'tier-pyramid', candidate, ...more };
    const { body } = await whole.http.post('/v1/replays', asked, ann);
    const id = String(body['replayId']);
    const progress = await fetch(`${whole.http.url}/v1/replays/${id}/progress`, { headers: ann });
    expect(await progress.text()).toContain('event: done'); // to its end
    return id;
  }

  const open = (lastEventId?: string, query = '', language = 'en') =>
    fetch(`${whole.http.url}/v1/replays/${replayId}/feed${query}`, {
      headers: {
        ...mailing,
        'accept-language': language,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
    });

  const blocksIn = (text: string): Block[] =>
    text
      .split('\n\n')
      .slice(1, -1)
      .map((block) => {
        const fields = new Map(
          block.split('\n').map((line) => [line.split(': ')[0], line.replace(/^\w+: /, '')]),
        );
        const data = JSON.parse(fields.get('data') ?? 'null') as unknown;
        return { name: fields.get('event') ?? null, id: fields.get('id') ?? null, data };
      });

  const told = async (lastEventId?: string, query?: string) =>
    blocksIn(await (await open(lastEventId, query)).text());

  const changesIn = (blocks: readonly Block[]) =>
    blocks.flatMap(({ name, data }) => (name === 'CandidateSegmentChanged' ? [data as CandidateEvent] : []));

  /** What everybody is in the end, by the last change of each output. */
  function folded(changes: readonly Changed[]) {
    const now = new Map<string, string | null>();
    for (const { customerId, output, to } of changes) now.set(`${customerId} ${output}`, to);
    return Object.fromEntries([...now].sort());
  }

  const ofCandidate = () => folded(changesIn(all).map(({ data }) => data));

  it('comes to the results that the report counts', async () => {
    expect(ofCandidate()).toEqual({
      ...{ 'ada tier': '普通客户', 'bob tier': '小客户', 'cleo tier': '重要客户', 'dan tier': '小客户' },
    });
    const { body } = await whole.http.get(`/v1/replays/${replayId}/result`, ann);
    const [{ matrix }] = body['outputs'] as [{ matrix: { cells: { to: string; customers: number }[] } }]; // as it is written
    const counts: Record<string, number> = {};
    for (const { to, customers } of matrix.cells) counts[to] = (counts[to] ?? 0) + customers;
    const results: Record<string, number> = {};
    for (const to of Object.values(ofCandidate())) results[String(to)] = (results[String(to)] ?? 0) + 1;
    expect(results).toEqual(counts);
    const side = body['candidate'] as { digest: string; changes: number };
    expect(all.at(-1)).toEqual({
      ...{ name: 'caught-up', id: `${replayId}:end` },
      data: { replayId, digest: side.digest, changes: changesIn(all).length },
    });
    expect(side.changes).toBe(changesIn(all).length);
  });

  it('tells each change in the envelope of the feed, by instant and customer, as nothing that is', () => {
    const changes = changesIn(all);
    const order = changes.map(({ time, subject }) => `${time} ${subject}`);
    expect(order).toEqual([...order].sort());
    expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, place) => String(place)));
    const ruleSet = expect.stringMatching(/^my-tiers#[0-9a-f]{64}$/) as string;
    const [twice] = changes.filter(({ subject, data }) => subject === 'ada' && data.to === '重要客户');
    expect(twice).toEqual({
      ...{ specversion: '1.0', type: 'hindsight.CandidateSegmentChanged', subject: 'ada', schemaversion: 1 },
      ...{ source: `/replays/${replayId}/candidate`, origin: `replay:${replayId}`, correlationid: replayId },
      ...{ id: expect.any(String) as string, revision: expect.any(String) as string, candidate: ruleSet },
      ...{ time: '2026-01-03T10:00:00.000Z', recordedtime: expect.any(String) as string },
      datacontenttype: 'application/json',
      data: {
        ...{ customerId: 'ada', output: 'tier', from: '普通客户', to: '重要客户', rule: 'twice', ruleSet },
        ...{ at: '2026-01-03T10:00:00.000Z', knownPosition: expect.stringMatching(/^\d+$/) as string },
      },
    } satisfies { [Field in keyof CandidateEvent]: unknown });
  });

  it('goes on after any id without leaving one out or telling one twice', async () => {
    expect(all.length).toBeGreaterThan(8);
    for (const [place, { id }] of all.slice(0, -1).entries())
      expect(await told(id ?? '')).toEqual(all.slice(place + 1));
    const end = await open(all.at(-1)?.id ?? '');
    expect([end.status, await end.text()]).toEqual([204, '']); // an EventSource stays away then
  });

  it('tells of one customer alone, and the id of all that was passed', async () => {
    const ofAda = await told(undefined, '?customer=ada');
    expect(changesIn(ofAda)).toEqual(changesIn(all).filter(({ subject }) => subject === 'ada'));
    const passed = ofAda.at(-2);
    expect([passed?.name, passed?.id]).toEqual([null, all.at(-2)?.id]);
  });

  it('is the same for the same run, but for whose run it is', async () => {
    const first = replayId;
    replayId = await replayed({ feed: true });
    const again = changesIn(await told());
    replayId = first;
    expect(again.map(({ id, data }) => [id, data])).toEqual(changesIn(all).map(({ id, data }) => [id, data]));
  });

  it.each([
    ['a position of the log', () => '3'],
    ['a place within a change', () => `${replayId}:${Number(all[0]?.id?.split(':')[1]) + 1}`],
    ['a place behind the end', () => `${replayId}:99999999`],
    ['a place of another run', () => '00000000-0000-4000-8000-000000000000:end'],
  ])('refuses %s for an id, in both languages', async (_, id) => {
    for (const [language, message] of [
      ['en', 'must be an id that the feed of this replay gave'],
      ['zh', '必须是此重放的订阅给出的 id'],
    ]) {
      const refused = await open(id(), '', language);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ errors: [{ field: 'last-event-id', message }] });
    }
  });

  it('is refused of a replay that was not meant for subscribers, and its ids by the feed of what is', async () => {
    const unshared = await replayed({});
    const { status, body } = await whole.http.get(`/v1/replays/${unshared}/feed`, mailing);
    expect([status, body['type']]).toEqual([404, '/problems/replay-unknown']);
    const live = await fetch(`${whole.http.url}/v1/feed`, { headers: { 'last-event-id': all[0]?.id ?? '' } });
    expect(live.status).toBe(400);
  });

  it('is nowhere on the feed, and agrees with it once the candidate is in force', async () => {
    expect((await live()).filter(isOfCandidate)).toEqual([]);
    const version = '/v1/rule-sets/my-tiers/versions/1';
    const steps = [
      ['/v1/rule-sets', { document: candidate }, ann],
      [`${version}/submit`, {}, ann],
      [`${version}/approve`, { note: 'fine' }, bob],
      [`${version}/activate`, { effectiveFrom: '2026-01-02T00:00:00Z' }, ann],
    ] as const;
    for (const [path, body, who] of steps) expect((await whole.http.post(path, body, who)).status).toBe(201);
    await whole.caughtUp();
    await eventually(async () => {
      const changes = (await live()).filter(isOfCandidate).map(({ data }) => data as Changed); // SegmentChanged
      expect(folded(changes)).toEqual(ofCandidate());
    });
  });

  const isOfCandidate = (event: CloudEvent) => JSON.stringify(event).includes('my-tiers');

  /** All that the feed has to say of segments. */
  async function live(): Promise<CloudEvent[]> {
    // Not fetch, which opens connections of its own accord, and the server would wait for those.
    const asked = request(`${whole.http.url}/v1/feed?streams=segment`, { agent: false }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage]; // what a response comes with
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
      text += String(chunk);
      if (/event: caught-up\n.*\n.*\n\n/.test(text)) break; // which destroys it
    }
    return blocksIn(text).flatMap(({ name, data }) =>
      name === 'SegmentChanged' ? [data as CloudEvent] : [],
    );
  }

  async function eventually(check: () => Promise<void>): Promise<void> {
    for (let left = 100; ; left--) {
      try {
        await check();
        return;
      } catch (error) {
        if (left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
});
