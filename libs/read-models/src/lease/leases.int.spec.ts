import type { DataSource } from 'typeorm';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { openReadModels } from '../database/open.js';
import { inTransaction, onPool } from '../database/sql.js';
import { confirmLeases, leaseHolders, LeaseLost, releaseLeases, renewLeases } from './leases.write.js';

const forMs = 60_000;

describe('leases of buckets', () => {
  let database: TestDatabase;
  let readModels: DataSource;
  beforeEach(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
  });
  afterEach(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const renew = (holder: string) => renewLeases(readModels, holder, forMs);
  const confirm = (holder: string, held: Awaited<ReturnType<typeof renew>>) =>
    inTransaction(readModels, (sql) => confirmLeases(sql, holder, held));
  /** Ended without a word, or frozen: it renews nothing any more, and its time is over by the database's clock. */
  const silence = (holder: string) =>
    readModels.query(`UPDATE lease_holder SET until = now() - interval '1 second' WHERE holder = $1`, [
      holder,
    ]);
  const counts = async () =>
    (await leaseHolders(onPool(readModels))).map(({ holder, buckets }) => [holder, buckets.length]);

  it('are all of one who is alone, and stay in their epoch however often they are renewed', async () => {
    const held = await renew('ada');
    expect(held.size).toBe(64);
    expect(await renew('ada')).toEqual(held);
    await confirm('ada', held);
  });

  it('are shared by two, and by three, each looking twice', async () => {
    for (const holder of ['ada', 'bob', 'ada', 'bob']) await renew(holder);
    expect(await counts()).toEqual([
      ['ada', 32],
      ['bob', 32],
    ]);
    for (const holder of ['cyd', 'ada', 'bob', 'cyd']) await renew(holder);
    expect(await counts()).toEqual([
      ['ada', 22],
      ['bob', 21],
      ['cyd', 21],
    ]);
    const buckets = (await leaseHolders(onPool(readModels))).flatMap((one) => one.buckets);
    expect(new Set(buckets).size).toBe(64);
  });

  it('are never of two, however many look at once', async () => {
    const names = ['ada', 'bob', 'cyd', 'dan', 'eve'];
    for (let round = 0; round < 4; round++) {
      const held = await Promise.all(names.map(renew));
      const now = await Promise.allSettled(
        names.map((name, place) => confirm(name, held[place] ?? new Map())),
      );
      const confirmed = held.flatMap((one, place) =>
        now[place]?.status === 'fulfilled' ? [...one.keys()] : [],
      );
      expect(new Set(confirmed).size).toBe(confirmed.length);
    }
    expect((await counts()).map(([, count]) => count)).toEqual([13, 13, 13, 13, 12]);
  });

  it('are taken from one who is silent, and not from one who is late and missed by nobody', async () => {
    const late = await renew('ada');
    await silence('ada');
    expect(await renew('ada')).toEqual(late);
    await silence('ada');
    const taken = await renew('bob');
    expect(taken.size).toBe(64);
    expect([...taken.values()].every((epoch) => epoch === 2n)).toBe(true);
    await expect(confirm('ada', late)).rejects.toThrow(LeaseLost);
    await confirm('bob', taken);
  });

  it('fence off who wakes up again: it holds nothing until it has its share anew', async () => {
    const before = await renew('ada');
    await silence('ada');
    await renew('bob');
    expect((await renew('ada')).size).toBe(0);
    await renew('bob');
    const after = await renew('ada');
    expect(after.size).toBe(32);
    expect([...after].every(([bucket, epoch]) => epoch > (before.get(bucket) ?? 0n))).toBe(true);
    await expect(confirm('ada', before)).rejects.toThrow(LeaseLost);
  });

  it('cannot be taken while who confirmed them ends its transaction', async () => {
    const held = await renew('ada');
    const order: string[] = [];
    let taking: Promise<unknown> = Promise.resolve();
    await inTransaction(readModels, async (sql) => {
      await confirmLeases(sql, 'ada', held);
      await silence('ada');
      taking = renew('bob').then(() => order.push('taken'));
      await waiting();
      order.push('confirmed');
    });
    await taking;
    expect(order).toEqual(['confirmed', 'taken']);
  });

  it('are free at once when they are let go', async () => {
    await renew('ada');
    await releaseLeases(readModels, 'ada');
    expect(await counts()).toEqual([]);
    expect((await renew('bob')).size).toBe(64);
  });

  /** Until somebody waits for a lock. */
  async function waiting(): Promise<void> {
    for (;;) {
      const rows = await readModels.query<object[]>(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
    }
  }
});
