import { Logger } from '@nestjs/common';
import {
  AppendOutcomeUnknown,
  commandHash,
  StoreUnavailable,
  WrongExpectedRevision,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
} from '@hindsight/event-store';
import {
  dropAppended,
  inTransaction,
  onPool,
  renumberStream,
  segmentStreamIn,
  waitingEvents,
  type ReadModels,
  type WaitingEvent,
} from '@hindsight/read-models';
import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { Outage } from '../outage.js';
import { Bell } from './bell.js';

/** How publishing goes. */
export interface PublishingReading {
  /** Why the last attempt failed; it goes on trying. null: it did not. */
  readonly failure: Error | null;
  /** Since something was appended, or nothing was found to wait. */
  readonly idleMs: number;
}

export interface PublisherOptions {
  /** How often it looks without being woken: for what other processes enqueued. */
  readonly everyMs: number;
  /** Whose streams it appends to, of several; all buckets unless given. */
  readonly buckets?: () => readonly number[];
  /** First pause after a failure; doubles from there, to a hundred times as long. */
  readonly pauseMs: number;
}

const usual: PublisherOptions = { everyMs: 1000, pauseMs: 50 };

/** Some 200 KB; stores take 1 MB at once. */
const eventsPerAppend = 250;
const streamsAtOnce = 4;
/** How often others may be first, in a row, before it counts as a failure. */
const conflictsAtMost = 5;
/** Resting so many times as long as it worked lets what comes in quick succession go in few appends. */
const restPerWork = 3;
const restMsAtMost = 2000;

/**
 * Appends what waits in the outbox to the segment streams, each event at its own revision and at no other, and takes it out
 * once that is acknowledged. Several publishers, on one database or on several, are harmless: of two, one is first.
 * Whatever fails is tried again.
 */
export class SegmentPublisher {
  readonly #log = new Logger(SegmentPublisher.name);
  readonly #outage = new Outage(this.#log, { what: 'publishing of segment changes' });
  readonly #bell = new Bell();
  readonly #options: PublisherOptions;
  /** Stream → what was sent and not answered: the same call is made again. */
  readonly #unanswered = new Map<string, readonly WaitingEvent[]>();
  #stopped: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  #failure: Error | null = null;
  #failures = 0;
  #movedAt = performance.now();

  constructor(
    private readonly store: Pick<EventStore, 'append' | 'readStream'>,
    private readonly readModels: ReadModels,
    options: Partial<PublisherOptions> = {},
  ) {
    this.#options = { ...usual, ...options };
  }

  get reading(): PublishingReading {
    return { failure: this.#failure, idleMs: performance.now() - this.#movedAt };
  }

  start(): void {
    if (this.#stopped) return;
    this.#stopped = new AbortController();
    this.#running = this.#run(this.#stopped.signal);
  }

  /** Something may wait. */
  wake(): void {
    this.#bell.ring();
  }

  /** Ends after the appends at hand. */
  async stop(): Promise<void> {
    this.#stopped?.abort();
    this.#stopped = null;
    this.#bell.ring();
    await this.#running;
    this.#outage.forget();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { everyMs, pauseMs } = this.#options;
    while (!signal.aborted) {
      const began = performance.now();
      await this.#try(signal);
      const restMs = Math.min(restMsAtMost, restPerWork * (performance.now() - began));
      await sleep(this.#failures === 0 ? restMs : pauseMs * Math.min(100, 2 ** this.#failures), signal);
      if (this.#failures === 0) await this.#bell.heard(everyMs);
    }
  }

  /** Databases and event stores are away now and then; what is not so is told by the age of what waits. */
  async #try(signal: AbortSignal): Promise<void> {
    try {
      await this.#drain(signal);
      this.#outage.end();
      this.#failure = null;
      this.#failures = 0;
      this.#movedAt = performance.now();
    } catch (failure) {
      this.#failure = failure instanceof Error ? failure : new Error(String(failure));
      this.#failures += 1;
      if (!this.#outage.isOn) this.#outage.begin(this.#failure);
    }
  }

  async #drain(signal: AbortSignal): Promise<void> {
    for (let conflicts = 0; !signal.aborted && conflicts <= conflictsAtMost;) {
      const streams = this.#options.buckets?.().map(segmentStreamIn);
      const waiting = await waitingEvents(onPool(this.readModels), eventsPerAppend, streams);
      if (waiting.size === 0) return;
      conflicts = (await this.#sendAll(waiting, signal)) > 0 ? 0 : conflicts + 1;
    }
    if (!signal.aborted) throw new Error('others were first in every stream, again and again');
  }

  /** @returns how many events are in their streams now */
  async #sendAll(
    waiting: ReadonlyMap<string, readonly WaitingEvent[]>,
    signal: AbortSignal,
  ): Promise<number> {
    const limit = pLimit(streamsAtOnce);
    let isAway = false;
    const sending = [...waiting].map((one) =>
      limit(async () => {
        if (isAway || signal.aborted) return []; // a store that is away takes its time for each
        return this.#send(...one).catch((failure: unknown) => {
          isAway ||= failure instanceof AppendOutcomeUnknown || failure instanceof StoreUnavailable;
          throw failure;
        });
      }),
    );
    const sent = await Promise.allSettled(sending);
    const taken = sent.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    await dropAppended(onPool(this.readModels), taken);
    if (taken.length > 0) this.#movedAt = performance.now();
    for (const one of sent) if (one.status === 'rejected') throw one.reason;
    return taken.length;
  }

  /** @returns ids of what is in the stream now; none when others were first, and all is numbered anew */
  async #send(stream: string, waiting: readonly WaitingEvent[]): Promise<readonly string[]> {
    const events = this.#unanswered.get(stream) ?? waiting;
    const [first] = events;
    if (!first) return [];
    const conflict = await this.#append(stream, first, events);
    if (conflict === null) return events.map(({ id }) => id);
    await this.#comply(stream, first, conflict);
    return [];
  }

  async #append(
    stream: string,
    { revision }: WaitingEvent,
    waiting: readonly WaitingEvent[],
  ): Promise<WrongExpectedRevision | null> {
    try {
      const expected: ExpectedRevision = revision === 0n ? 'no-stream' : revision - 1n;
      await this.store.append(stream, expected, waiting.map(newEvent));
      this.#unanswered.delete(stream);
      return null;
    } catch (failure) {
      if (failure instanceof AppendOutcomeUnknown) this.#unanswered.set(stream, waiting);
      else this.#unanswered.delete(stream);
      if (failure instanceof WrongExpectedRevision) return failure;
      throw failure;
    }
  }

  /** The stream holds something else where `first` was to stand: ours already, or what another database told. */
  async #comply(
    stream: string,
    { revision: from }: WaitingEvent,
    { actual }: WrongExpectedRevision,
  ): Promise<void> {
    const ids: string[] = [];
    let last = actual === 'no-stream' ? -1n : actual;
    for await (const event of this.store.readStream(stream, from)) {
      ids.push(event.id);
      last = event.revision;
    }
    const found = { stream, from, ids, nextRevision: last + 1n };
    await inTransaction(this.readModels, (sql) => renumberStream(sql, found));
  }
}

const sleep = (ms: number, signal: AbortSignal) =>
  setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined); // stopped

function newEvent({ id, payload }: WaitingEvent): NewEvent {
  // As `segmentChanges` put it there.
  const { at, cause } = payload as { at: string; cause: { event?: string } };
  const metadata = {
    ...{ occurredAt: at, schemaVersion: 1, actor: 'projector', origin: 'policy:segments' },
    ...{ correlationId: id, commandId: id, commandHash: commandHash(payload) },
    ...(cause.event !== undefined && { causationId: cause.event }),
  };
  return { id, type: 'SegmentChanged', data: payload, metadata };
}
