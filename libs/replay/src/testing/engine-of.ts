import { columnsOfHistories, type History } from '@hindsight/rules';
import type { Chunks } from '../blocks/heads.js';
import type { Archive, BucketColumns, Reading } from '../archive.js';
import type { Engine, Spill } from '../engine.js';
import { inThisThread } from '../in-this-thread.js';

/** Keeps everything in memory. */
export const inMemory: Spill = { keep: (chunks) => Promise.resolve(given(chunks)) };

// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, memory is not
async function* given(chunks: readonly Uint8Array[]): Chunks {
  yield* chunks;
}

/** Replays an archive here, in pounds. */
export const engineOver = (archive: Archive): Engine => ({
  ...{ archive, workers: inThisThread, spill: inMemory, currencyExponent: 2 },
});

/** What a replay of a few histories runs on. */
export const engineOf = (histories: readonly History[], { buckets = 3 } = {}): Engine =>
  engineOver(archiveOf(histories, buckets));

/** The customers by turns in some buckets, so that nothing can depend on who is beside whom. */
function archiveOf(histories: readonly History[], buckets: number): Archive {
  const byId = [...histories].sort((a, b) => (a.customerId < b.customerId ? -1 : 1));
  const events = histories.reduce((sum, one) => sum + one.events.length, 0);
  return {
    buckets,
    standing: { position: BigInt(events) - 1n, events, customers: histories.length, digest: '' },
    standingAt: () => Promise.reject(new Error('histories have no positions')),
    columns: (bucket, reading) =>
      Promise.resolve(
        bucketOf(
          byId.filter((_, place) => place % buckets === bucket),
          reading,
        ),
      ),
    close: () => Promise.resolve(),
  };
}

const bucketOf = (histories: readonly History[], { fields, without }: Reading): BucketColumns => ({
  ...columnsOfHistories(
    histories.map((one) => (without?.has(one.customerId) ? { ...one, endsAt: -Infinity } : one)),
    fields,
  ),
  customerIds: histories.map(({ customerId }) => customerId),
  causes: null,
});
