import { setTimeout as sleep } from 'node:timers/promises';
import { subjectOf } from '@hindsight/contracts';
import type { RecordedEvent } from '@hindsight/event-store';
import {
  dueLanes,
  enqueue,
  EndpointLost,
  lanesAmong,
  messagesOf,
  onPool,
  settle,
  waitingLoad,
  type EndpointHealth,
  type Lane,
  type ReadModels,
  type Sql,
  type WaitingMessage,
  type WebhookEndpoint,
} from '@hindsight/read-models';
import pLimit from 'p-limit';
import type { FeedAsked, FeedStream } from '../../feed/asked.js';
import { cloudEvent } from '../../feed/cloud-event.js';
import { feedOf, type FeedPart, type FeedSource } from '../../feed/feed.js';
import type { Clock } from '../../http/clock.js';
import type { Outcome, Outlet } from '../sending/outlet.js';
import { signed } from '../sending/signature.js';
import { isFailing } from './health.js';
import { messageIn, messageOf } from './message.js';
import { Recorder } from './recorder.js';
import { laneAfter, sendInOrder, type Run, type SendingInOrder } from './send-in-order.js';

/** Is told what became of a message to an endpoint. */
export type OnSent = (webhookId: string, outcome: Outcome) => void;

/** What whoever sends to an endpoint works with. */
export interface DeliveryTools {
  readonly source: FeedSource;
  readonly readModels: ReadModels;
  readonly outlet: Pick<Outlet, 'post'>;
  readonly clock: Clock;
  readonly onSent: OnSent;
  /** 0..1, each time another. */
  readonly chance: () => number;
  /** UUID of this process, by which it holds endpoints. */
  readonly holder: string;
  /** How long the log may tell nothing. */
  readonly quietMs: number;
  /** How often it is looked for what is due. */
  readonly everyMs: number;
  /** How long one customer may be sent to before what was done is recorded: what is left then waits in its lane. */
  readonly turnMs: number;
}

/** As right now. */
export interface Hold {
  /** `performance.now()` until which no other process sends there. */
  readonly until: number;
  readonly keys: readonly Uint8Array[];
}

/** Customers that are sent to at the same time; of those of whom something waits fewer, so that slow ones leave the others room. */
const atOnce = { fresh: 64, waiting: 16 } as const;
const lanesAtOnce = 64;
/** Of one customer, at a time. */
const messagesAtOnce = 32;
/** How much may wait before no more is taken from the log, in all and while nothing gets through; of one customer so much counts. */
const load = { usual: 20_000, failing: 1000, each: 1000 } as const;

/**
 * Sends events to one endpoint. New ones come from the log in parts; those of a customer go one after the other, customers beside
 * each other. What cannot be delivered waits in the customer's lane, and all that comes of that customer waits behind it; lanes are
 * gone through beside that, each at its own pace. Recorded after it was sent, never before: at least once.
 */
export class EndpointWorker {
  readonly #sql: Sql;
  readonly #recorder: Recorder;
  readonly #fresh = pLimit(atOnce.fresh);
  readonly #waiting = pLimit(atOnce.waiting);
  readonly #url: URL;
  #position: bigint;
  #health: EndpointHealth;
  #hold: Hold;

  constructor(
    private readonly endpoint: WebhookEndpoint,
    private readonly tools: DeliveryTools,
    hold: Hold,
  ) {
    this.#sql = onPool(tools.readModels);
    this.#recorder = new Recorder(tools.readModels, endpoint.id, tools.holder);
    this.#url = new URL(endpoint.url);
    this.#position = endpoint.position;
    this.#health = endpoint.health;
    this.#hold = hold;
  }

  /** It is held on to for longer, and these keys sign from now on. */
  renew(hold: Hold): void {
    this.#hold = hold;
  }

  /**
   * Sends until the signal ends it, what is under way included.
   * @throws {EndpointLost} somebody else sends there now; and what database and event store say when they are away
   */
  async run(signal: AbortSignal): Promise<void> {
    const end = new AbortController();
    const either = AbortSignal.any([signal, end.signal]);
    const both = [this.#followLog(either), this.#goThroughLanes(either)];
    try {
      await Promise.all(both);
    } finally {
      end.abort();
      await Promise.allSettled(both);
    }
  }

  async #followLog(signal: AbortSignal): Promise<void> {
    const { source, quietMs } = this.tools;
    const following = { after: this.#position, quietMs, signal };
    for await (const part of feedOf(source, askedOf(this.endpoint), following)) {
      if (part.kind === 'events') await this.#roomFor(signal);
      if (signal.aborted) return;
      await this.#take(part, signal);
    }
  }

  async #take(part: FeedPart, signal: AbortSignal): Promise<void> {
    const events = part.kind === 'events' ? part.events : [];
    const moved = { from: this.#position, to: part.position };
    if (moved.from === moved.to) return;
    const { runs, left } = await this.#sendNew(events, signal);
    const attempts = runs.flatMap((run) => run.attempts);
    const now = this.tools.clock.now();
    const byCustomer = new Map(runs.map((run) => [run.customerId, run]));
    this.#health = await this.#recorder.record({ attempts, moved }, now, (sql) =>
      enqueue(sql, this.endpoint.id, left.map(messageOf), (customerId) =>
        laneAfter(byCustomer.get(customerId) ?? { failed: null }, null, { now, chance: this.tools.chance() }),
      ),
    );
    this.#position = moved.to;
  }

  /** What comes of customers of whom something waits is not sent. Nobody but this puts anything into a lane, so none begins meanwhile. */
  async #sendNew(events: readonly RecordedEvent[], signal: AbortSignal) {
    const groups = byCustomerIn(events);
    if (groups.size === 0) return { runs: [], left: [] };
    const behind = await lanesAmong(this.#sql, this.endpoint.id, [...groups.keys()]);
    const sending = this.#sending(signal, 0);
    const runs = await Promise.all(
      [...groups]
        .filter(([customerId]) => !behind.has(customerId))
        .map(([customerId, own]) => this.#fresh(() => sendInOrder(customerId, own, sending))),
    );
    const waiting = events.filter((event) => behind.has(subjectOf(event)));
    return { runs, left: [...waiting, ...runs.flatMap((run) => run.left)] };
  }

  async #roomFor(signal: AbortSignal): Promise<void> {
    const most = () => (isFailing(this.#health) ? load.failing : load.usual);
    while (!signal.aborted && (await waitingLoad(this.#sql, this.endpoint.id, load.each)) >= most())
      await this.#rest(signal);
  }

  async #goThroughLanes(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const due = await dueLanes(this.#sql, this.endpoint.id, this.tools.clock.now(), lanesAtOnce);
      if (due.length === 0) await this.#rest(signal);
      else await this.#sendWaiting(due, signal);
    }
  }

  async #sendWaiting(due: readonly Lane[], signal: AbortSignal): Promise<void> {
    const runs = await Promise.all(due.map((lane) => this.#waiting(() => this.#sendLane(lane, signal))));
    const attempts = runs.flatMap((run) => run.attempts);
    const delivered = attempts.filter((one) => one.delivered);
    const now = this.tools.clock.now();
    const lanes = runs.map((run, place): Lane => {
      const before = due[place] ?? null;
      const waiting = run.attempts.filter((one) => one.delivered).length;
      const state = laneAfter(run, before, { now, chance: this.tools.chance() });
      // Of whom nothing was tried, because it was time to end, nothing changes.
      const isUntouched = before && run.attempts.length === 0;
      return { ...(isUntouched ? before : state), customerId: run.customerId, waiting };
    });
    this.#health = await this.#recorder.record({ attempts }, now, (sql) =>
      settle(sql, this.endpoint.id, delivered, lanes),
    );
  }

  async #sendLane({ customerId, attempts }: Lane, signal: AbortSignal): Promise<Run> {
    const messages = await messagesOf(this.#sql, this.endpoint.id, customerId, messagesAtOnce);
    const events = await Promise.all(messages.map((message) => this.#read(message)));
    return sendInOrder(customerId, events, this.#sending(signal, attempts));
  }

  #read = (message: WaitingMessage): Promise<RecordedEvent> => messageIn(this.tools.source.store, message);

  #sending(signal: AbortSignal, failedBefore: number): SendingInOrder {
    const end = performance.now() + this.tools.turnMs;
    const mayGoOn = () => {
      if (performance.now() >= this.#hold.until) throw new EndpointLost(this.endpoint.id);
      return !signal.aborted && performance.now() < end;
    };
    const send = (event: RecordedEvent) => this.#send(event);
    return { send, mayGoOn, now: () => this.tools.clock.now(), failedBefore };
  }

  /** The very CloudEvent of the feed. */
  async #send(event: RecordedEvent): Promise<Outcome> {
    const body = JSON.stringify(cloudEvent(event));
    const headers = signed({ id: event.id, at: this.tools.clock.now(), body }, this.#hold.keys);
    const outcome = await this.tools.outlet.post(
      this.#url,
      { 'content-type': contentType, ...headers },
      body,
    );
    this.tools.onSent(this.endpoint.id, outcome);
    return outcome;
  }

  async #rest(signal: AbortSignal): Promise<void> {
    await sleep(this.tools.everyMs, undefined, { signal }).catch(() => undefined); // it is to end
  }
}

const contentType = 'application/cloudevents+json; charset=utf-8';

function byCustomerIn(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> {
  const groups = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const own = groups.get(subjectOf(event));
    if (own) own.push(event);
    else groups.set(subjectOf(event), [event]);
  }
  return groups;
}

const askedOf = ({ streams, types, customerId }: WebhookEndpoint): FeedAsked => ({
  streams: streams as readonly FeedStream[], // checked when it was added
  types: types.length === 0 ? null : new Set(types),
  customerId,
  cut: null,
});
