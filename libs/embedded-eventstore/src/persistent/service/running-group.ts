import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Delivered } from '../../core/links.js';
import type { RpcError } from '../../wire/rpc-error.js';
import type { Consumer, Send } from '../core/consumer.js';
import { Group, type NackAction } from '../core/group.js';
import type { Message } from '../core/message.js';
import { Rate } from '../core/rate.js';
import { dropped, failed } from '../wire/errors.js';
import { pinnedBy } from './arrival.js';
import { CheckpointStream } from './checkpoint-stream.js';
import { type Definition, firstPlaceOf } from './definition.js';
import { ParkedStream } from './parked-stream.js';
import { deliveredAs, type Source, sourceOf } from './sources.js';
import type { Store } from './store.js';

/** Who takes from a group. */
export interface Subscriber {
  slots: number;
  send: Send;
  /** called when the group ends before the consumer does */
  drop: (why: RpcError) => void;
  connection: Connection;
}

/** For people to read. */
export interface Connection {
  /** its address */
  from: string;
  username: string;
  name: string;
}

/** A group at work: reads from the log as far as its buffer takes, and writes down how far it has come and what it parks. */
export class RunningGroup {
  readonly rate: Rate;
  readonly core: Group;
  readonly checkpoint: CheckpointStream;
  readonly parked: ParkedStream;
  readonly source: Source;
  /** everything there is was read */
  isLive = false;
  /** why no more can be read, until the group begins anew */
  failure: string | null = null;
  private replay: { next: number; end: number };
  readonly subscribers = new Map<Consumer, Omit<Subscriber, 'slots' | 'send'> & { rate: Rate }>();
  private isOver = false;
  private wakeUp = (): void => undefined;

  constructor(
    private readonly store: Store,
    readonly definition: Definition,
  ) {
    this.rate = new Rate(store.now());
    this.checkpoint = new CheckpointStream(store, definition);
    this.parked = new ParkedStream(store, definition);
    const { first } = this.parked.range;
    this.replay = { next: first, end: first };
    const settled = this.checkpoint.place;
    const begin = settled === null ? firstPlaceOf(definition) : settled + 1;
    this.source = sourceOf(store.log, definition, begin);
    this.core = new Group(definition.settings, {
      park: (message, reason) => void this.park(message, reason),
      checkpoint: (place) => {
        this.checkpoint.submit(place);
      },
      forgetParked: (below) => {
        this.parked.forget(below);
      },
    });
    void this.follow();
  }

  get isFull(): boolean {
    const { maxSubscriberCount } = this.definition.settings;
    return maxSubscriberCount > 0 && this.core.consumers.length >= maxSubscriberCount;
  }

  /** How many messages are parked and not being replayed. */
  get parkedCount(): number {
    const { first, end } = this.parked.range;
    return end - Math.max(first, this.replay.next);
  }

  connect({ slots, send, drop, connection }: Subscriber): Consumer {
    const now = this.store.now();
    const consumer = this.core.connect(slots, send, now);
    this.subscribers.set(consumer, { drop, connection, rate: new Rate(now) });
    this.wake();
    return consumer;
  }

  disconnect(consumer: Consumer): void {
    this.subscribers.delete(consumer);
    this.core.disconnect(consumer, this.store.now());
    this.wake();
  }

  unblock(consumer: Consumer): void {
    this.core.unblock(consumer, this.store.now());
    this.wake();
  }

  acknowledge(ids: readonly string[]): void {
    this.core.acknowledge(ids, this.store.now());
    this.wake();
  }

  giveBack(ids: readonly string[], action: NackAction, reason: string): void {
    this.core.giveBack(ids, action, reason, this.store.now());
    this.wake();
  }

  /** Tries parked messages again, those below revision `end` of the parked stream. */
  replayParked(end: number): void {
    const { first, end: last } = this.parked.range;
    const next = Math.max(first, this.replay.next);
    this.replay = { next, end: Math.max(this.replay.end, Math.min(end, last)) };
    this.wake();
  }

  tick(): void {
    this.core.tick(this.store.now());
    this.wake();
  }

  /** Looks whether there is something to do. */
  wake(): void {
    this.wakeUp();
  }

  /** Ends the group; nothing more is sent or written. */
  stop(): void {
    this.isOver = true;
    this.checkpoint.stop();
    this.parked.stop();
    this.dropAll(dropped(this.definition));
    this.wake();
  }

  /** What a consumer gets for a message. */
  read(message: Message): Delivered {
    const { log } = this.store;
    const recorded = log.at(message.position);
    if (!recorded) throw new Error(`The log has no event at ${message.position}, where one was read before`);
    return deliveredAs(log, recorded, message.isReplayed || this.definition.settings.resolveLinkTos);
  }

  private dropAll(why: RpcError): void {
    for (const [consumer, { drop }] of [...this.subscribers]) {
      this.disconnect(consumer);
      drop(why);
    }
  }

  private async follow(): Promise<void> {
    while (!this.isOver) {
      if (this.readOn()) await nextTurn();
      else await new Promise<void>((resolve) => (this.wakeUp = resolve));
    }
  }

  /** False when there is no room or nothing to read. */
  private readOn(): boolean {
    if (this.source.isGone) this.dropAll(dropped(this.definition));
    if (this.failure !== null || !this.core.hasRoom) return false;
    try {
      return this.replayOn() || this.readNext();
    } catch (error) {
      // such as a filter that takes too long
      this.failure = error instanceof Error ? error.message : String(error);
      this.dropAll(failed(this.definition, this.failure));
      return false;
    }
  }

  private replayOn(): boolean {
    const { next, end } = this.replay;
    if (next >= end) return false;
    const { readBatchSize, strategy } = this.definition.settings;
    const arrivals = this.parked.read(next, end, readBatchSize, pinnedBy(strategy));
    this.replay = { next: (arrivals.at(-1)?.place ?? end - 1) + 1, end };
    this.core.replay(arrivals, this.store.now());
    return true;
  }

  private readNext(): boolean {
    const looked = this.source.read(this.definition.settings.readBatchSize);
    this.isLive = looked.length === 0;
    this.core.arrive(looked, this.store.now());
    return !this.isLive;
  }

  private async park(message: Message, reason: string): Promise<void> {
    try {
      await this.parked.park(this.read(message), reason);
      this.core.parked(message, this.store.now());
    } catch {
      this.core.notParked(message, this.store.now()); // it is not lost, it is tried again
    }
    this.wake();
  }
}
