import { Logger } from '@nestjs/common';
import type { EventStore, StoredEvent, Subscription } from '@hindsight/event-store';
import { auditedPrefixes } from '@hindsight/merkle';
import { CheckpointMoved, TileAltered, type ReadModels } from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { batchesOf, type BatchLimits } from '../batch/batches.js';
import { Outage } from '../outage.js';
import { Waiters } from '../waiters.js';
import { Appending } from './append-leaves.js';

export interface MerkleLogOptions {
  readonly eventStore: Pick<EventStore, 'subscribeStored'>;
  readonly readModels: ReadModels;
  readonly limits?: BatchLimits;
  /** Told once a batch is in the tables. */
  readonly onAppended?: () => void;
}

/** How the Merkle log goes. */
export interface MerkleReading {
  /** Leaves; null before it has looked. */
  readonly size: number | null;
  readonly position: bigint | null;
  /** Why it does not get on; it goes on trying. null: it does. */
  readonly failure: Error | null;
}

const usualLimits: BatchLimits = { events: 5000, pauseMs: 20, gatherMs: 500 };
const tryAgainAfterMs = 500;

/**
 * Follows the log into the Merkle log, by a subscription and a checkpoint of its own: it depends on no rule. Several on one database
 * are harmless: of two, one is first, and the other goes on behind it. Whatever fails is tried again, but for tables that were altered.
 */
export class MerkleLog {
  readonly #log = new Logger(MerkleLog.name);
  readonly #outage = new Outage(this.#log, { what: 'the Merkle log' });
  readonly #waiters = new Waiters();
  #stopped: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  #subscription: Subscription<StoredEvent> | null = null;
  #reading: MerkleReading = { size: null, position: null, failure: null };

  constructor(private readonly options: MerkleLogOptions) {}

  get reading(): MerkleReading {
    return this.#reading;
  }

  start(): void {
    if (this.#stopped) return;
    this.#stopped = new AbortController();
    this.#running = this.#run(this.#stopped.signal);
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.#stopped?.abort();
    this.#stopped = null;
    await this.#subscription?.stop();
    await this.#running;
    this.#outage.forget();
    this.#waiters.dismiss();
  }

  /**
   * Waits until everything up to `position` is in the Merkle log.
   * @returns false when that did not happen within `timeoutMs`
   */
  async reached(position: bigint, timeoutMs: number): Promise<boolean> {
    const { position: at } = this.#reading;
    return (at !== null && at >= position) || this.#waiters.until(position, timeoutMs);
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (failure) {
        this.#failed(failure);
        if (failure instanceof TileAltered) return;
        await sleep(tryAgainAfterMs, undefined, { signal, ref: false }).catch(() => undefined); // stopped
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { eventStore, readModels, limits = usualLimits, onAppended } = this.options;
    const appending = await Appending.at(readModels);
    this.#arrived(appending);
    const subscription = eventStore.subscribeStored(auditedPrefixes, appending.extent.position ?? 'start');
    this.#subscription = subscription;
    try {
      if (signal.aborted) await subscription.stop(); // there was none when we were told to stop
      for await (const batch of batchesOf(this.#outage.endedBy(subscription), limits)) {
        if (signal.aborted) return;
        await appending.append(batch);
        this.#arrived(appending);
        onAppended?.();
      }
    } finally {
      await subscription.stop();
    }
  }

  #arrived({ extent }: Appending): void {
    this.#reading = { ...extent, failure: null };
    if (extent.position !== null) this.#waiters.arrived(extent.position);
  }

  /** That another process was first is no failure. */
  #failed(failure: unknown): void {
    if (failure instanceof CheckpointMoved) return;
    const told = failure instanceof Error ? failure : new Error(String(failure));
    this.#reading = { ...this.#reading, failure: told };
    if (failure instanceof TileAltered) this.#log.error(`the Merkle log stopped: ${told.message}`);
    else if (!this.#outage.isOn) this.#outage.begin(told);
  }
}
