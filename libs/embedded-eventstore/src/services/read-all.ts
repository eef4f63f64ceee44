import { isHidden } from '../core/filter.js';
import type { Log } from '../log/log.js';
import type { Recorded } from '../log/record.js';
import { caughtUpResponse, checkpointResponse } from '../wire/read-response.js';
import type { From, ReadRequest } from '../wire/read-request.js';
import type { Outgoing } from './outgoing.js';
import { sendUpTo } from './send-up-to.js';

/** Reads $all to its end, or its beginning, or until enough events matched. */
export async function readAll(log: Log, request: ReadRequest, out: Outgoing): Promise<void> {
  if (request.limit === 0) return;
  await sendUpTo(request.limit ?? Infinity, pages(log, request), out);
}

function* pages(log: Log, request: ReadRequest): Generator<Recorded[]> {
  const { direction, filter, limit } = request;
  const most = filter ? Infinity : (limit ?? Infinity);
  let page = log.page(firstPosition(log, request), direction, most);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield page.filter((recorded) => isWanted(recorded, request));
    page = log.page(last.position + (direction === 'forwards' ? 1 : -1), direction, most);
  }
}

/** Forwards begins at the position itself, backwards strictly before it. */
function firstPosition(log: Log, { from, direction }: ReadRequest): number {
  if (direction === 'backwards') return from === 'end' ? log.lastPosition : positionBefore(log, from) - 1;
  return from === 'end' ? log.lastPosition + 1 : positionBefore(log, from);
}

function isWanted(recorded: Recorded, { filter }: ReadRequest): boolean {
  return !isHidden(recorded) && (filter === null || filter.matches(recorded));
}

/**
 * Follows $all for ever: pages from the log as the reader drains, and sleeps at its end until the next commit. There is
 * no live queue, so a slow reader costs no memory; `caught_up` is sent once, when the end is first reached.
 */
export async function followAll(log: Log, request: ReadRequest, out: Outgoing): Promise<void> {
  const follower = new Follower(log, request, out);
  while (await follower.sendPage()) await out.breathe();
  await follower.sendCaughtUp();
  while (!out.isOver) {
    const seen = log.commits;
    if (!(await follower.sendPage())) await log.nextCommit(seen, out.signal);
    await out.breathe();
  }
}

function positionBefore(log: Log, from: From): number {
  return from === 'start' ? 0 : from === 'end' ? log.lastPosition : from;
}

class Follower {
  /** Position of the last event looked at. */
  private looked: number;
  private checkpoint: number;
  private sinceCheckpoint = 0;

  constructor(
    private readonly log: Log,
    private readonly request: ReadRequest,
    private readonly out: Outgoing,
  ) {
    this.looked = positionBefore(log, request.from);
    this.checkpoint = this.looked;
  }

  /** False when there was nothing to send: the end of the log, or no reader any more. */
  async sendPage(): Promise<boolean> {
    const page = this.log.page(this.looked + 1, 'forwards');
    for (const recorded of page) {
      if (isWanted(recorded, this.request)) this.out.addEvent(recorded);
      this.looked = recorded.position;
      this.sinceCheckpoint += 1;
      if (this.sinceCheckpoint === this.request.filter?.checkpointEvery) this.addCheckpoint();
      if (this.out.isFull) await this.out.flush();
    }
    await this.out.flush();
    return page.length > 0 && !this.out.isOver;
  }

  async sendCaughtUp(): Promise<void> {
    if (this.request.filter && this.looked !== this.checkpoint) this.addCheckpoint();
    await this.out.send(caughtUpResponse());
  }

  private addCheckpoint(): void {
    this.checkpoint = this.looked;
    this.sinceCheckpoint = 0;
    this.out.add(checkpointResponse(this.looked));
  }
}
