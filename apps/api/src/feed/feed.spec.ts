import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { LogTail, type NewEvent, type RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { segmentStreamOf } from '@hindsight/read-models';
import { feedPrefixes, isAsked, type FeedAsked } from './asked.js';
import { eventStream } from './event-stream.js';
import { feedOf, type FeedPart } from './feed.js';

const everything: FeedAsked = { streams: ['customer', 'segment'], types: null, customerId: null, cut: null };
const names = ['ada', 'ad', 'bob', 'eve'];

/** A log that grows when it is told to. */
class Log {
  readonly store = new InMemoryEventStore();
  readonly tail: LogTail;
  readonly all: RecordedEvent[] = [];
  #count = 0;

  constructor(kept: number) {
    this.tail = new LogTail(this.store, feedPrefixes, { kept });
  }

  async happen(stream: string, type: string, data: object = {}): Promise<bigint> {
    const metadata = { occurredAt: '2026-01-05T09:00:00.000Z' } as NewEvent['metadata']; // all that is read here
    let revision: bigint | 'no-stream' = 'no-stream';
    for await (const event of this.store.readStream(stream)) ({ revision } = event);
    const event = { id: `e-${this.#count++}`, type, data, metadata };
    const { position } = await this.store.append(stream, revision, [event]);
    for await (const one of this.store.readAll([''], { after: position - 1n })) this.all.push(one);
    return position;
  }

  any(roll: (most: number) => number): Promise<bigint> {
    const name = names[roll(3)] ?? '';
    if (roll(3) === 0) return this.happen(segmentStreamOf(name), 'SegmentChanged', { customerId: name });
    if (roll(5) === 0) return this.happen('calendar', 'DayClosed');
    return this.happen(`customer-${name}`, roll(1) === 0 ? 'CustomerPurchased' : 'CustomerComplained');
  }
}

describe('a feed', () => {
  const stop = new AbortController();
  afterAll(() => {
    stop.abort();
  });
  const follow = (log: Log, asked: FeedAsked, after: bigint, signal = stop.signal) =>
    feedOf(log, asked, { after, quietMs: 5, signal });

  /** Ids until all of the log is told, and where that was. */
  async function heard(parts: AsyncIterable<FeedPart>, until: bigint) {
    const ids: string[] = [];
    for await (const part of parts) {
      if (part.kind === 'events') ids.push(...part.events.map(({ id }) => id));
      if (part.position >= until) return { ids, position: part.position };
    }
    throw new Error('the feed ended');
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'tells each event that is asked for once and in order, wherever it begins and breaks off (seed %i)',
    async (seed) => {
      const random = xoroshiro128plus(seed);
      const roll = (most: number) => uniformInt(random, 0, most);
      const log = new Log(1 + roll(20));
      for (let n = roll(40); n > 0; n--) await log.any(roll);
      await log.tail.begin();
      const asked: FeedAsked[] = [
        everything,
        { ...everything, streams: ['segment'] },
        { ...everything, types: new Set(['CustomerPurchased', 'SegmentChanged']) },
        { ...everything, customerId: 'ad' },
        { ...everything, streams: ['customer'], customerId: 'ada' },
      ];
      const told = asked.map((): { ids: string[]; position: bigint } => ({ ids: [], position: -1n }));
      for (let round = 0; round < 12; round++) {
        let last = log.all.at(-1)?.position ?? -1n;
        const writing = (async () => {
          for (let n = roll(60); n > 0; n--) last = await log.any(roll);
        })();
        if (roll(1) === 0) await writing;
        const reading = asked.map(async (one, place) => {
          const known = told[place];
          if (!known || roll(2) === 0) return; // away, this round
          const { ids, position } = await heard(follow(log, one, known.position), last);
          known.ids.push(...ids);
          known.position = position;
        });
        await Promise.all([writing, ...reading]);
      }
      const end = await log.happen('customer-bob', 'CustomerComplained');
      for (const [place, one] of asked.entries()) {
        const known = told[place] ?? { ids: [], position: -1n };
        const { ids } = await heard(follow(log, one, known.position), end);
        expect([...known.ids, ...ids]).toEqual(log.all.filter(isAsked(one)).map(({ id }) => id));
      }
      await log.tail.stop();
    },
  );

  it('says when it has caught up, then what comes, and now and then that nothing did', async () => {
    const log = new Log(10);
    const first = await log.happen('customer-ada', 'CustomerPurchased');
    await log.tail.begin();
    const kinds: string[] = [];
    for await (const { kind, position } of follow(log, everything, -1n)) {
      kinds.push(`${kind} ${String(position)}`);
      if (kinds.length === 3) await log.happen('customer-ada', 'CustomerComplained');
      if (kinds.length === 5) break;
    }
    const second = log.all[1]?.position ?? 0n;
    expect(kinds).toEqual([
      ...[`events ${first}`, `caught-up ${first}`, `quiet ${first}`],
      ...[`events ${second}`, `quiet ${second}`],
    ]);
    await log.tail.stop();
  });

  it('passes over what is not asked for, and says how far it is', async () => {
    const log = new Log(10);
    await log.tail.begin();
    const asked = { ...everything, customerId: 'eve' };
    const other = await log.happen('customer-ada', 'CustomerPurchased');
    expect(await heard(follow(log, asked, -1n), other)).toEqual({ ids: [], position: other });
    await log.tail.stop();
  });

  it('of one customer reads that customer alone', async () => {
    const log = new Log(1);
    const of = (name: string) => log.happen(`customer-${name}`, 'CustomerPurchased');
    for (const name of ['ada', 'bob', 'ad', 'ada']) await of(name);
    await log.happen(segmentStreamOf('ada'), 'SegmentChanged', { customerId: 'ada' });
    await log.tail.begin();
    const read: string[] = [];
    const store = Object.assign(Object.create(log.store) as InMemoryEventStore, {
      readAll: () => {
        throw new Error('the whole log is read');
      },
      readStream: (stream: string, from?: bigint) => {
        read.push(stream);
        return log.store.readStream(stream, from);
      },
    });
    const parts = feedOf(
      { store, tail: log.tail },
      { ...everything, customerId: 'ada' },
      { after: -1n, quietMs: 5, signal: stop.signal },
    );
    const { ids } = await heard(parts, log.all.at(-1)?.position ?? 0n);
    expect(ids).toEqual(['e-0', 'e-3', 'e-4']);
    expect(read).toEqual(['customer-ada', segmentStreamOf('ada')]);
    await log.tail.stop();
  });

  it('says that it is quiet while the log is read for nothing', async () => {
    const log = new Log(1);
    for (let n = 0; n < 5; n++) await log.happen('customer-ada', 'CustomerPurchased');
    await log.tail.begin();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = {
      tail: log.tail,
      store: Object.assign(Object.create(log.store) as InMemoryEventStore, {
        async *readAll(...asked: Parameters<InMemoryEventStore['readAll']>) {
          await held;
          yield* log.store.readAll(...asked);
        },
      }),
    };
    const parts = feedOf(slow, everything, { after: -1n, quietMs: 1, signal: stop.signal });
    expect((await parts.next()).value).toEqual({ kind: 'quiet', position: -1n });
    release();
    const { ids } = await heard(parts, log.all.at(-1)?.position ?? 0n);
    expect(ids).toHaveLength(5);
    await log.tail.stop();
  });
});

describe('a stream of events', () => {
  it('is pulled: nothing waits for whoever does not read', async () => {
    let pulled = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- as a feed is
    const stream = eventStream(async function* () {
      for (;;) yield { kind: 'quiet', position: BigInt(pulled++) };
    });
    stream.read(0);
    for (let n = 0; n < 100; n++) await setImmediate();
    expect(pulled).toBeLessThan(5);
    stream.destroy();
  });

  it('breaks off when the log cannot be read', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- as a feed is
    const stream = eventStream(async function* () {
      throw new Error('away');
    });
    stream.resume();
    await expect(once(stream, 'end')).rejects.toThrow('away');
  });

  it('ends what it tells when whoever read it has gone', async () => {
    const signals: AbortSignal[] = [];
    const stream = eventStream(async function* (signal) {
      signals.push(signal);
      await once(signal, 'abort');
      yield { kind: 'quiet', position: 1n };
    });
    stream.resume();
    while (signals.length === 0) await setImmediate();
    stream.destroy();
    await once(stream, 'close');
    expect(signals[0]?.aborted).toBe(true);
  });
});
