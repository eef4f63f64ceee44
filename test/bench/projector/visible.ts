import { setTimeout as pause } from 'node:timers/promises';
import { onPool, type ReadModels } from '@hindsight/read-models';
import { customerName, purchased, type Writer } from './history.js';

const perSecond = 500;
const events = 1000;
/** How often each looks whether its event is there. */
const everyMs = 4;

/**
 * How long it takes from sending an event to finding it with a query, with so many events a second of so many customers; every
 * 25th is looked for.
 * @param at when they happen, ms
 * @returns milliseconds, ascending
 */
export async function timesToVisible(
  tables: ReadModels,
  { writer, customers, at }: { readonly writer: Writer; readonly customers: number; readonly at: number },
): Promise<number[]> {
  const times: Promise<number>[] = [];
  const appended: Promise<unknown>[] = [];
  const began = performance.now();
  for (let i = 0; i < events; i++) {
    await pause(Math.max(0, began + (i * 1000) / perSecond - performance.now()));
    const sent = performance.now();
    const customer = (7 * i) % customers;
    const append = writer.append(customer, purchased(`v${at}-${i}`, new Date(at), 100));
    if (i % 25 === 0)
      times.push(
        append
          .then((revision) => untilVisible(tables, customer, revision))
          .then(() => performance.now() - sent),
      );
    appended.push(append);
  }
  await Promise.all(appended);
  return (await Promise.all(times)).sort((a, b) => a - b);
}

async function untilVisible(tables: ReadModels, customer: number, revision: bigint): Promise<void> {
  const query = 'SELECT 1 FROM customer_event WHERE customer_id = $1 AND revision = $2';
  while ((await onPool(tables).query(query, [customerName(customer), revision])).length === 0)
    await pause(everyMs);
}

/** The value that a share of all does not exceed. */
export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.ceil(share * ascending.length) - 1] ?? NaN;
