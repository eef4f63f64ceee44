import { Logger } from '@nestjs/common';
import {
  releaseLeases,
  renewLeases,
  sharedBuckets,
  type HeldLeases,
  type ReadModels,
} from '@hindsight/read-models';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Outage } from '../outage.js';
import { Holding } from './holding.js';

export interface LeaseTimes {
  /** After so long without a renewal others may take them. */
  readonly forMs: number;
  readonly renewedEveryMs: number;
}

/** Of one that dies others take over within 6 s: when its time is over they look once more. */
const usual: LeaseTimes = { forMs: 5000, renewedEveryMs: 1000 };

/** The leases of this process: renews them, and sees to it that it has its share. */
export class Leases {
  readonly #log = new Logger(Leases.name);
  readonly #outage = new Outage(this.#log, { what: 'the renewal of leases' });
  readonly #times: LeaseTimes;
  #holder = '';
  #stopped: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  #turn: Promise<void> = Promise.resolve();
  #holding = new Holding('', new Map());

  constructor(
    private readonly readModels: ReadModels,
    times: Partial<LeaseTimes> = {},
  ) {
    this.#times = { ...usual, ...times };
  }

  get holding(): Holding {
    return this.#holding;
  }

  /** Resolves when it holds what there is for it: nothing, where others have yet to make room. */
  async start(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = new AbortController();
    this.#holder = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
    await this.renew();
    this.#running = this.#run(this.#stopped.signal);
  }

  /** Looks now. @throws what the database says */
  renew(): Promise<void> {
    const turn = this.#turn.catch(() => undefined).then(() => this.#renew());
    this.#turn = turn;
    return turn;
  }

  /** Lets all go; nothing more is projected by then. */
  async stop(): Promise<void> {
    if (!this.#stopped) return;
    this.#stopped.abort();
    this.#stopped = null;
    await this.#running;
    this.#outage.forget();
    this.#hold(new Map());
    // A database that is away takes no leave; what is held is over soon by itself.
    await releaseLeases(this.readModels, this.#holder).catch(() => undefined);
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (;;) {
      await sleep(this.#times.renewedEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.renew();
        this.#outage.end();
      } catch (failure) {
        // Whatever is projected meanwhile finds out by its fence.
        if (!this.#outage.isOn)
          this.#outage.begin(failure instanceof Error ? failure : new Error(String(failure)));
      }
    }
  }

  async #renew(): Promise<void> {
    if (!this.#stopped) return;
    this.#hold(await renewLeases(this.readModels, this.#holder, this.#times.forMs));
  }

  #hold(leases: HeldLeases): void {
    if (this.#holding.isSame(leases)) return;
    const before = this.#holding;
    this.#holding = new Holding(this.#holder, leases);
    before.end();
    const isAloneFromTheStart = before.buckets.length === 0 && this.#holding.isAll;
    if (this.#stopped && !isAloneFromTheStart)
      this.#log.log(`projects the customers of ${leases.size} of ${sharedBuckets} buckets`);
  }
}
