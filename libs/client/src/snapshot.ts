import { headersOf, type Connection } from './connection.js';
import { problemIn } from './problem-in.js';
import { FeedRefused } from './refused.js';

/** What a customer is, of one output of one rule set. */
export interface Standing {
  readonly customerId: string;
  readonly output: string;
  /** Text, number or truth, as the output says; null: nothing is said of it. */
  readonly result: unknown;
  /** `tier-pyramid@1#…` */
  readonly ruleSet: string;
}

/** The snapshot ended before it was whole: what was read of it is worth nothing. */
export class SnapshotCutOff extends Error {
  override readonly name = 'SnapshotCutOff';
  constructor(
    readonly read: number,
    /** How many there are; null: it did not get to say. */
    readonly of: number | null,
  ) {
    super(`the snapshot was cut off after ${read} of ${of ?? 'an unknown number'}: ask for it again`);
  }
}

export interface Snapshot {
  /** Log position up to which it goes. */
  readonly position: string;
  /** For `follow({ streams: ['segment'], cut })`: then each change is told that is not in here, and none that is. */
  readonly cut: string;
  /**
   * Everybody, as fast as you read; once.
   * @throws {SnapshotCutOff} at its end, where some are missing: use what was read only when there was none
   */
  readonly standings: AsyncGenerator<Standing>;
}

/**
 * What every customer is, to begin a feed with.
 * @throws {FeedRefused} where asking again would not help
 */
export async function snapshot(connection: Connection, { signal }: SnapshotAsked = {}): Promise<Snapshot> {
  const url = new URL('v1/feed/snapshot', `${connection.url.replace(/\/$/, '')}/`);
  const response = await fetch(url, { headers: headersOf(connection), ...(signal && { signal }) });
  if (!response.ok || !response.body) throw await refusalOf(response);
  const lines = linesOf(response.body);
  const first = await lines.next();
  if (first.done) throw new SnapshotCutOff(0, null);
  const { position, cut } = JSON.parse(first.value) as Pick<Snapshot, 'position' | 'cut'>; // as it is documented
  return { position, cut, standings: standingsIn(lines) };
}

interface SnapshotAsked {
  /** Ends it. */
  readonly signal?: AbortSignal;
}

async function refusalOf(response: Response): Promise<Error> {
  const said = await problemIn(response);
  const isForGood = response.status < 500 && response.status !== 429;
  return isForGood ? new FeedRefused(said) : new Error(said.title);
}

async function* standingsIn(lines: AsyncGenerator<string>): AsyncGenerator<Standing> {
  let read = 0;
  for await (const line of lines) {
    const said = JSON.parse(line) as Standing | { readonly segments: number };
    if ('segments' in said) {
      if (said.segments === read) return;
      throw new SnapshotCutOff(read, said.segments);
    }
    read += 1;
    yield said;
  }
  throw new SnapshotCutOff(read, null);
}

/** Whole lines; what comes after the last line break was cut off. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    const lines = (text + decoder.decode(chunk, { stream: true })).split('\n');
    text = lines.pop() ?? '';
    yield* lines;
  }
}
