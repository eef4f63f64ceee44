import { Logger } from '@nestjs/common';
import { SubscriptionDropped, type EventStore, type Subscription } from '@hindsight/event-store';
import { firstEventAt, loadCheckpoint, loadWatermark, onPool, type ReadModels } from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { batchesOf, endsImport, type Batch, type BatchLimits } from './batch/batches.js';
import type { GoingRound } from './batch/go-round.js';
import { projectBatch } from './batch/project-batch.js';
import { projectedPrefixes } from './batch/projected-prefixes.js';
import { takeUp } from './batch/take-up.js';
import { CutoffPublisher } from './cutoffs/cutoff-publisher.js';
import { dueIn, type Due } from './cutoffs/due.js';
import { Outage } from './outage.js';
import { SegmentPublisher, type PublishingReading } from './outbox/segment-publisher.js';
import { retryParked } from './parking/retry-parked.js';
import { streamsWithSkips } from './parking/skip-streams.js';
import { Heart } from './pulse/heart.js';
import { heartbeatStream, Pulse, type PulseReading } from './pulse/pulse.js';
import { catchUpOnPlans } from './record/record-plans.js';
import { calendarCommands } from './time/calendar-commands.js';
import { DayCloser } from './time/day-closer.js';
import type { Compile } from './time/follow-time.js';
import { loadTime } from './time/load-time.js';
import { ruleSetCompiler } from './time/rule-set-compiler.js';
import { Waiters } from './waiters.js';

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
  /** Where somebody looks at `pulse`; without it no heartbeats are sent. */
  readonly heartbeats?: Heartbeats;
}

export interface Heartbeats {
  readonly everyMs: number;
  /** For so long the subscription may owe one. */
  readonly silentAfterMs: number;
  /** Told of every one that comes back, and how long that took. */
  readonly onHeartbeat?: (seconds: number) => void;
}

const followedPrefixes = [...projectedPrefixes, heartbeatStream];
const usualLimits: BatchLimits = { events: 10_000, pauseMs: 20, gatherMs: 500 };
const resubscribeAfterMs = 500;

/** Follows the log into the read models, one batch after the other. One of its kind at a time on a database. */
export class Projector {
  readonly #log = new Logger(Projector.name);
  readonly #compile: Compile;
  readonly #publisher: CutoffPublisher;
  readonly #dayCloser: DayCloser | null;
  readonly #waiters = new Waiters();
  readonly #outage = new Outage(this.#log);
  readonly #pulse: Pulse;
  readonly #heart: Heart | null;
  readonly #segments: SegmentPublisher;
  #subscription: Subscription | null = null;
  #running: Promise<void> | null = null;
  #stopped = new AbortController();
  #failure: Error | null = null;
  #position: bigint | null = null;
  #due: readonly Due[] = [];

  constructor(private readonly options: ProjectorOptions) {
    const sql = onPool(options.readModels);
    this.#compile = ruleSetCompiler(options.reportingCurrency);
    // One for both: days that are closed one after the other would never let cut-offs in between.
    const calendar = calendarCommands(options.eventStore);
    this.#publisher = new CutoffPublisher(calendar, options.readModels);
    this.#segments = new SegmentPublisher(options.eventStore, options.readModels);
    this.#dayCloser =
      options.clock.kind === 'wall'
        ? new DayCloser(calendar, {
            graceMs: options.clock.graceMs,
            now: Date.now,
            watermark: () => loadWatermark(sql),
            anythingHappened: async () => (await firstEventAt(sql)) !== null,
          })
        : null;
    const { heartbeats, eventStore } = options;
    const now = () => performance.now();
    const { silentAfterMs = Infinity, onHeartbeat } = heartbeats ?? {};
    this.#pulse = new Pulse({ now, silentAfterMs, onHeartbeat: (ms) => onHeartbeat?.(ms / 1000) });
    this.#heart = heartbeats
      ? new Heart(eventStore, this.#pulse, { now, everyMs: heartbeats.everyMs })
      : null;
  }

  /** Log position up to which everything is in the read models; null before the first batch. */
  get position(): bigint | null {
    return this.#position;
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

  /** Takes up the log after the checkpoint; sends again what was due when the last run ended. */
  async start(): Promise<void> {
    if (this.#running) return;
    const sql = onPool(this.options.readModels);
    this.#stopped = new AbortController();
    this.#failure = null;
    this.#position = await loadCheckpoint(sql);
    this.#due = dueIn(await loadTime(sql, this.#compile));
    this.#running = this.#run();
    this.#running.catch((failure: unknown) => {
      this.#failure = failure instanceof Error ? failure : new Error(String(failure));
      this.#log.error(
        `the projector stopped at ${String(this.#position ?? 'start')}: ${this.#failure.message}`,
      );
      this.#waiters.dismiss();
      void this.#heart?.stop();
      void this.#segments.stop();
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
    this.#running = null;
    this.#waiters.dismiss();
  }

  /**
   * Waits until everything up to `position` is in the read models.
   * @returns false when that did not happen within `timeoutMs`
   * @throws what made the projector stop
   */
  async reached(position: bigint, timeoutMs: number): Promise<boolean> {
    const passed = () => this.#position !== null && this.#position >= position;
    if (passed()) return true;
    if (!this.#failure && (await this.#waiters.until(position, timeoutMs))) return true;
    if (this.#failure) throw this.#failure;
    return passed();
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
    while (this.#due.length > 0) {
      if (left() === 0) return false;
      await this.reached((this.#position ?? -1n) + 1n, left());
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

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (failure) {
        if (failure === signal.reason) return; // told to stop in the middle of a round
        if (!(failure instanceof SubscriptionDropped)) throw failure;
        const isFirst = !this.#outage.isOn;
        this.#outage.begin(failure);
        if (!isFirst) await sleep(resubscribeAfterMs);
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { eventStore, readModels, limits = usualLimits } = this.options;
    await catchUpOnPlans(eventStore, readModels);
    await this.#takeUp(signal);
    await this.#publisher.publish(this.#due);
    const subscription = eventStore.subscribe(followedPrefixes, this.#position ?? 'start');
    this.#subscription = subscription;
    try {
      if (signal.aborted) await subscription.stop(); // there was none when we were told to stop
      const deliveries = this.#outage.endedBy(this.#pulse.through(subscription));
      for await (const batch of batchesOf(deliveries, limits)) {
        await this.#project(batch, signal);
        if (signal.aborted) return;
        await this.#publisher.publish(this.#due);
      }
    } finally {
      await subscription.stop();
    }
  }

  async #takeUp(signal: AbortSignal): Promise<void> {
    const { eventStore, readModels } = this.options;
    const { position, time } = await takeUp(readModels, { eventStore, ...this.#going(signal) });
    this.#position = position;
    if (time) this.#due = dueIn(time);
    if (position !== null) this.#waiters.arrived(position);
  }

  #going(signal: AbortSignal): GoingRound {
    const { pageSize } = this.options;
    return { compile: this.#compile, tells: true, signal, ...(pageSize !== undefined && { pageSize }) };
  }

  async #project(batch: Batch, signal: AbortSignal): Promise<void> {
    const { eventStore, readModels, onBatch } = this.options;
    const started = performance.now();
    const time = await projectBatch(readModels, batch, this.#position, {
      ...this.#going(signal),
      streamsWithSkips: await streamsWithSkips(eventStore, batch),
    });
    if (batch.events.length > 0) onBatch?.((performance.now() - started) / 1000);
    this.#position = batch.position;
    this.#due = dueIn(time);
    this.#arrived(batch);
  }

  /** Tells those who wait for what a batch brings. */
  #arrived(batch: Batch): void {
    this.#waiters.arrived(batch.position);
    this.#segments.wake();
    if (endsImport(batch)) this.#dayCloser?.look();
  }
}
