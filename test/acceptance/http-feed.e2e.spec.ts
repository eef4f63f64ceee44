import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudEvent } from '@hindsight/contracts';
import { startWhole, type WholeServer } from './whole-server.js';

/** A block of a stream of events. */
interface Block {
  readonly name: string | null;
  readonly id: string | null;
  readonly data: Record<string, unknown> | null;
}

describe('the feed, over HTTP', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWhole();
    for (const customerId of ['ada', 'bob'])
      await whole.record('/v1/customers', {
        ...{ customerId, partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' },
      });
    await whole.record('/v1/customers/ada/purchases', {
      ...{ orderId: 'o-1', amount: { minor: '1299', currency: 'GBP' }, occurredAt: '2026-01-03T10:00:00Z' },
    });
    await whole.closeThrough('2026-01-10T16:00:00Z');
  });
  afterAll(() => whole.close());

  const leaving: AbortController[] = [];
  afterEach(() => {
    for (const one of leaving.splice(0)) one.abort();
  });

  const open = (query: string, headers: Record<string, string> = {}) => {
    const leave = new AbortController();
    leaving.push(leave);
    return fetch(`${whole.http.url}/v1/feed${query}`, { headers, signal: leave.signal });
  };

  async function* blocksOf(response: Response): AsyncGenerator<Block> {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (text + chunk).split('\n\n');
      text = blocks.pop() ?? '';
      yield* blocks.map(blockIn);
    }
  }

  function blockIn(block: string): Block {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2) ?? null;
    const data = field('data');
    return {
      name: field('event'),
      id: field('id'),
      data: data === null ? null : (JSON.parse(data) as Block['data']),
    };
  }

  /** What comes until all there is was told. */
  async function toldUntilCaughtUp(query: string, headers?: Record<string, string>): Promise<Block[]> {
    const told: Block[] = [];
    for await (const block of blocksOf(await open(query, headers))) {
      if (block.name === 'caught-up') return told;
      if (block.name !== null) told.push(block);
    }
    throw new Error('the feed ended');
  }

  const namesOf = (blocks: readonly Block[]) => blocks.map(({ name }) => name);

  it('tells what happened to customers as CloudEvents, from the beginning', async () => {
    const response = await open('');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    const told = await toldUntilCaughtUp('?streams=customer');
    expect(namesOf(told)).toEqual(['CustomerRegistered', 'CustomerRegistered', 'CustomerPurchased']);
    const { body } = await whole.http.get('/v1/customers/ada/history?type=CustomerPurchased');
    const [{ eventId, position, recordedAt }] = body['items'] as [Record<string, string>]; // as documented
    expect(told[2]?.id).toBe(position);
    expect(told[2]?.data).toEqual({
      ...{
        specversion: '1.0',
        id: eventId,
        source: '/streams/customer-ada',
        type: 'hindsight.CustomerPurchased',
      },
      ...{
        subject: 'ada',
        time: '2026-01-03T10:00:00.000Z',
        recordedtime: recordedAt,
        revision: '1',
        position,
      },
      ...{ datacontenttype: 'application/json', schemaversion: 1, origin: 'api' },
      correlationid: expect.any(String) as string,
      data: { orderId: 'o-1', amount: { minor: '1299', currency: 'GBP' } },
    } satisfies { [Field in keyof CloudEvent]: unknown });
  });

  it('goes on after the last id that came, and after a position', async () => {
    const [first, second, third] = await toldUntilCaughtUp('?streams=customer');
    const after = await toldUntilCaughtUp('?streams=customer', { 'last-event-id': first?.id ?? '' });
    expect(after).toEqual([second, third]);
    expect(await toldUntilCaughtUp(`?streams=customer&from=${second?.id ?? ''}`)).toEqual([third]);
    const both = await toldUntilCaughtUp('?streams=customer&from=start', {
      'last-event-id': second?.id ?? '',
    });
    expect(both).toEqual([third]);
    expect(await toldUntilCaughtUp('?from=now')).toEqual([]);
  });

  it('tells what is asked for alone', async () => {
    const of = async (query: string) => namesOf(await toldUntilCaughtUp(query));
    expect(await of('?types=CustomerPurchased')).toEqual(['CustomerPurchased']);
    expect(await of('?streams=customer&customer=bob')).toEqual(['CustomerRegistered']);
    expect(await of('?customer=eve')).toEqual([]);
    await eventually(async () => {
      expect(new Set(await of('?streams=segment&customer=ada'))).toEqual(new Set(['SegmentChanged']));
    });
    const segments = await toldUntilCaughtUp('?streams=segment&customer=ada');
    expect(segments.map(({ data }) => data?.['subject'])).toEqual(segments.map(() => 'ada'));
  });

  async function eventually(check: () => Promise<void>): Promise<void> {
    for (let left = 200; ; left--) {
      try {
        await check();
        return;
      } catch (failure) {
        if (left === 0) throw failure;
        await sleep(50);
      }
    }
  }

  it('tells what comes as it comes', async () => {
    const blocks = blocksOf(await open('?from=now&streams=customer'));
    const next = async () => {
      for await (const block of { [Symbol.asyncIterator]: () => blocks }) if (block.name) return block;
      throw new Error('the feed ended');
    };
    // A for await that is left ends its generator; this one is kept.
    blocks.return = () => Promise.resolve({ done: true, value: undefined });
    expect((await next()).name).toBe('caught-up');
    await whole.record('/v1/customers/bob/ratings', {
      ...{ ratingId: 'r-1', instrument: 'csat', score: 5, occurredAt: '2026-01-11T09:00:00Z' },
    });
    expect(await next()).toMatchObject({ name: 'CustomerRated', data: { subject: 'bob' } });
  });

  it('goes on behind any position that the log has reached, of whatever stream', async () => {
    const metadata = {
      ...{ occurredAt: '2026-01-04T09:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'spec' },
      ...{ origin: 'spec', commandId: 'c', commandHash: 'h' },
    };
    const noted = { id: randomUUID(), type: 'Noted', data: {}, metadata };
    const { position } = await whole.store.append('elsewhere-1', 'no-stream', [noted]);
    const response = await open(`?from=${position}`);
    expect(response.status).toBe(200);
    const call = { contactId: 'c-9', channel: 'phone', direction: 'in', purpose: 'care', outcome: 'reached' };
    await whole.record('/v1/customers/bob/contacts', { ...call, occurredAt: '2026-01-04T10:00:00Z' });
    for await (const { name } of blocksOf(response)) {
      if (name === null || name === 'caught-up') continue;
      expect(name).toBe('CustomerContacted');
      break;
    }
  });

  it.each([
    ['?streams=everything', {}, 400, 'request-invalid'],
    ['?types=CustomerPurchases', {}, 400, 'request-invalid'],
    ['?types=toString', {}, 400, 'request-invalid'],
    ['?customer=a/b', {}, 400, 'request-invalid'],
    ['?from=yesterday', {}, 400, 'request-invalid'],
    ['?until=now', {}, 400, 'request-invalid'],
    ['', { 'last-event-id': 'o-1' }, 400, 'request-invalid'],
    ['?from=999999999999', {}, 422, 'position-to-come'],
    ['', { 'last-event-id': '999999999999' }, 422, 'position-to-come'],
  ])('answers %s with %p: %i %s', async (query, headers: Record<string, string>, status, type) => {
    const answer = await whole.http.get(`/v1/feed${query}`, headers);
    expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${type}`]);
  });

  it('says which type was meant', async () => {
    const { body } = await whole.http.get('/v1/feed?types=CustomerPurchase');
    expect(body['detail']).toContain('did you mean "CustomerPurchased"?');
  });
});
