import { Logger } from '@nestjs/common';
import { SubscriptionDropped, type EventStore, type Subscription } from '@hindsight/event-store';
import { CheckpointMoved, loadCheckpoint, onPool, type ReadModels } from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { batchesOf, type Batch, type BatchLimits } from './batch/batches.js';
import type { GoingRound } from './batch/go-round.js';
import { projectedPrefixes } from './batch/projected-prefixes.js';
import type { CutoffPublisher } from './cutoffs/cutoff-publisher.js';
import { dueIn, type Due } from './cutoffs/due.js';
import { Outage } from './outage.js';
import type { Progress } from './progress.js';
import { heartbeatStream, type Pulse } from './pulse/pulse.js';
import { catchUpOnPlans } from './record/record-plans.js';
import type { Holding } from './sharing/holding.js';
import type { Leases } from './sharing/leases.js';
import { Share } from './sharing/share.js';
import type { Compile } from './time/follow-time.js';
import { loadTime } from './time/load-time.js';

export interface LogFollowing {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly compile: Compile;
  readonly leases: Leases;
  readonly progress: Progress;
  readonly pulse: Pulse;
  readonly publisher: CutoffPublisher;
  readonly limits?: BatchLimits;
  /** At most so many customers a transaction, where all are looked at: ADR 24. */
  readonly pageSize?: number;
  /** Told of each batch that is in the tables, and how long that took. */
  readonly onProjected: (batch: Batch, seconds: number) => void;
}

const followedPrefixes = [...projectedPrefixes, heartbeatStream];
const usualLimits: BatchLimits = { events: 10_000, pauseMs: 20, gatherMs: 500, busyMs: 3000 };
const resubscribeAfterMs = 500;
/** How often in a row it may fail for somebody who is first, or to be waited for, before it is taken for what never ends. */
const movesAtMost = 5;

/** The share of the log that this process projects, whatever that is at the moment. */
export class LogFollower {
  readonly #log = new Logger(LogFollower.name);
  readonly #outage = new Outage(this.#log);
  #subscription: Subscription | null = null;
  #due: readonly Due[] = [];
  #moves = 0;

  constructor(private readonly following: LogFollowing) {}

  /** Takes up what is due in the tables. */
  async look(): Promise<void> {
    const { readModels, progress } = this.following;
    progress.move(await loadCheckpoint(onPool(readModels)));
    this.#due = dueIn(await this.#time());
  }

  /** Whether cut-offs are, as far as the log is projected. */
  async isDue(): Promise<boolean> {
    if (this.following.leases.holding.isAll) return this.#due.length > 0;
    return dueIn(await this.#time()).length > 0;
  }

  /**
   * Until `signal` is given; ends after the batch at hand, or the page of it.
   * @throws what cannot be recovered from
   */
  async run(signal: AbortSignal): Promise<void> {
    const { leases } = this.following;
    while (!signal.aborted) {
      const { holding } = leases;
      try {
        await this.#follow(holding, signal);
      } catch (failure) {
        if (failure === signal.reason) return; // told to stop in the middle of a round
        await this.#recover(failure, holding);
      }
    }
  }

  /** Nothing more comes from the log. */
  async stop(): Promise<void> {
    await this.#subscription?.stop();
    this.#outage.forget();
  }

  async #recover(failure: unknown, holding: Holding): Promise<void> {
    if (failure instanceof SubscriptionDropped) {
      if (this.#outage.isOn) await sleep(resubscribeAfterMs);
      this.#outage.begin(failure);
      return;
    }
    // Among others a transaction that stands still for too long is ended; that is no reason to stop for good.
    const isMoved = (failure instanceof CheckpointMoved || !holding.isAll) && ++this.#moves < movesAtMost;
    await this.following.leases.renew();
    // Whoever holds other buckets by now, since it was frozen for long, fails in many ways.
    if (!isMoved && !holding.changed.aborted) throw failure;
    this.#log.log(`looking again what there is to project: ${String(failure)}`);
  }

  async #follow(holding: Holding, signal: AbortSignal): Promise<void> {
    if (holding.buckets.length === 0) return holding.over(signal);
    const { eventStore, readModels } = this.following;
    const share = new Share({ eventStore, readModels }, holding, this.#going(signal));
    await catchUpOnPlans(eventStore, readModels);
    const { position, time } = await share.takeUp();
    await this.#moved(holding, position);
    this.#due = dueIn(time ?? (await this.#time()));
    await this.#publish(holding);
    await this.#subscribe({ share, holding, signal }, position).finally(() => {
      share.end();
    });
  }

  #going(signal: AbortSignal): GoingRound {
    const { compile, pageSize } = this.following;
    return { compile, tells: true, signal, ...(pageSize !== undefined && { pageSize }) };
  }

  async #subscribe({ share, holding, signal }: Projecting, position: bigint | null): Promise<void> {
    const { eventStore, pulse, limits = usualLimits } = this.following;
    const subscription = eventStore.subscribe(followedPrefixes, position ?? 'start');
    this.#subscription = subscription;
    const stop = () => void subscription.stop();
    holding.changed.addEventListener('abort', stop);
    try {
      if (signal.aborted || holding.changed.aborted) await subscription.stop(); // before there was one
      const deliveries = this.#outage.endedBy(pulse.through(subscription));
      for await (const batch of batchesOf(deliveries, limits)) {
        await this.#project(batch, share, holding);
        if (signal.aborted || holding.changed.aborted) return;
        await this.#publish(holding);
      }
    } finally {
      holding.changed.removeEventListener('abort', stop);
      await subscription.stop();
    }
  }

  async #project(batch: Batch, share: Share, holding: Holding): Promise<void> {
    const started = performance.now();
    const time = await share.project(batch);
    const seconds = (performance.now() - started) / 1000;
    this.#moves = 0;
    if (time) this.#due = dueIn(time);
    await this.#moved(holding, batch.position);
    this.following.onProjected(batch, seconds);
  }

  async #moved(holding: Holding, position: bigint | null): Promise<void> {
    const { readModels, progress } = this.following;
    progress.move(holding.isAll ? position : await loadCheckpoint(onPool(readModels)));
  }

  /** Whoever leads sees to what is due: all buckets are where it became so, and whatever came since is told apart. */
  async #publish(holding: Holding): Promise<void> {
    if (holding.leads) await this.following.publisher.publish(this.#due);
  }

  #time() {
    return loadTime(onPool(this.following.readModels), this.following.compile);
  }
}

interface Projecting {
  readonly share: Share;
  readonly holding: Holding;
  readonly signal: AbortSignal;
}
