import type { RecordedEvent } from '@hindsight/event-store';
import { leastOf, sharedBucketOf, type Checkpoints, type LeaseHolder } from '@hindsight/read-models';

/** What one of those that project has to project, and how far it is. */
export interface ProjectorShare {
  /** `host:process id:` and something that tells its runs apart. */
  readonly holder: string;
  readonly buckets: number;
  /** Log position up to which all of its customers are projected; null: nothing is, or it has none. */
  readonly position: bigint | null;
  /** Of the customers of its buckets, and for who holds bucket 0 those that are of no customer. */
  readonly lag: { readonly events: number; readonly seconds: number };
}

type Missing = Pick<RecordedEvent, 'stream' | 'position' | 'recordedAt'>;

const prefix = 'customer-';
/** Of what is of no customer. */
const leadingBucket = 0;

/** Counts, for each of those that project, what is missing. */
export class Shares {
  readonly #lags = new Map<number, { events: number; oldest: Date | null }>();

  constructor(
    private readonly holders: readonly LeaseHolder[],
    private readonly checkpoints: Checkpoints,
  ) {}

  /** Of an event behind the least checkpoint; in log order. */
  count({ stream, position, recordedAt }: Missing): void {
    const isOfCustomer = stream.startsWith(prefix);
    const bucket = isOfCustomer ? sharedBucketOf(stream.slice(prefix.length)) : leadingBucket;
    if (isOfCustomer && position <= (this.checkpoints.get(bucket) ?? -1n)) return;
    const { events, oldest } = this.#lags.get(bucket) ?? { events: 0, oldest: null };
    this.#lags.set(bucket, { events: events + 1, oldest: oldest ?? recordedAt });
  }

  at(now: Date): ProjectorShare[] {
    return this.holders.map(({ holder, buckets }) => {
      const lags = buckets.flatMap((bucket) => this.#lags.get(bucket) ?? []);
      const oldest = Math.min(...lags.map((lag) => lag.oldest?.getTime() ?? Infinity), now.getTime());
      return {
        ...{ holder, buckets: buckets.length },
        position: buckets.length === 0 ? null : leastOf(this.#of(buckets)),
        lag: {
          events: lags.reduce((sum, { events }) => sum + events, 0),
          seconds: (now.getTime() - oldest) / 1000,
        },
      };
    });
  }

  #of(buckets: readonly number[]): Checkpoints {
    return new Map(buckets.map((bucket) => [bucket, this.checkpoints.get(bucket) ?? null]));
  }
}
