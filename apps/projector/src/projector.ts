import { Logger } from '@nestjs/common';
import type { EventStore } from '@hindsight/event-store';
import { firstEventAt, loadCheckpoint, loadWatermark, onPool, type ReadModels } from '@hindsight/read-models';
import { endsImport, type BatchLimits } from './batch/batches.js';
import { CutoffPublisher } from './cutoffs/cutoff-publisher.js';
import { LogFollower } from './follow-log.js';
import { SegmentPublisher, type PublishingReading } from './outbox/segment-publisher.js';
import { retryParked } from './parking/retry-parked.js';
import { Progress } from './progress.js';
import { beating, type Heartbeats } from './pulse/beating.js';
import type { Heart } from './pulse/heart.js';
import type { Pulse, PulseReading } from './pulse/pulse.js';
import { Leases, type LeaseTimes } from './sharing/leases.js';
import { calendarCommands, type CalendarCommands } from './time/calendar-commands.js';
import { DayCloser } from './time/day-closer.js';
import type { Compile } from './time/follow-time.js';
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

/**
 * Follows the log into the read models, one batch after the other. Several on one database share the customers: each projects those
 * of the buckets that it holds, and one of them what concerns everybody.
 */
export class Projector {
  readonly #log = new Logger(Projector.name);
  readonly #compile: Compile;
  readonly #dayCloser: DayCloser | null;
  readonly #leases: Leases;
  readonly #progress: Progress;
  readonly #pulse: Pulse;
  readonly #heart: Heart | null;
  readonly #segments: SegmentPublisher;
  readonly #follower: LogFollower;
  #running: Promise<void> | null = null;
  #stopped = new AbortController();
  #failure: Error | null = null;

  constructor(private readonly options: ProjectorOptions) {
    const { readModels, eventStore, heartbeats } = options;
    this.#compile = ruleSetCompiler(options.reportingCurrency);
    this.#leases = new Leases(readModels, options.leases);
    this.#progress = new Progress({
      isShared: () => !this.#leases.holding.isAll,
      position: () => loadCheckpoint(onPool(readModels)),
    });
    const buckets = () => this.#leases.holding.buckets;
    this.#segments = new SegmentPublisher(eventStore, readModels, { buckets });
    // One for both: days that are closed one after the other would never let cut-offs in between.
    const calendar = calendarCommands(eventStore);
    this.#dayCloser = this.#closesDays(calendar);
    ({ pulse: this.#pulse, heart: this.#heart } = beating(eventStore, heartbeats));
    this.#follower = this.#followsLog(calendar);
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
    await this.#follower.look();
    await this.#leases.start();
    this.#running = this.#follower.run(this.#stopped.signal);
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
    await this.#follower.stop();
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
    while (await this.#follower.isDue()) {
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

  #followsLog(calendar: CalendarCommands): LogFollower {
    const { eventStore, readModels, limits, pageSize } = this.options;
    return new LogFollower({
      ...{ eventStore, readModels, compile: this.#compile, leases: this.#leases, progress: this.#progress },
      ...{ pulse: this.#pulse, publisher: new CutoffPublisher(calendar, readModels) },
      ...(limits && { limits }),
      ...(pageSize !== undefined && { pageSize }),
      onProjected: (batch, seconds) => {
        if (batch.events.length > 0) this.options.onBatch?.(seconds);
        this.#segments.wake();
        if (endsImport(batch)) this.#dayCloser?.look();
      },
    });
  }

  #closesDays(calendar: CalendarCommands): DayCloser | null {
    const { clock, readModels } = this.options;
    if (clock.kind === 'log') return null;
    const sql = onPool(readModels);
    return new DayCloser(calendar, {
      graceMs: clock.graceMs,
      now: Date.now,
      isOurs: () => this.#leases.holding.leads,
      watermark: () => loadWatermark(sql),
      anythingHappened: async () => (await firstEventAt(sql)) !== null,
    });
  }
}
