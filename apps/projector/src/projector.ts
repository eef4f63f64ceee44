import { Logger } from '@nestjs/common';
import { SubscriptionDropped, type EventStore, type Subscription } from '@hindsight/event-store';
import {
  CheckpointMoved,
  firstEventAt,
  loadCheckpoint,
  loadWatermark,
  onPool,
  type ReadModels,
} from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { batchesOf, endsImport, type Batch, type BatchLimits } from './batch/batches.js';
import { CutoffPublisher } from './cutoffs/cutoff-publisher.js';
import { dueIn, type Due } from './cutoffs/due.js';
import { Outage } from './outage.js';
import { SegmentPublisher, type PublishingReading } from './outbox/segment-publisher.js';
import { projectedPrefixes } from './batch/projected-prefixes.js';
import { retryParked } from './parking/retry-parked.js';
import { Progress } from './progress.js';
import { beating, type Heartbeats } from './pulse/beating.js';
import type { Heart } from './pulse/heart.js';
import { heartbeatStream, type Pulse, type PulseReading } from './pulse/pulse.js';
import { catchUpOnPlans } from './record/record-plans.js';
import type { Holding } from './sharing/holding.js';
import { Leases, type LeaseTimes } from './sharing/leases.js';
import { Share } from './sharing/share.js';
import { calendarCommands } from './time/calendar-commands.js';
import { DayCloser } from './time/day-closer.js';
import type { Compile } from './time/follow-time.js';
import { loadTime } from './time/load-time.js';
import { ruleSetCompiler } from './time/rule-set-compiler.js';

export interface ProjectorOptions {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  /** ISO 4217; money fields are read in its major units. */
  readonly reportingCurrency: string;
  /** `wall` closes days as they pass, so long after midnight; `log` leaves that to whoever feeds the log. */
  readonly clock: { readonly kind: 'log' } | { readonly kind: 'wall'; readonly graceMs: number };
  readonly limits?: BatchLimits;
  /** At most so many customers a transaction, where all are looked at: ADR 24. */
  readonly pageSize?: number;
  /** Told of every batch of events that is in the read models, and how long that took. */
  readonly onBatch?: (seconds: number) => void;
  /** How long leases last. */
  readonly leases?: Partial<LeaseTimes>;
  /** Where somebody looks at `pulse`; without it no heartbeats are sent. */
  readonly heartbeats?: Heartbeats;
}

const followedPrefixes = [...projectedPrefixes, heartbeatStream];
const usualLimits: BatchLimits = { events: 10_000, pauseMs: 20, gatherMs: 500 };
const resubscribeAfterMs = 500;
/** How often in a row it may fail for somebody who is first, or to be waited for, before it is taken for what never ends. */
const movesAtMost = 5;

/**
 * Follows the log into the read models, one batch after the other. Several on one database share the customers: each projects those
 * of the buckets that it holds, and one of them what concerns everybody.
 */
export class Projector {
  readonly #log = new Logger(Projector.name);
  readonly #compile: Compile;
  readonly #publisher: CutoffPublisher;
  readonly #dayCloser: DayCloser | null;
  readonly #leases: Leases;
  readonly #progress: Progress;
  readonly #outage = new Outage(this.#log);
  readonly #pulse: Pulse;
  readonly #heart: Heart | null;
  readonly #segments: SegmentPublisher;
  #subscription: Subscription | null = null;
  #running: Promise<void> | null = null;
  #stopped = new AbortController();
  #failure: Error | null = null;
  #due: readonly Due[] = [];
  #moves = 0;

  constructor(private readonly options: ProjectorOptions) {
    const { readModels, eventStore, clock, heartbeats } = options;
    const sql = onPool(readModels);
    this.#compile = ruleSetCompiler(options.reportingCurrency);
    this.#leases = new Leases(readModels, options.leases);
    this.#progress = new Progress({
      isShared: () => !this.#leases.holding.isAll,
      position: () => loadCheckpoint(sql),
    });
    // One for both: days that are closed one after the other would never let cut-offs in between.
    const calendar = calendarCommands(eventStore);
    this.#publisher = new CutoffPublisher(calendar, readModels);
    const buckets = () => this.#leases.holding.buckets;
    this.#segments = new SegmentPublisher(eventStore, readModels, { buckets });
    this.#dayCloser =
      clock.kind === 'wall'
        ? new DayCloser(calendar, {
            graceMs: clock.graceMs,
            now: Date.now,
            isOurs: () => this.#leases.holding.leads,
            watermark: () => loadWatermark(sql),
            anythingHappened: async () => (await firstEventAt(sql)) !== null,
          })
        : null;
    ({ pulse: this.#pulse, heart: this.#heart } = beating(eventStore, heartbeats));
  }

  /** Log position up to which everything is in the read models, as far as this process knows; null before the first batch. */
  get position(): bigint | null {
    return this.#progress.position;
  }

  /** Buckets whose customers this process projects. */
  get leases(): readonly number[] {
    return this.#leases.holding.buckets;
  }

  /** Under which name it does. */
  get holder(): string {
    return this.#leases.holding.holder;
  }

  /** Whether the log still comes to it. */
  get pulse(): PulseReading {
    return this.#pulse.reading;
  }

  /** How it goes with telling others what changed. */
  get publishing(): PublishingReading {
    return this.#segments.reading;
  }

  /** What made it stop for good; null while it goes on. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Rejects when the projector stopped because it could not go on; resolves when it was stopped. */
  get finished(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** Takes its share of the customers, and up the log after their checkpoints; sends again what was due when the last run ended. */
  async start(): Promise<void> {
    if (this.#running) return;
    this.#stopped = new AbortController();
    this.#failure = null;
    const sql = onPool(this.options.readModels);
    this.#progress.move(await loadCheckpoint(sql));
    this.#due = dueIn(await loadTime(sql, this.#compile));
    await this.#leases.start();
    this.#running = this.#run();
    this.#running.catch((failure: unknown) => {
      this.#failure = failure instanceof Error ? failure : new Error(String(failure));
      this.#log.error(
        `the projector stopped at ${String(this.position ?? 'start')}: ${this.#failure.message}`,
      );
      this.#progress.dismiss();
      void this.#heart?.stop();
      void this.#segments.stop();
      void this.#leases.stop();
    });
    this.#dayCloser?.start();
    this.#heart?.start();
    this.#segments.start();
  }

  /** Ends after the batch at hand, or the page of it. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all([this.#dayCloser?.stop(), this.#heart?.stop(), this.#segments.stop()]);
    await this.#subscription?.stop();
    this.#outage.forget();
    await this.#running?.catch(() => undefined); // told to whoever asked for `finished`, and logged
    await this.#leases.stop();
    this.#running = null;
    this.#progress.dismiss();
  }

  /**
   * Waits until everything up to `position` is in the read models.
   * @returns false when that did not happen within `timeoutMs`
   * @throws what made the projector stop
   */
  async reached(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.#progress.reached(position, timeoutMs, () => {
      if (this.#failure) throw this.#failure;
      return !this.#stopped.signal.aborted;
    });
  }

  /**
   * Waits until `position` is reached and no cut-offs are due: everyone is evaluated up to the watermark.
   * @returns false when that did not happen within `timeoutMs`
   * @throws what made the projector stop
   */
  async settled(position: bigint, timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    const left = () => Math.max(0, deadline - performance.now());
    if (!(await this.reached(position, left()))) return false;
    while (await this.#isDue()) {
      if (left() === 0) return false;
      await this.reached((this.position ?? -1n) + 1n, left());
    }
    return true;
  }

  /**
   * Reads a parked customer's stream again and, when nothing stands in its way any more, lets it go on.
   * @returns why it stays parked, or null
   */
  retry(customerId: string): Promise<string | null> {
    return retryParked(this.options, this.#compile, customerId);
  }

  async #isDue(): Promise<boolean> {
    if (this.#leases.holding.isAll) return this.#due.length > 0;
    return dueIn(await loadTime(onPool(this.options.readModels), this.#compile)).length > 0;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      const { holding } = this.#leases;
      try {
        await this.#follow(holding, signal);
      } catch (failure) {
        if (failure === signal.reason) return; // told to stop in the middle of a round
        await this.#recover(failure, holding);
      }
    }
  }

  /** @throws what cannot be recovered from */
  async #recover(failure: unknown, holding: Holding): Promise<void> {
    if (failure instanceof SubscriptionDropped) {
      if (this.#outage.isOn) await sleep(resubscribeAfterMs);
      this.#outage.begin(failure);
      return;
    }
    // Among others a transaction that stands still for too long is ended; that is no reason to stop for good.
    const isMoved = (failure instanceof CheckpointMoved || !holding.isAll) && ++this.#moves < movesAtMost;
    await this.#leases.renew();
    // Whoever holds other buckets by now, since it was frozen for long, fails in many ways.
    if (!isMoved && !holding.changed.aborted) throw failure;
    this.#log.log(`looking again what there is to project: ${String(failure)}`);
  }

  async #follow(holding: Holding, signal: AbortSignal): Promise<void> {
    if (holding.buckets.length === 0) return holding.over(signal);
    const { eventStore, readModels, pageSize } = this.options;
    const going = {
      compile: this.#compile,
      tells: true,
      signal,
      ...(pageSize !== undefined && { pageSize }),
    };
    const share = new Share({ eventStore, readModels }, holding, going);
    await catchUpOnPlans(eventStore, readModels);
    const { position, time } = await share.takeUp();
    await this.#moved(holding, position);
    this.#due = dueIn(time ?? (await loadTime(onPool(readModels), this.#compile)));
    await this.#publish(holding);
    await this.#subscribe({ share, holding, signal }, position).finally(() => {
      share.end();
    });
  }

  async #subscribe({ share, holding, signal }: Following, position: bigint | null): Promise<void> {
    const { eventStore, limits = usualLimits } = this.options;
    const subscription = eventStore.subscribe(followedPrefixes, position ?? 'start');
    this.#subscription = subscription;
    const stop = () => void subscription.stop();
    holding.changed.addEventListener('abort', stop);
    try {
      if (signal.aborted || holding.changed.aborted) await subscription.stop(); // before there was one
      const deliveries = this.#outage.endedBy(this.#pulse.through(subscription));
      for await (const batch of batchesOf(deliveries, limits)) {
        await this.#project(batch, { share, holding, signal });
        if (signal.aborted || holding.changed.aborted) return;
        await this.#publish(holding);
      }
    } finally {
      holding.changed.removeEventListener('abort', stop);
      await subscription.stop();
    }
  }

  async #project(batch: Batch, { share, holding }: Following): Promise<void> {
    const started = performance.now();
    const time = await share.project(batch);
    this.#moves = 0;
    if (batch.events.length > 0) this.options.onBatch?.((performance.now() - started) / 1000);
    if (time) this.#due = dueIn(time);
    await this.#moved(holding, batch.position);
    this.#segments.wake();
    if (endsImport(batch)) this.#dayCloser?.look();
  }

  async #moved(holding: Holding, position: bigint | null): Promise<void> {
    const all = holding.isAll ? position : await loadCheckpoint(onPool(this.options.readModels));
    this.#progress.move(all);
  }

  /** Whoever leads sees to what is due: all buckets are where it became so, and whatever came since is told apart. */
  async #publish(holding: Holding): Promise<void> {
    if (holding.leads) await this.#publisher.publish(this.#due);
  }
}

interface Following {
  readonly share: Share;
  readonly holding: Holding;
  readonly signal: AbortSignal;
}
