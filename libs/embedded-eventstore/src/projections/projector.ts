import { createHash } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { ProposedEvent } from '../core/append.js';
import type { GroupCommit } from '../core/group-commit.js';
import { lastJson } from '../core/stream-metadata.js';
import { appendEvents, systemEvent, type Writing } from '../core/write-events.js';
import type { Log } from '../log/log.js';
import { idOf, type Recorded } from '../log/record.js';
import { MAX_STREAM_NAME_BYTES } from '../wire/proposed-event.js';
import { uuidText } from '../wire/uuid.js';
import type { Draft, SystemProjection } from './link-rules.js';

/** Events after which it is written down how far a projection has come. As many are looked at again after a restart, at most. */
const CHECKPOINT_EVERY = 4096;
/** Events that come in this time are answered together: links may be late, and commits are dear. */
const GATHERING_MS = 25;

interface Due {
  draft: Draft;
  cause: Recorded;
}

/**
 * Runs one system projection from where it had come to, and on as events come. EXACTLY ONCE: the id of a link follows from the
 * projection and the position of what caused it, so that an event looked at again, after a kill or a reset, writes nothing
 * that is there; the checkpoint only keeps short what is looked at again.
 */
export class Projector {
  /** position of the last event looked at, its effects durable */
  position: number;
  /** position up to which nothing will be looked at again */
  checkpoint: number;
  looked = 0;
  /** why it ended, when it was not told to */
  failure: string | null = null;
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  private readonly log: Log;
  private readonly commits: GroupCommit;

  /** @param from position of the last event not to look at; by default the last checkpoint */
  constructor(
    { log, commits }: { log: Log; commits: GroupCommit },
    private readonly projection: SystemProjection,
    private readonly version: string,
    from: number = checkpointOf(log, projection.name),
  ) {
    this.log = log;
    this.commits = commits;
    this.position = from;
    this.checkpoint = from;
    this.running = this.run().catch((error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
  }

  /** Resolves when nothing more will be written. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const seen = this.log.commits;
      const page = this.log.page(this.position + 1, 'forwards');
      if (page.length > 0) await this.project(page);
      else await this.log.nextCommit(seen, signal);
      await (page.length > 0
        ? nextTurn()
        : sleep(GATHERING_MS, undefined, { signal }).catch(() => undefined));
    }
  }

  private async project(page: readonly Recorded[]): Promise<void> {
    const due = page.flatMap((cause): Due[] => {
      const draft = this.projection.draft(cause);
      return draft && Buffer.byteLength(draft.stream) <= MAX_STREAM_NAME_BYTES ? [{ draft, cause }] : [];
    });
    const last = page.at(-1)?.position ?? this.position;
    const isCheckpoint = (this.looked % CHECKPOINT_EVERY) + page.length >= CHECKPOINT_EVERY;
    if (due.length > 0 || isCheckpoint) {
      const bytes = due.reduce((sum, { draft }) => sum + draft.body.length, 0);
      await this.commits.submit(bytes, (writing) => {
        for (const one of due) this.write(writing, one);
        if (isCheckpoint) this.writeCheckpoint(writing, last);
      });
    }
    this.looked += page.length;
    this.position = last;
    if (isCheckpoint) this.checkpoint = last;
  }

  /** Finds the link there, or that its stream was tombstoned: then there is nothing to do. */
  private write(writing: Writing, { draft, cause }: Due): void {
    const event: ProposedEvent = {
      id: linkId(this.projection.name, cause.position),
      type: Buffer.from(draft.type),
      json: false,
      data: Buffer.from(draft.body),
      metadata: Buffer.from(JSON.stringify(metadataOf(draft, cause, this.version))),
    };
    appendEvents(writing, { stream: Buffer.from(draft.stream), expected: 'any', events: [event] });
  }

  private writeCheckpoint(writing: Writing, position: number): void {
    const data = JSON.stringify({ $v: this.version, $c: position, $p: position });
    const event = systemEvent('$ProjectionCheckpoint', Buffer.from(data));
    const stream = checkpointStream(this.projection.name);
    appendEvents(writing, { stream, expected: 'any', events: [event] });
  }
}

function metadataOf({ extra, origin }: Draft, { position, bytes }: Recorded, version: string) {
  return { ...extra, $v: version, $c: position, $p: position, $o: origin, $causedBy: uuidText(idOf(bytes)) };
}

/** A UUID of version 8: of our own making. */
function linkId(projection: string, position: number): Buffer {
  const id = createHash('sha256').update(`${projection}@${position}`).digest().subarray(0, 16);
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x80, 6);
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
  return id;
}

/** 0, which looks at everything again and harms nothing, when there is none or somebody wrote nonsense there. */
function checkpointOf(log: Log, projection: string): number {
  const position = lastJson(log, checkpointStream(projection))?.$c;
  const isOne = typeof position === 'number' && Number.isSafeInteger(position) && position >= 0;
  return isOne && position <= log.lastPosition ? position : 0;
}

function checkpointStream(projection: string): Buffer {
  return Buffer.from(`$projections-${projection}-checkpoint`);
}
