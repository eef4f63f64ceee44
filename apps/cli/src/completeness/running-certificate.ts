import {
  bucketOf,
  eventDigest,
  isSameSum,
  loadCheckpoint,
  noEvents,
  parkedCustomers,
  recordedSums,
  sumOf,
  type EventSum,
  type RecordedSpan,
} from '@hindsight/read-models';
import {
  differenceOf,
  firstDifferences,
  type BucketDifference,
  type BucketSums,
  type Sides,
} from './first-differences.js';
import { loggedEventIds, loggedSums, type Going } from './logged-sums.js';

/** What a check reads of the tables: what came since the last certificate, or everything; of the log always the former. */
export type Depth = 'news' | 'everything';

/** Somebody other than the projector writes there; the next check tells. */
class RowsChanged extends Error {
  override readonly name = 'RowsChanged';
  constructor() {
    super('history rows changed while they were compared');
  }
}

/**
 * A certificate that is carried on. Between checks it keeps the sums of the log up to where the tables were found complete;
 * the log is never rewritten, so that it is read once.
 */
export class RunningCertificate {
  /** Of all customers but those that are owed, up to the certified position. */
  readonly #kept = new Map<number, EventSum>();
  /** Parked when they were last looked at: their events are still to be compared. */
  readonly #owed = new Set<string>();
  #position: bigint | null = null;

  constructor(
    private readonly sides: Sides,
    private readonly going: Going,
  ) {}

  /** Up to where the tables were found complete, but for who is parked; null: nothing was compared yet. */
  get position(): bigint | null {
    return this.#position;
  }

  /**
   * Compares, and moves the certified position on where nothing differs.
   * @throws {RowsChanged} what differed did no longer when it was looked at closely
   */
  async check(depth: Depth): Promise<readonly BucketDifference[]> {
    const upTo = await loadCheckpoint(this.sides.sql);
    if (upTo === null) return [];
    const owing = await this.#settleParked(upTo);
    const span = { after: this.#position, upTo, without: [...this.#owed] };
    const news = await loggedSums(this.sides.store, span, this.going);
    const differences = [...owing, ...(await this.#compare(span, news, depth))];
    if (differences.some(({ firstDifference }) => firstDifference === null)) throw new RowsChanged();
    if (differences.length > 0) return differences;
    for (const [bucket, sum] of news) this.#keep(bucket, sum);
    this.#position = upTo;
    return [];
  }

  async #compare(span: RecordedSpan, news: ReadonlyMap<number, EventSum>, depth: Depth) {
    const compared = depth === 'news' ? span : { ...span, after: null };
    const tables = await recordedSums(this.sides.sql, compared);
    const buckets = [...tables].map(([bucket, sum]): BucketSums => {
      const fresh = news.get(bucket) ?? noEvents;
      const log = depth === 'news' ? fresh : sumOf(this.#kept.get(bucket) ?? noEvents, fresh);
      return { bucket, log, tables: sum };
    });
    const differing = buckets.filter(({ log, tables }) => !isSameSum(log, tables));
    return firstDifferences(this.sides, compared, differing, this.going);
  }

  /** Who is parked now is owed; who no longer is, is compared as a whole. */
  async #settleParked(upTo: bigint): Promise<BucketDifference[]> {
    const parked = new Set((await parkedCustomers(this.sides.sql)).map(({ customerId }) => customerId));
    for (const customerId of parked) if (!this.#owed.has(customerId)) await this.#owe(customerId);
    const differences: BucketDifference[] = [];
    for (const customerId of this.#owed) {
      if (parked.has(customerId)) continue;
      const firstDifference = await differenceOf(this.sides, { after: null, upTo }, customerId);
      if (firstDifference) differences.push({ bucket: bucketOf(customerId), firstDifference });
      else await this.#redeem(customerId);
    }
    return differences;
  }

  async #owe(customerId: string): Promise<void> {
    const { events, digest } = await this.#certifiedOf(customerId);
    this.#keep(bucketOf(customerId), { events: -events, digest: -digest });
    this.#owed.add(customerId);
  }

  async #redeem(customerId: string): Promise<void> {
    this.#keep(bucketOf(customerId), await this.#certifiedOf(customerId));
    this.#owed.delete(customerId);
  }

  #keep(bucket: number, sum: EventSum): void {
    this.#kept.set(bucket, sumOf(this.#kept.get(bucket) ?? noEvents, sum));
  }

  async #certifiedOf(customerId: string): Promise<EventSum> {
    if (this.#position === null) return noEvents;
    const ids = await loggedEventIds(this.sides.store, { after: null, upTo: this.#position }, customerId);
    return [...ids]
      .map(([revision, id]) => ({ events: 1, digest: eventDigest(customerId, BigInt(revision), id) }))
      .reduce(sumOf, noEvents);
  }
}
