import type { DataSource } from 'typeorm';
import { inTransaction, onPool, type Sql } from '../database/sql.js';
import { rebalance, type Rebalancing } from './fair-share.js';

/** Buckets that somebody holds, each with the epoch in which it does. */
export type HeldLeases = ReadonlyMap<number, bigint>;

/** Somebody else projects a bucket now: nothing of what was about to be written counts. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  constructor(readonly holder: string) {
    super(`another process projects some of the buckets that ${holder} held`);
  }
}

interface Found {
  readonly bucket: number;
  readonly holder: string | null;
  readonly epoch: string;
}

/**
 * Says that a holder is alive for so long, and brings what it holds nearer to a fair share: takes what nobody alive holds, or releases what
 * is too much. Time is the database's. What is still its own is renewed however late it comes.
 * @param forMs from now
 * @returns what it holds
 */
export async function renewLeases(
  readModels: DataSource,
  holder: string,
  forMs: number,
): Promise<HeldLeases> {
  // By itself and first: whoever waits for the leases below is no deader for it.
  await onPool(readModels).query(
    `INSERT INTO lease_holder (holder, until) VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
     ON CONFLICT (holder) DO UPDATE SET until = excluded.until`,
    [holder, forMs],
  );
  const found = await look(onPool(readModels), holder, '');
  if (!isCalledFor(found.rebalancing)) return heldIn(found.leases, holder);
  return inTransaction(readModels, async (sql) => {
    const { leases, rebalancing } = await look(sql, holder, 'FOR UPDATE');
    const changed = await change(sql, holder, rebalancing);
    await sql.query(`DELETE FROM lease_holder WHERE until < clock_timestamp() - interval '1 minute'`);
    const byBucket = new Map(changed.map((lease) => [lease.bucket, lease]));
    return heldIn(
      leases.map((lease) => byBucket.get(lease.bucket) ?? lease),
      holder,
    );
  });
}

const isCalledFor = ({ take, release }: Rebalancing) => take.length + release.length > 0;

/** @param lock they stay as they are until the transaction ends */
async function look(sql: Sql, holder: string, lock: '' | 'FOR UPDATE') {
  const leases = await sql.query<Found>(`SELECT bucket, holder, epoch FROM lease ORDER BY bucket ${lock}`);
  const alive = await sql.query<{ holder: string }>(
    `SELECT holder FROM lease_holder WHERE until >= clock_timestamp() OR holder = $1 ORDER BY holder`,
    [holder],
  );
  const rebalancing = rebalance(
    holder,
    leases,
    alive.map((one) => one.holder),
  );
  return { leases, rebalancing };
}

/** Only ever one of the two is not empty. */
const change = (sql: Sql, holder: string, { take, release }: Rebalancing) =>
  sql.query<Found>(
    `UPDATE lease SET holder = $1, epoch = epoch + 1 WHERE bucket = ANY($2::int4[]) RETURNING bucket, holder, epoch`,
    take.length > 0 ? [holder, take] : [null, release],
  );

const heldIn = (leases: readonly Found[], holder: string): HeldLeases =>
  new Map(leases.flatMap((one) => (one.holder === holder ? [[one.bucket, BigInt(one.epoch)] as const] : [])));

/** Lets all go that it holds: others need not wait until it is past its time. */
export async function releaseLeases(readModels: DataSource, holder: string): Promise<void> {
  await inTransaction(readModels, async (sql) => {
    await sql.query('SELECT FROM lease WHERE holder = $1 ORDER BY bucket FOR UPDATE', [holder]);
    await sql.query('UPDATE lease SET holder = NULL, epoch = epoch + 1 WHERE holder = $1', [holder]);
    await sql.query('DELETE FROM lease_holder WHERE holder = $1', [holder]);
  });
}

/**
 * The fence: to be the last statement of a transaction that wrote what only a holder may. Until it has ended nobody takes these leases.
 * @throws {LeaseLost} somebody did before
 */
export async function confirmLeases(sql: Sql, holder: string, held: HeldLeases): Promise<void> {
  const confirmed = await sql.query(
    `SELECT FROM lease JOIN unnest($2::int4[], $3::int8[]) AS held (bucket, epoch) USING (bucket, epoch)
     WHERE holder = $1 FOR SHARE OF lease`,
    [holder, [...held.keys()], [...held.values()]],
  );
  if (confirmed.length < held.size) throw new LeaseLost(holder);
}

/** A process that projects, as the database knows it. */
export interface LeaseHolder {
  readonly holder: string;
  /** Ascending. */
  readonly buckets: readonly number[];
}

/** Everybody alive, by name. */
export function leaseHolders(sql: Sql): Promise<LeaseHolder[]> {
  return sql.query<LeaseHolder>(
    `SELECT h.holder, coalesce(array_agg(l.bucket ORDER BY l.bucket) FILTER (WHERE l.bucket IS NOT NULL), '{}') AS buckets
     FROM lease_holder h LEFT JOIN lease l USING (holder) WHERE h.until >= clock_timestamp() GROUP BY h.holder ORDER BY h.holder`,
  );
}
