/** How an event store behaves, as simply as it can be said: everything in memory, nothing indexed, nothing fast. */

export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** What came of a write: the stream's last revision, or the name of the error that the client gives. */
export type Outcome = bigint | 'WrongExpectedVersionError' | 'StreamDeletedError';

export type Read = readonly string[] | 'StreamNotFoundError' | 'StreamDeletedError';

export interface Metadata {
  maxCount?: number;
  truncateBefore?: number;
}

const SOFT_DELETED = Infinity;
const TOMBSTONE = 2n ** 63n - 1n;

interface Stream {
  /** ids by revision */
  ids: string[];
  metadata: Metadata | null;
  metadataWrites: number;
  isTombstoned: boolean;
}

export class Model {
  private readonly streams = new Map<string, Stream>();
  /** $all: stream and revision of each event */
  readonly all: string[] = [];

  append(name: string, expected: Expected, ids: readonly string[]): Outcome {
    const stream = this.stream(name);
    const checked = check(stream, expected, ids);
    if (checked !== 'write') return checked;
    if (ids.length > 0 && isSoftDeleted(stream)) this.revive(name, stream);
    for (const id of ids) {
      stream.ids.push(id);
      this.all.push(`${name} ${stream.ids.length - 1}`);
    }
    return BigInt(stream.ids.length - 1);
  }

  delete(name: string, expected: Expected): Outcome {
    const stream = this.stream(name);
    const checked = check(stream, expected, []);
    if (checked !== 'write') return checked;
    if (stream.ids.length === 0 && !stream.metadata) return 'WrongExpectedVersionError';
    if (isSoftDeleted(stream)) return 'StreamDeletedError';
    return this.writeMetadata(name, stream, { truncateBefore: SOFT_DELETED });
  }

  tombstone(name: string, expected: Expected): Outcome {
    const stream = this.stream(name);
    const checked = check(stream, expected, []);
    if (checked !== 'write') return checked;
    stream.isTombstoned = true;
    this.all.push(`${name} ${TOMBSTONE}`);
    return TOMBSTONE;
  }

  setMetadata(name: string, metadata: Metadata): Outcome {
    const stream = this.stream(name);
    if (stream.isTombstoned) return 'StreamDeletedError';
    const revives = isSoftDeleted(stream);
    const revision = this.writeMetadata(name, stream, metadata);
    if (revives) this.revive(name, stream);
    return revision;
  }

  read(name: string, direction: 'forwards' | 'backwards', from: bigint, maxCount: number): Read {
    const stream = this.stream(name);
    if (stream.isTombstoned) return 'StreamDeletedError';
    if (stream.ids.length === 0 || isSoftDeleted(stream)) return 'StreamNotFoundError';
    const { truncateBefore = 0, maxCount: kept = Infinity } = stream.metadata ?? {};
    const lowest = Math.max(truncateBefore, stream.ids.length - kept);
    const visible = stream.ids
      .map((id, revision) => ({ id, revision }))
      .filter(({ revision }) => revision >= lowest);
    const asked =
      direction === 'forwards'
        ? visible.filter(({ revision }) => revision >= from)
        : visible.filter(({ revision }) => revision <= from).reverse();
    return asked.slice(0, maxCount).map(({ id }) => id);
  }

  private stream(name: string): Stream {
    const stream = this.streams.get(name) ?? {
      ids: [],
      metadata: null,
      metadataWrites: 0,
      isTombstoned: false,
    };
    this.streams.set(name, stream);
    return stream;
  }

  /** The stream comes back empty and its revisions go on. */
  private revive(name: string, stream: Stream): void {
    this.writeMetadata(name, stream, { ...stream.metadata, truncateBefore: stream.ids.length });
  }

  private writeMetadata(name: string, stream: Stream, metadata: Metadata): bigint {
    stream.metadata = metadata;
    this.all.push(`$$${name} ${stream.metadataWrites}`);
    stream.metadataWrites += 1;
    return BigInt(stream.metadataWrites - 1);
  }
}

function isSoftDeleted({ metadata }: Stream): boolean {
  return metadata?.truncateBefore === SOFT_DELETED;
}

function check(stream: Stream, expected: Expected, ids: readonly string[]): 'write' | Outcome {
  if (stream.isTombstoned) return 'StreamDeletedError';
  if (expected === 'any') return anywhere(stream, ids);
  if (expected === 'stream_exists') return missing(stream) ?? anywhere(stream, ids);
  return behind(stream, expected === 'no_stream' ? -1 : Number(expected), expected, ids);
}

/** A stream of which there is only metadata exists. */
function missing(stream: Stream): Outcome | undefined {
  if (isSoftDeleted(stream)) return 'StreamDeletedError';
  return stream.ids.length === 0 && !stream.metadata ? 'WrongExpectedVersionError' : undefined;
}

/** A repetition is known by its ids, wherever they are. */
function anywhere({ ids: stored }: Stream, ids: readonly string[]): 'write' | Outcome {
  const [first] = ids;
  if (first === undefined || !stored.includes(first)) return 'write';
  if (!ids.every((id) => stored.includes(id))) return 'WrongExpectedVersionError';
  return BigInt(stored.lastIndexOf(ids.at(-1) ?? ''));
}

/** A repetition must lie directly behind the revision expected. */
function behind(
  stream: Stream,
  revision: number,
  expected: Expected,
  ids: readonly string[],
): 'write' | Outcome {
  const last = stream.ids.length - 1;
  if (revision === last) return 'write';
  if (revision > last || ids.length === 0) return 'WrongExpectedVersionError';
  const mismatch = ids.findIndex((id, place) => stream.ids[revision + 1 + place] !== id);
  if (mismatch === -1) return BigInt(revision + ids.length);
  const startsAnew = mismatch === 0 && expected === 'no_stream' && isSoftDeleted(stream);
  return startsAnew ? 'write' : 'WrongExpectedVersionError';
}
