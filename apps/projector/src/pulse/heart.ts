import { Logger } from '@nestjs/common';
import {
  commandHash,
  WrongExpectedRevision,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
} from '@hindsight/event-store';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { heartbeatStream, type Pulse } from './pulse.js';

export interface HeartOptions {
  readonly everyMs: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

/** How often others may be first before a heartbeat is left out. */
const attemptsAtMost = 5;

/** Appends heartbeats. Several hearts on one log are harmless: they take turns in one stream, which keeps its last event. */
export class Heart {
  readonly #log = new Logger(Heart.name);
  #stopped: AbortController | null = null;
  #beating: Promise<void> = Promise.resolve();
  #expected: ExpectedRevision = 'no-stream';
  #keepsLast = false;
  #isFailing = false;

  constructor(
    private readonly store: Pick<EventStore, 'append' | 'keepLast'>,
    private readonly pulse: Pick<Pulse, 'sent'>,
    private readonly options: HeartOptions,
  ) {}

  start(): void {
    if (this.#stopped) return;
    this.#stopped = new AbortController();
    this.#beating = this.#beat(this.#stopped.signal);
  }

  /** Ends after the heartbeat at hand. */
  async stop(): Promise<void> {
    this.#stopped?.abort();
    this.#stopped = null;
    await this.#beating;
  }

  async #beat(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#try();
      await sleep(this.options.everyMs, undefined, { signal, ref: false }).catch(() => undefined); // stopped
    }
  }

  /** One that is left out is no loss; that the store is away is told by whoever reads from it. */
  async #try(): Promise<void> {
    try {
      await this.#append();
      this.#isFailing = false;
    } catch (failure) {
      if (!this.#isFailing) this.#log.log(`no heartbeat was appended; trying again: ${String(failure)}`);
      this.#isFailing = true;
    }
  }

  async #append(): Promise<void> {
    if (!this.#keepsLast) await this.store.keepLast(heartbeatStream, 1);
    this.#keepsLast = true;
    const heartbeat = newHeartbeat();
    for (let attempts = 1; ; attempts++) {
      const sentAt = this.options.now();
      try {
        const { revision, position } = await this.store.append(heartbeatStream, this.#expected, [heartbeat]);
        this.#expected = revision;
        this.pulse.sent({ position, sentAt });
        return;
      } catch (failure) {
        if (!(failure instanceof WrongExpectedRevision) || attempts === attemptsAtMost) throw failure;
        this.#expected = failure.actual;
      }
    }
  }
}

/** The clock of the wall will do: no rule reads this. */
function newHeartbeat(): NewEvent {
  const id = randomUUID();
  const metadata = {
    ...{ occurredAt: new Date().toISOString(), schemaVersion: 1, actor: 'projector' },
    ...{ origin: 'policy:heartbeat', correlationId: id, commandId: id, commandHash: commandHash({ id }) },
  };
  return { id, type: 'HeartbeatSent', data: {}, metadata };
}
