import {
  isSameSum,
  noEvents,
  onPool,
  parkedCustomers,
  recordedSums,
  sumOf,
  type EventSum,
  type RecordedSpan,
} from '@hindsight/read-models';
import { BadInput } from '../bad-input.js';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { headOf } from '../log/log-facts.js';
import type { Settings } from '../settings.js';
import { progressOf } from '../terminal/progress.js';
import { firstDifferences, type BucketDifference, type BucketSums, type Sides } from './first-differences.js';
import { loggedSums, type Going } from './logged-sums.js';
import { said } from '../texts/texts.js';

/** Whether the history rows are the customer events of the log, all of them and no others. */
export interface Certificate {
  /** No bucket differs, and nobody is parked. */
  readonly complete: boolean;
  /** Up to where in the log, inclusive; null: the log is empty. */
  readonly position: bigint | null;
  /** Of all customers but those that are parked. */
  readonly log: EventSum;
  readonly tables: EventSum;
  readonly buckets: readonly BucketSums[];
  /** Of the buckets that are not the same on both sides. */
  readonly differences: readonly BucketDifference[];
  /** Left out on both sides, for the tables cannot hold the events at which they stopped. */
  readonly parked: readonly { readonly customerId: string; readonly reason: string }[];
}

export interface CertifyRequest {
  /** Position of the log; default: its end as it is now. */
  readonly upTo: bigint | undefined;
  readonly signal: AbortSignal;
}

/**
 * Compares the customer events of the log with the history rows, once these have reached that position. What is recorded
 * meanwhile lies behind it and does not matter. Cost: reads the log, and the rows in the database.
 * @throws {BadInput} the log ends before that position
 */
export async function certify(system: System, { upTo, signal }: CertifyRequest): Promise<Certificate> {
  const head = await headOf(system.store);
  if (upTo !== undefined && upTo > head) {
    const end = head < 0n ? said('itsBeginning') : String(head);
    throw new BadInput(said('upToBehindEnd', { position: String(upTo), end }));
  }
  const position = upTo ?? head;
  await caughtUp(system, position, signal);
  const sides = { store: system.store, sql: onPool(system.readModels) };
  const { json, language } = system.settings;
  return certificateOf(sides, position, { json, language, signal });
}

/** The certificate of a position that the tables have reached. */
export async function certificateOf(
  sides: Sides,
  position: bigint,
  how: Pick<Settings, 'json' | 'language'> & { readonly signal: AbortSignal },
): Promise<Certificate> {
  const parked = (await parkedCustomers(sides.sql)).map(({ customerId, reason }) => ({ customerId, reason }));
  const span = { after: null, upTo: position, without: parked.map(({ customerId }) => customerId) };
  const { buckets, differences } = await compared(sides, span, how);
  return {
    complete: differences.length + parked.length === 0,
    position: position < 0n ? null : position,
    log: buckets.map(({ log }) => log).reduce(sumOf, noEvents),
    tables: buckets.map(({ tables }) => tables).reduce(sumOf, noEvents),
    ...{ buckets, differences, parked },
  };
}

async function compared(
  sides: Sides,
  span: RecordedSpan,
  { signal, ...output }: Pick<Settings, 'json' | 'language'> & { readonly signal: AbortSignal },
) {
  const tables = await recordedSums(sides.sql, span);
  const events = [...tables.values()].reduce(sumOf, noEvents).events;
  const progress = progressOf('certifying', events, output);
  try {
    const buckets = await onBothSides(sides, span, tables, { signal, onProgress: progress.advance });
    const differing = buckets.filter(({ log, tables }) => !isSameSum(log, tables));
    const going = { signal, onProgress: () => undefined };
    return { buckets, differences: await firstDifferences(sides, span, differing, going) };
  } finally {
    progress.stop();
  }
}

async function onBothSides(
  { store }: Sides,
  span: RecordedSpan,
  tables: ReadonlyMap<number, EventSum>,
  going: Going,
): Promise<BucketSums[]> {
  const log = await loggedSums(store, span, going);
  return [...tables].map(([bucket, sum]) => ({ bucket, log: log.get(bucket) ?? noEvents, tables: sum }));
}
