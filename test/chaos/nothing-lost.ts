import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreDb } from '@hindsight/event-store';
import { openReadModels } from '@hindsight/read-models';
import pg from 'pg';
import { published, toldIn, views } from '../../apps/projector/src/testing/told.js';
import { runHindsight } from '../support/run-hindsight.js';
import type { Load } from './load.js';

/** Where something was done to a system, and what it was told meanwhile. */
export interface Done {
  readonly folder: string;
  readonly env: { readonly EVENTSTORE_URL: string; readonly DATABASE_URL: string };
  readonly load: Load;
}

/**
 * All that was acknowledged is in the log, in order, and nothing else; the tables hold all of it and say what a replay says; and each change
 * of segment is told once.
 */
export async function expectNothingLost({ folder, env, load }: Done): Promise<void> {
  expect(await storedIds(env, [...load.acknowledged.keys()])).toEqual(load.acknowledged);
  await untilRead(env);
  for (const words of [['verify', '--completeness'], ['verify']]) await expectDone(words, { folder, env });
  await expectToldOnce(env, load.acknowledged.size);
}

/** Whatever was struck down meanwhile is back, and has read all that is in the log now; the certificate is clean there. */
export async function expectComplete({ folder, env }: Pick<Done, 'folder' | 'env'>): Promise<void> {
  await untilRead(env);
  await expectDone(['verify', '--completeness'], { folder, env });
}

/** All customers' events that are in the log now; however long whatever was struck down takes to come back. */
async function untilRead(env: Done['env']): Promise<void> {
  const store = new EventStoreDb(env.EVENTSTORE_URL);
  const head = (await store.last(['customer-']))?.position ?? 0n;
  await store.close();
  while ((await readUpTo(env.DATABASE_URL)) < head) await sleep(100);
}

/** -1: nothing, or the database is on its way back. */
async function readUpTo(url: string): Promise<bigint> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    const asked = 'SELECT min(coalesce(position, -1)) AS at FROM bucket_checkpoint';
    const { rows } = await client.query<{ at: string }>(asked);
    return BigInt(rows[0]?.at ?? -1);
  } catch {
    return -1n;
  } finally {
    await client.end();
  }
}

/** Ends well, and has nothing to complain of. */
export async function expectDone(
  words: readonly string[],
  { folder: cwd, env }: Pick<Done, 'folder' | 'env'>,
): Promise<void> {
  const { code, out, err } = await runHindsight([...words, '--json'], { cwd, env });
  expect([words, code, out, err]).toEqual([words, 0, expect.any(String), '']);
}

/** Each change of segment is in the log once, and together they say what the tables say. */
async function expectToldOnce(env: Done['env'], customers: number): Promise<void> {
  const store = new EventStoreDb(env.EVENTSTORE_URL);
  const readModels = await openReadModels(env.DATABASE_URL);
  await published(readModels);
  const told = await toldIn(store);
  expect(told.length).toBeGreaterThan(customers);
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  const { folded, inTables } = await views(readModels, told);
  expect(folded).toEqual(inTables);
  await readModels.destroy();
  await store.close();
}

/** Ids in the customers' streams, in their order. */
async function storedIds(env: Done['env'], customers: readonly string[]): Promise<Map<string, string[]>> {
  const client = EventStoreDBClient.connectionString(env.EVENTSTORE_URL);
  const ids = new Map<string, string[]>();
  for (const customerId of customers) {
    const stored: string[] = [];
    for await (const { event } of client.readStream(`customer-${customerId}`)) {
      const { orderId, contactId } = (event?.data ?? {}) as { orderId?: string; contactId?: string };
      const id = orderId ?? contactId;
      if (id !== undefined) stored.push(id);
    }
    ids.set(customerId, stored);
  }
  await client.dispose();
  return ids;
}
