import type { EventStore } from '@hindsight/event-store';
import {
  countParked,
  leaseHolders,
  leastOf,
  loadCheckpoints,
  loadWatermark,
  openImports,
  plansOwed,
  type ImportSpanRow,
  type Sql,
} from '@hindsight/read-models';
import { projectedPrefixes } from '../../../projector/src/projector.module.js';
import { Shares, type ProjectorShare } from './shares.js';

/** How far the read models are behind the log. */
export interface Projection {
  /** Log position up to which everything is in the read models; null before the first batch. */
  readonly checkpoint: bigint | null;
  /** Position of the last event of ours; null in an empty log, and while more is missing than was counted. */
  readonly head: bigint | null;
  readonly lag: Lag;
  /** Those that project now, by name; while not all was counted, of what was. */
  readonly projectors: readonly ProjectorShare[];
  readonly parked: number;
  /** The last closed instant (ms); null while no day is closed. */
  readonly watermark: number | null;
  /** The oldest first; no day is closed while there are any. */
  readonly imports: readonly OpenImport[];
  /** Up to this log position plans are missing in the tables: this release cannot read them; null: none are. */
  readonly plansOwed: bigint | null;
}

export interface OpenImport {
  readonly origin: string;
  /** Its name, without the folder. */
  readonly file: string;
  /** ISO 8601. */
  readonly since: string;
  readonly seconds: number;
  /** All of it is in, and it ends with the next that does. */
  readonly leftOpen: boolean;
}

interface Lag {
  readonly events: number;
  /** False: so many at least, counting stopped there. */
  readonly isAll: boolean;
  /** How long the oldest of them has waited. */
  readonly seconds: number;
}

/** Cost: reads the log from the checkpoint to its head, or until `countAtMost` events are counted. */
export async function projectionOf(
  store: EventStore,
  sql: Sql,
  { now, countAtMost }: { readonly now: Date; readonly countAtMost: number },
): Promise<Projection> {
  const checkpoints = await loadCheckpoints(sql);
  const checkpoint = leastOf(checkpoints);
  const shares = new Shares(await leaseHolders(sql), checkpoints);
  const { head, lag } = await measure(store, checkpoint, { now, countAtMost, shares });
  const imports = (await openImports(sql)).map((row) => importOf(row, now));
  const [parked, watermark] = [await countParked(sql), await loadWatermark(sql)];
  const known = { parked, watermark, imports, plansOwed: await plansOwed(sql) };
  return { checkpoint, head, lag, projectors: shares.at(now), ...known };
}

const importOf = ({ origin, file, beganAt, leftOpen }: ImportSpanRow, now: Date): OpenImport => ({
  ...{ origin, file, leftOpen, since: beganAt.toISOString() },
  seconds: Math.max(0, Math.round((now.getTime() - beganAt.getTime()) / 1000)),
});

interface Measuring {
  readonly now: Date;
  readonly countAtMost: number;
  /** Told of each event that is missing. */
  readonly shares: Shares;
}

async function measure(
  store: EventStore,
  checkpoint: bigint | null,
  { now, countAtMost, shares }: Measuring,
) {
  const after = checkpoint === null ? {} : { after: checkpoint };
  let events = 0;
  let seconds = 0;
  let head = checkpoint;
  for await (const event of store.readAll(projectedPrefixes, after)) {
    const { position, recordedAt } = event;
    shares.count(event);
    if (events === 0) seconds = Math.max(0, (now.getTime() - recordedAt.getTime()) / 1000);
    head = position;
    if (++events >= countAtMost) return { head: null, lag: { events, isAll: false, seconds } };
  }
  return { head, lag: { events, isAll: true, seconds } };
}
