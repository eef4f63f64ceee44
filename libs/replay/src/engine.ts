import type { Archive, KnownAt, Reading } from './archive.js';
import type { Chunks } from './blocks/heads.js';
import type { Answers, Asked, Outcome } from './tasks/perform.js';

/** Who evaluates buckets, each apart from the others: threads, or this one. */
export interface Workers {
  /** How many work at the same time. */
  readonly size: number;
  /**
   * Reads a bucket and does `perform` over its columns, wherever. Rejects with the reason of `signal` once that is aborted,
   * within a second.
   */
  perform<Kind extends keyof Answers>(
    asked: Asked<Kind>,
    place: BucketPlace,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Answers[Kind]>>;
}

/** What is read of which bucket. */
export interface BucketPlace {
  readonly archive: Archive;
  readonly bucket: number;
  readonly reading: Reading;
}

/** Where what buckets say waits until all have spoken. */
export interface Spill {
  /** Keeps chunks, which come back as they are. @throws where there is no room for them */
  keep(chunks: readonly Uint8Array[]): Promise<Chunks>;
}

/** What a replay runs on. */
export interface Engine {
  readonly archive: Archive;
  readonly workers: Workers;
  readonly spill: Spill;
  /** Of the reporting currency (2 for GBP). */
  readonly currencyExponent: number;
}

/** Which part of history a replay reads, and how it is watched. */
export interface Reach {
  /** The last instant evaluated, milliseconds since 1970, UTC. */
  readonly asOf: number;
  /** Default: all that the archive holds. */
  readonly knownAt?: KnownAt;
  /** Customers left out. */
  readonly without?: ReadonlySet<string>;
  /** Called with how many events were just read; a replay reads them once, and once more where it computes cut-offs. */
  readonly onProgress?: (events: number) => void;
  readonly signal?: AbortSignal;
}
