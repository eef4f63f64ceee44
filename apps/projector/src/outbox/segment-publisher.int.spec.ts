import { Logger } from '@nestjs/common';
import { EventStoreDb, AppendOutcomeUnknown, uuidV5, type EventStore } from '@hindsight/event-store';
import { enqueueSegments, inTransaction, openReadModels, type ReadModels } from '@hindsight/read-models';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { startEventStoreToUse } from '../../../../test/support/start-event-store.js';
import { published } from '../testing/told.js';
import { SegmentPublisher } from './segment-publisher.js';

const hasty = { everyMs: 20, pauseMs: 5 };

describe('publishing what waits in the outbox', () => {
  let directory: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let store: EventStoreDb;
  let database: TestDatabase;
  let readModels: ReadModels;
  let publishers: SegmentPublisher[];
  beforeAll(async () => {
    Logger.overrideLogger(false);
    directory = await mkdtemp(join(tmpdir(), 'hindsight-outbox-'));
    database = await createDatabase();
    readModels = await openReadModels(database.url);
  });
  beforeEach(async () => {
    node = await startEventStoreToUse(await mkdtemp(join(directory, 'node-')));
    store = new EventStoreDb(node.url);
    publishers = [];
    await readModels.query(`UPDATE segment_stream SET next_revision = 0`);
  });
  afterEach(async () => {
    await Promise.all(publishers.map((one) => one.stop()));
    await readModels.query('TRUNCATE segment_outbox, segment_told');
    await store.close();
    await node.stop();
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
    await rm(directory, { recursive: true });
  });

  const at = '2026-01-05T09:00:00.000Z';
  /** Events for two streams in turn, by number. */
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => ({
      stream: `segment-${String((from + i) % 2)}`,
      id: uuidV5(`change ${String(from + i)}`),
      payload: { nth: from + i, at, cause: { tick: at } },
    }));
  const enqueue = (from: number, to: number, into = readModels) =>
    inTransaction(into, (sql) => enqueueSegments(sql, numbered(from, to)));
  const publishWith = (through: Pick<EventStore, 'append' | 'readStream'>, from = readModels) => {
    const publisher = new SegmentPublisher(through, from, hasty);
    publishers.push(publisher);
    publisher.start();
    return publisher;
  };
  /** The numbers in each stream, in its order. */
  const told = async () => {
    const numbers: number[][] = [];
    for (const stream of ['segment-0', 'segment-1']) {
      const own: number[] = [];
      for await (const { data } of store.readStream(stream)) own.push((data as { nth: number }).nth);
      numbers.push(own);
    }
    return numbers;
  };
  const inTurn = (to: number) => [0, 1].map((odd) => [...Array(to).keys()].filter((nth) => nth % 2 === odd));

  it('appends each stream in its order, and takes out what is appended', async () => {
    await enqueue(0, 1500);
    const publisher = publishWith(store);
    await published(readModels);
    await enqueue(1500, 1503);
    publisher.wake();
    await published(readModels);
    expect(await told()).toEqual(inTurn(1503));
    const [first] = await collect(store.readStream('segment-1'));
    expect(first).toMatchObject({ type: 'SegmentChanged', metadata: { occurredAt: at, actor: 'projector' } });
  });

  it('appends once what it had appended when it was killed, whatever is enqueued meanwhile', async () => {
    await enqueue(0, 100);
    // Killed between the append and the delete: the rows are still there.
    await readModels.query('CREATE TABLE kept AS SELECT * FROM segment_outbox');
    const killed = publishWith(store);
    await published(readModels);
    await killed.stop();
    await readModels.query('INSERT INTO segment_outbox SELECT * FROM kept');
    await readModels.query('DROP TABLE kept');
    await enqueue(100, 130);
    publishWith(store);
    await published(readModels);
    expect(await told()).toEqual(inTurn(130));
    expect(await readModels.query('SELECT FROM segment_told')).toEqual([]);
  });

  it('sends the very same again when it does not know what became of it', async () => {
    await enqueue(0, 20);
    const calls: string[] = [];
    let lost = 3;
    publishWith({
      readStream: (...what) => store.readStream(...what),
      async append(stream, expected, events) {
        if (stream === 'segment-0') calls.push(`${String(expected)}: ${events.map(({ id }) => id).join()}`);
        const appended = await store.append(stream, expected, events);
        if (lost-- <= 0) return appended;
        await enqueue(100 - lost * 2, 102 - lost * 2);
        throw new AppendOutcomeUnknown(stream, node.url, 8, new Error('silence'));
      },
    });
    await published(readModels);
    expect(calls.slice(0, 2)).toEqual([calls[0], calls[0]]);
    const numbers = await told();
    expect(numbers.map((own) => own.slice(0, 10))).toEqual(inTurn(20));
    expect(new Set(numbers.flat()).size).toBe(numbers.flat().length);
    expect(numbers.flat()).toHaveLength(26);
  });

  it('goes behind what another database told meanwhile, and leaves out what it told of ours, now and later', async () => {
    const other = await createDatabase();
    const theirs = await openReadModels(other.url);
    await enqueue(0, 40, theirs);
    publishWith(store, theirs);
    await published(theirs);
    await enqueue(50, 60); // not theirs
    await enqueue(10, 20); // theirs
    publishWith(store);
    await published(readModels);
    await enqueue(0, 10); // theirs, come to later
    await enqueue(60, 62);
    await enqueue(20, 40);
    await published(readModels);
    const first40 = inTurn(40);
    const then = [50, 52, 54, 56, 58, 60];
    expect(await told()).toEqual([
      [...(first40[0] ?? []), ...then],
      [...(first40[1] ?? []), ...then.map((nth) => nth + 1)],
    ]);
    expect(await readModels.query('SELECT FROM segment_told')).toEqual([]);
    await publishers.shift()?.stop();
    await theirs.destroy();
    await other.drop();
  });

  it('tells everything once where several publish from one database, and from two', async () => {
    const other = await createDatabase();
    const theirs = await openReadModels(other.url);
    const racing = [readModels, readModels, theirs].map((from) => publishWith(store, from));
    for (let from = 0; from < 600; from += 30) {
      await Promise.all([enqueue(from, from + 30), enqueue(from, from + 30, theirs)]);
      racing.forEach((one) => {
        one.wake();
      });
      await pause(5);
    }
    await Promise.all([published(readModels), published(theirs)]);
    const numbers = await told();
    expect(numbers.map((own) => own.length)).toEqual([300, 300]);
    expect(new Set(numbers.flat()).size).toBe(600);
    await Promise.all(racing.map((one) => one.stop()));
    await theirs.destroy();
    await other.drop();
  }, 60_000);

  it('does not ask a store for every stream when it gives no answer for one', async () => {
    const many = Array.from({ length: 64 }, (_, bucket) => ({
      ...{ stream: `segment-${bucket}`, id: uuidV5(`bucket ${bucket}`) },
      payload: { at, cause: { tick: at } },
    }));
    await inTransaction(readModels, (sql) => enqueueSegments(sql, many));
    const asked: string[] = [];
    const publisher = publishWith({
      readStream: (...what) => store.readStream(...what),
      append(stream) {
        asked.push(stream);
        return Promise.reject(new AppendOutcomeUnknown(stream, node.url, 8, new Error('silence')));
      },
    });
    await until(() => publisher.reading.failure !== null);
    expect(asked.length).toBeLessThan(10);
  });

  it('goes on after both stores were away, and says so while they are', async () => {
    await enqueue(0, 10);
    let isAway = true;
    const publisher = publishWith({
      readStream: (...what) => store.readStream(...what),
      append: (...what) => (isAway ? Promise.reject(new Error('disk full')) : store.append(...what)),
    });
    await until(() => publisher.reading.failure !== null);
    expect(publisher.reading.failure).toEqual(new Error('disk full'));
    isAway = false;
    await published(readModels);
    await readModels.query('ALTER TABLE segment_outbox RENAME TO away');
    await until(() => publisher.reading.failure !== null);
    await readModels.query('ALTER TABLE away RENAME TO segment_outbox');
    await enqueue(10, 20);
    await published(readModels);
    await until(() => publisher.reading.failure === null);
    expect(await told()).toEqual(inTurn(20));
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let looks = 0; looks < 500 && !holds(); looks++) await pause(10);
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
