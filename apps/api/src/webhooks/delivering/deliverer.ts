import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  EndpointLost,
  forgetAttempts,
  holdEndpoints,
  onPool,
  releaseEndpoints,
  type ReadModels,
  type WebhookEndpoint,
} from '@hindsight/read-models';
import type { Feeds } from '../../feed/feeds.js';
import type { Clock } from '../../http/clock.js';
import type { Outlet } from '../sending/outlet.js';
import type { WebhookKeys } from '../webhook-keys.js';
import { EndpointWorker, type DeliveryTools, type Hold, type OnSent } from './endpoint-worker.js';

export interface DelivererSources {
  readonly readModels: ReadModels;
  readonly feeds: Pick<Feeds, 'source' | 'quietMs'>;
  readonly keys: WebhookKeys;
  readonly outlet: Pick<Outlet, 'post' | 'close'>;
  readonly clock: Clock;
  /** Told of each message, as what became of it is known. */
  readonly onSent?: OnSent;
}

export interface DelivererOptions extends Pick<DeliveryTools, 'chance' | 'everyMs' | 'turnMs'> {
  /** How long endpoints stay with a process that says nothing any more. */
  readonly holdMs: number;
  /** How long a worker that failed rests. */
  readonly againAfterMs: number;
}

const usual: DelivererOptions = {
  ...{ chance: Math.random, everyMs: 1000, turnMs: 5000, holdMs: 15_000, againAfterMs: 5000 },
};

const forgetEveryMs = 60_000;
/** Of the log of deliveries. */
const kept = { days: 30, perEndpoint: 100_000 } as const;

interface Worker {
  readonly worker: EndpointWorker;
  readonly end: AbortController;
  readonly done: Promise<void>;
}

/**
 * Sends events to all endpoints that no other process sends to. It looks again and again which those are: one that was added or
 * resumed is sent to, one that was paused or removed is not. Several processes share them; of one that dies, another takes over.
 */
export class WebhookDeliverer {
  readonly #log = new Logger('webhooks');
  readonly #options: DelivererOptions;
  readonly #holder = randomUUID();
  readonly #workers = new Map<string, Worker>();
  readonly #restsUntil = new Map<string, number>();
  #stopped: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  #isAway = false;
  #forgotAt = performance.now();

  constructor(
    private readonly from: DelivererSources,
    options: Partial<DelivererOptions> = {},
  ) {
    this.#options = { ...usual, ...options };
  }

  start(): void {
    if (this.#stopped) return;
    this.#stopped = new AbortController();
    this.#running = this.#run(this.#stopped.signal);
  }

  /** Ends after the messages at hand; what became of them is recorded. Idempotent. */
  async stop(): Promise<void> {
    this.#stopped?.abort();
    this.#stopped = null;
    await this.#running;
    this.from.outlet.close();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#look();
        this.#isAway = false;
      } catch (failure) {
        if (!this.#isAway) this.#log.warn(`webhooks: ${messageOf(failure)}; trying again`);
        this.#isAway = true;
      }
      await sleep(this.#options.everyMs, undefined, { signal }).catch(() => undefined); // it is to end
    }
    await Promise.all([...this.#workers.keys()].map((id) => this.#end(id)));
    // Whoever asks next waits for the hold to run out, where this does not get through.
    await releaseEndpoints(onPool(this.from.readModels), this.#holder).catch(() => undefined);
  }

  async #look(): Promise<void> {
    const sql = onPool(this.from.readModels);
    const until = performance.now() + this.#options.holdMs;
    const held = await holdEndpoints(sql, this.#holder, this.#options.holdMs);
    const keys = await this.from.keys.at(sql, this.from.clock.now());
    const ids = new Set(held.map(({ id }) => id));
    await Promise.all([...this.#workers.keys()].filter((id) => !ids.has(id)).map((id) => this.#end(id)));
    for (const endpoint of held) await this.#keepUp(endpoint, { until, keys: keys.get(endpoint.id) ?? [] });
    await this.#forget();
  }

  async #keepUp(endpoint: WebhookEndpoint, hold: Hold): Promise<void> {
    const known = this.#workers.get(endpoint.id);
    if (known) known.worker.renew(hold);
    else if ((this.#restsUntil.get(endpoint.id) ?? 0) <= performance.now()) await this.#begin(endpoint, hold);
  }

  async #begin(endpoint: WebhookEndpoint, hold: Hold): Promise<void> {
    const { readModels, outlet, clock, feeds, onSent = () => undefined } = this.from;
    const { chance, everyMs, turnMs } = this.#options;
    const source = await feeds.source();
    const tools = { source, readModels, outlet, clock, onSent, chance, everyMs, turnMs };
    const worker = new EndpointWorker(
      endpoint,
      { ...tools, holder: this.#holder, quietMs: feeds.quietMs },
      hold,
    );
    const end = new AbortController();
    const done = worker.run(end.signal).catch((failure: unknown) => {
      this.#restsUntil.set(endpoint.id, performance.now() + this.#options.againAfterMs);
      this.#workers.delete(endpoint.id);
      if (!(failure instanceof EndpointLost))
        this.#log.warn(`webhook ${endpoint.id}: ${messageOf(failure)}; trying again`);
    });
    this.#workers.set(endpoint.id, { worker, end, done });
  }

  async #end(id: string): Promise<void> {
    const known = this.#workers.get(id);
    known?.end.abort();
    await known?.done;
    this.#workers.delete(id);
  }

  async #forget(): Promise<void> {
    if (performance.now() - this.#forgotAt < forgetEveryMs) return;
    this.#forgotAt = performance.now();
    const before = new Date(this.from.clock.now().getTime() - kept.days * 86_400_000);
    await forgetAttempts(onPool(this.from.readModels), before, kept.perEndpoint);
  }
}

const messageOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure));
