import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { SubscriptionDropped } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { leafHash, rootAt } from '@hindsight/merkle';
import {
  inTransaction,
  leafAt,
  loadMerkleExtent,
  onPool,
  openReadModels,
  placedLeaf,
  storedTiles,
  TileAltered,
  tilesFrom,
  writeTiles,
  type ReadModels,
} from '@hindsight/read-models';
import { mth } from '../../../../libs/merkle/src/testing/naive-tree.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { leavesOf, storedEvents, write } from '../testing/audited.js';
import { droppedAfterAnEvent, silent } from '../testing/disturbed.js';
import { MerkleLog } from './merkle-log.js';

const enoughMs = 20_000;

describe('the Merkle log of an event store', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let running: MerkleLog[];
  beforeEach(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await readModels.destroy();
    await database.drop();
  });

  const follow = (events = 1000, from: Pick<InMemoryEventStore, 'subscribeStored'> = store) => {
    const log = new MerkleLog({
      eventStore: from,
      readModels,
      limits: { events, pauseMs: 20, gatherMs: 500 },
    });
    running.push(log);
    log.start();
    return log;
  };
  const sql = () => onPool(readModels);
  const root = async () => rootAt(storedTiles(sql()), (await loadMerkleExtent(sql())).size);
  /** What the log must be, by the definition. */
  const expected = async () => mth(await leavesOf(store));

  it('has the events of customers, rule sets, segments, plans and the calendar for leaves, in log order, and no others', async () => {
    for (const stream of ['customer-ada', 'ruleset-tier', 'segment-7', 'plan-2026', 'calendar'])
      await write(store, stream, 0, 2);
    await write(store, 'heartbeat-projector', 0, 3);
    await write(store, 'tree-heads', 0, 3);
    const head = await write(store, 'customer-ada', 2, 1);
    expect(await follow().reached(head, enoughMs)).toBe(true);
    expect(await loadMerkleExtent(sql())).toEqual({ size: 11, position: head });
    expect(await root()).toEqual(await expected());
  });

  it('is the same however it was cut, over restarts, across tiles', async () => {
    let head = -1n;
    for (const [from, count] of [
      [0, 250],
      [250, 11],
      [261, 300],
    ] as const) {
      head = await write(store, 'customer-ada', from, count);
      const log = follow(count === 11 ? 3 : 100);
      expect(await log.reached(head, enoughMs)).toBe(true);
      await log.stop();
      expect(await root()).toEqual(await expected());
    }
    const [first, second, third] = await tilesFrom(sql(), { level: 0, index: 0 }, 5);
    expect([first, second, third].map((tile) => tile?.positions.length)).toEqual([2048, 2048, 392]);
    expect(await loadMerkleExtent(sql())).toEqual({ size: 561, position: head });
  });

  it('finds the leaf of a log position, and what lies before it', async () => {
    const head = await write(store, 'customer-ada', 0, 260);
    await follow().reached(head, enoughMs);
    const events = await storedEvents(store);
    for (const index of [0, 1, 255, 256, 259]) {
      const position = events[index]?.position ?? -1n;
      const placed = { index, position, before: events[index - 1]?.position ?? null };
      expect(await leafAt(sql(), position)).toEqual(placed);
      expect(await placedLeaf(sql(), index)).toEqual(placed);
    }
    expect(await leafAt(sql(), head + 1n)).toBeNull();
    expect(await leafAt(sql(), 1n)).toBeNull();
    expect(await placedLeaf(sql(), 260)).toBeNull();
  });

  it('loses nothing and writes nothing twice where two follow at once', async () => {
    const logs = [follow(7), follow(5)];
    let head = -1n;
    for (let from = 0; from < 300; from += 20) head = await write(store, 'customer-ada', from, 20);
    for (const log of logs) expect(await log.reached(head, enoughMs)).toBe(true);
    expect(await loadMerkleExtent(sql())).toEqual({ size: 300, position: head });
    expect(await root()).toEqual(await expected());
  });

  it('ends when it is stopped before there is a subscription to stop', async () => {
    const stopped: Promise<void>[] = [];
    const log: MerkleLog = follow(1000, {
      subscribeStored: () => {
        stopped.push(log.stop());
        return silent();
      },
    });
    while (stopped.length === 0) await pause(5);
    await Promise.all(stopped);
  });

  it('goes on where the store drops the subscription, and where the tables are away for a while', async () => {
    const head = await write(store, 'customer-ada', 0, 9);
    let dropped = 0;
    const moody: Pick<InMemoryEventStore, 'subscribeStored'> = {
      subscribeStored: (...asked) =>
        ++dropped < 3
          ? droppedAfterAnEvent(store.subscribeStored(...asked))
          : store.subscribeStored(...asked),
    };
    await readModels.query('ALTER TABLE merkle_tile RENAME TO away');
    const log = follow(4, moody);
    while (log.reading.failure === null) await new Promise((go) => setTimeout(go, 5));
    expect(log.reading.failure).not.toBeInstanceOf(SubscriptionDropped);
    await readModels.query('ALTER TABLE away RENAME TO merkle_tile');
    expect(await log.reached(head, enoughMs)).toBe(true);
    expect(log.reading).toEqual({ size: 9, position: head, failure: null });
    expect(await root()).toEqual(await expected());
  });

  it('writes tiles and checkpoint together, or neither', async () => {
    await write(store, 'customer-ada', 0, 5);
    await readModels.query(`ALTER TABLE merkle_tile ADD CONSTRAINT full_disk CHECK (length(hashes) < 64)`);
    const log = follow();
    while (log.reading.failure === null) await new Promise((go) => setTimeout(go, 5));
    expect(await loadMerkleExtent(sql())).toEqual({ size: 0, position: null });
    expect(await tilesFrom(sql(), { level: 0, index: 0 }, 5)).toEqual([]);
  });

  it('never makes a hash another, and stops where one is', async () => {
    const log = follow();
    await log.reached(await write(store, 'customer-ada', 0, 3), enoughMs);
    await readModels.query(`UPDATE merkle_tile SET hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)`);
    await write(store, 'customer-ada', 3, 1);
    while (log.reading.failure === null) await new Promise((go) => setTimeout(go, 5));
    expect(log.reading.failure).toBeInstanceOf(TileAltered);
    expect((await loadMerkleExtent(sql())).size).toBe(3);
    const other = { level: 0, index: 0, hashes: leafHash(Buffer.from('a')), positions: Buffer.alloc(8) };
    await expect(inTransaction(readModels, (sql) => writeTiles(sql, [other]))).rejects.toThrow(TileAltered);
  });
});
