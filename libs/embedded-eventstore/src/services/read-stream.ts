import { isTombstoned, isVisible, type Visible, visibleOf } from '../core/visible.js';
import type { Head, Log } from '../log/log.js';
import { type Recorded, revisionOf, TOMBSTONE } from '../log/record.js';
import { caughtUpResponse, streamNotFoundResponse } from '../wire/read-response.js';
import type { From } from '../wire/read-request.js';
import { streamDeleted } from '../wire/rpc-error.js';
import type { Outgoing } from './outgoing.js';
import { sendUpTo } from './send-up-to.js';

interface StreamRead {
  stream: Uint8Array;
  from: From;
  direction: 'forwards' | 'backwards';
  limit: number | null;
}

/** @throws RpcError when the stream is tombstoned */
export async function readStream(log: Log, request: StreamRead, out: Outgoing): Promise<void> {
  const { stream, limit } = request;
  refuseTombstoned(log, stream);
  const head = log.head(stream);
  const visible = head && visibleOf(log, stream, head);
  if (!head || !visible || visible.lowest >= TOMBSTONE) await out.send(streamNotFoundResponse(stream));
  else if (limit !== 0) await sendUpTo(limit ?? Infinity, pages(log, request, head, visible), out);
}

function* pages(log: Log, request: StreamRead, head: Head, visible: Visible): Generator<Recorded[]> {
  const { direction } = request;
  const most = visible.createdAfter > 0n ? Infinity : (request.limit ?? Infinity);
  let page = log.streamPage(head.id, firstRevision(request, head), direction, visible.lowest, most);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield page.filter((recorded) => isVisible(recorded, visible));
    const next = revisionOf(last.bytes) + (direction === 'forwards' ? 1 : -1);
    page = log.streamPage(head.id, next, direction, visible.lowest, most);
  }
}

/** From `end`, backwards begins with the last event and forwards finds nothing. */
function firstRevision({ from, direction }: StreamRead, head: Head): number {
  if (from === 'end') return direction === 'forwards' ? head.last + 1 : head.last;
  return from === 'start' ? 0 : from;
}

/**
 * Follows a stream, which need not exist yet, from behind a revision: pages from the log as the reader drains, and sleeps
 * at its end. What metadata hides is hidden from whoever catches up, not from whoever is there when it comes.
 * @throws RpcError once the stream is tombstoned, after `$streamDeleted` was sent to whoever was following
 */
export async function followStream(log: Log, request: StreamRead, out: Outgoing): Promise<void> {
  const follower = new Follower(log, request, out);
  while (await follower.catchUp()) await out.breathe();
  await out.send(caughtUpResponse());
  while (!out.isOver) {
    const seen = log.commits;
    if (!(await follower.goOn())) await log.nextCommit(seen, out.signal);
    await out.breathe();
  }
}

class Follower {
  private next: number;

  constructor(
    private readonly log: Log,
    private readonly request: StreamRead,
    private readonly out: Outgoing,
  ) {
    this.next = revisionAfter(request.from, log.head(request.stream));
  }

  /** False at the end of the stream as it is now, or when there is no reader any more. */
  async catchUp(): Promise<boolean> {
    const { stream } = this.request;
    refuseTombstoned(this.log, stream);
    const head = this.log.head(stream);
    if (!head || this.out.isOver) return false;
    const isMore = await this.sendPage(head, visibleOf(this.log, stream, head));
    if (!isMore) this.next = Math.max(this.next, head.last + 1); // what is hidden at the end stays so
    return isMore;
  }

  /** False when there was nothing to send, or there is no reader any more. */
  async goOn(): Promise<boolean> {
    const head = this.log.head(this.request.stream);
    if (!head || head.last < this.next || this.out.isOver) return false;
    return this.sendPage(head, EVERYTHING);
  }

  private async sendPage(head: Head, visible: Visible): Promise<boolean> {
    const page = this.log.streamPage(head.id, this.next, 'forwards', visible.lowest);
    for (const recorded of page) {
      if (isVisible(recorded, visible)) this.out.addEvent(recorded);
      this.next = revisionOf(recorded.bytes) + 1;
      if (this.out.isFull) await this.out.flush();
    }
    await this.out.flush();
    const last = page.at(-1);
    if (last && revisionOf(last.bytes) === TOMBSTONE) refuseTombstoned(this.log, this.request.stream);
    return page.length > 0;
  }
}

function revisionAfter(from: From, head: Head | undefined): number {
  if (from === 'start') return 0;
  return from === 'end' ? (head?.last ?? -1) + 1 : from + 1;
}

const EVERYTHING: Visible = { lowest: 0, createdAfter: 0n };

function refuseTombstoned(log: Log, stream: Uint8Array): void {
  if (isTombstoned(log, stream)) throw streamDeleted(Buffer.from(stream).toString('utf8'));
}
