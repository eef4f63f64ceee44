import { open, rename } from 'node:fs/promises';
import type { BucketColumns } from '@hindsight/replay';
import { placeOf } from './answer.js';

/**
 * Writes what the question reads of each bucket as `fold.c` reads it, in the byte order of this machine: how many customers
 * and buckets there are (uint32); then of each bucket how many customers and events it has (uint32), where the events of each
 * customer start (uint32, one more than customers), places of customers in the population (uint32), and of each event
 * instant, amount and score (float64), and kind (uint8).
 */
export async function writeColumns(
  path: string,
  buckets: readonly BucketColumns[],
  customers: number,
): Promise<void> {
  const making = `${path}-${process.pid}`;
  const file = await open(making, 'w');
  try {
    await file.write(Uint32Array.of(customers, buckets.length));
    for (const bucket of buckets) for (const column of columnsOf(bucket)) await file.writeFile(column);
  } finally {
    await file.close();
  }
  await rename(making, path);
}

function columnsOf({ starts, at, kind, numbers, customerIds }: BucketColumns): readonly Uint8Array[] {
  const events = at.length;
  const absent = new Float64Array(events); // a column that no event of the bucket has: none is read
  return [
    Uint32Array.of(customerIds.length, events),
    starts,
    Uint32Array.from(customerIds, placeOf),
    at,
    numbers.get('amount') ?? absent,
    numbers.get('score100') ?? absent,
    kind,
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
}
