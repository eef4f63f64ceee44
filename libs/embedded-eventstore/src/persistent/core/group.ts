import { Checkpoints } from './checkpoints.js';
import { Consumer, type Send } from './consumer.js';
import { Flights } from './flights.js';
import type { Arrival, Looked, Message } from './message.js';
import { Progress } from './progress.js';
import { Queue } from './queue.js';
import type { Settings } from './settings.js';
import { strategies } from './strategies.js';

/** What a group asks of the world around it. None of it may call back at once. */
export interface Effects {
  /** Puts a message aside for good; to be answered by `parked` or `notParked`. */
  park(message: Message, reason: string): void;
  /** Everything up to and with this place is settled: after a restart, begin behind it. */
  checkpoint(place: number): void;
  /** Parked messages below this revision are settled after their replay: they need not be kept. */
  forgetParked(below: number): void;
}

export type NackAction = 'retry' | 'park' | 'skip';

/**
 * The consumers of one group and the messages on their way through it: new ones wait, are in flight at a consumer, and end by
 * being acknowledged, skipped or parked; those given back or not settled in time are tried again, before new ones. Nothing here
 * reads a clock or a log: time, in milliseconds, and messages come in.
 */
export class Group {
  /** in the order in which the strategy left them */
  readonly consumers: Consumer[] = [];
  private readonly waiting = new Queue();
  private readonly retries = new Queue();
  private readonly flights = new Flights();
  private readonly parking = new Set<Message>();
  private readonly arrived = new Progress();
  private readonly replayed = new Progress();
  private readonly checkpoints: Checkpoints;
  private nextConsumer = 1;
  private forgottenBelow = 0;
  /** how many messages were sent, those sent again included */
  total = 0;

  constructor(
    readonly settings: Settings,
    private readonly effects: Effects,
  ) {
    this.checkpoints = new Checkpoints(settings);
  }

  get counts() {
    return {
      waiting: this.waiting.length,
      retries: this.retries.length,
      inFlight: this.flights.size,
      outstanding: this.flights.size + this.parking.size,
    };
  }

  /** Whether a whole batch may come. Until then nothing must: so no more waits than the buffer holds. */
  get hasRoom(): boolean {
    const { historyBufferSize, readBatchSize } = this.settings;
    const held = this.waiting.length + this.retries.length + this.parking.size;
    return historyBufferSize - held >= readBatchSize;
  }

  /** Takes what was looked at next, in order. */
  arrive(looked: readonly Looked[], now: number): void {
    for (const one of looked) {
      if ('id' in one) this.waiting.append(this.begun(one));
      else this.arrived.pass(one.place, one.counts);
    }
    this.handOut(now);
  }

  /** Takes messages again that were parked, in order. */
  replay(arrivals: readonly Arrival[], now: number): void {
    const messages = arrivals.map((arrival) => ({ ...arrival, retryCount: 0, isReplayed: true }));
    for (const message of messages) this.replayed.begin(message);
    this.retries.insert(messages);
    this.handOut(now);
  }

  connect(slots: number, send: Send, now: number): Consumer {
    const consumer = new Consumer(this.nextConsumer++, slots, send);
    this.consumers.push(consumer);
    this.handOut(now);
    return consumer;
  }

  /** What the consumer held goes to others at once, however often it was tried. */
  disconnect(consumer: Consumer, now: number): void {
    const at = this.consumers.indexOf(consumer);
    if (at === -1) return;
    this.consumers.splice(at, 1);
    const held = this.flights.heldBy(consumer);
    for (const { id } of held) this.flights.end(id, now);
    this.tryAgain(held);
    this.handOut(now);
  }

  unblock(consumer: Consumer, now: number): void {
    consumer.isBlocked = false;
    this.handOut(now);
  }

  /** Ids that are not in flight mean nothing: they were late, or never ours. */
  acknowledge(ids: readonly string[], now: number): void {
    for (const message of this.take(ids, now)) this.settle(message);
    this.goOn(now, false);
  }

  giveBack(ids: readonly string[], action: NackAction, reason: string, now: number): void {
    const messages = this.take(ids, now);
    if (action === 'retry') this.retryOrPark(messages);
    for (const message of messages) {
      if (action === 'park') this.park(message, `Client explicitly NAK'ed message.\n${reason}`);
      else if (action === 'skip') this.settle(message);
    }
    this.goOn(now, false);
  }

  parked(message: Message, now: number): void {
    this.parking.delete(message);
    this.settle(message);
    this.goOn(now, false);
  }

  notParked(message: Message, now: number): void {
    this.parking.delete(message);
    this.retries.insert([message]);
    this.handOut(now);
  }

  /** To be called about every second. */
  tick(now: number): void {
    const { messageTimeoutMs } = this.settings;
    const late = messageTimeoutMs > 0 ? this.flights.startedUntil(now - messageTimeoutMs) : [];
    for (const { id } of late) this.flights.end(id, now);
    this.retryOrPark(late);
    this.goOn(now, true);
  }

  private begun(arrival: Arrival): Message {
    const message = { ...arrival, retryCount: 0, isReplayed: false };
    this.arrived.begin(message);
    return message;
  }

  private take(ids: readonly string[], now: number): Message[] {
    const taken = ids.map((id) => this.flights.end(id, now));
    return taken.filter((message) => message !== undefined);
  }

  private retryOrPark(messages: readonly Message[]): void {
    const { maxRetryCount } = this.settings;
    const spent = messages.filter(({ retryCount }) => retryCount >= maxRetryCount);
    for (const message of spent) this.park(message, `Reached retry count of ${maxRetryCount}`);
    this.tryAgain(messages.filter(({ retryCount }) => retryCount < maxRetryCount));
  }

  private tryAgain(messages: readonly Message[]): void {
    for (const message of messages) message.retryCount += 1;
    this.retries.insert(messages);
  }

  private park(message: Message, reason: string): void {
    this.parking.add(message);
    this.effects.park(message, reason);
  }

  private settle(message: Message): void {
    (message.isReplayed ? this.replayed : this.arrived).settle(message);
  }

  private goOn(now: number, isTick: boolean): void {
    this.handOut(now);
    const place = this.checkpoints.due(this.arrived.settled, now, isTick);
    if (place !== null) this.effects.checkpoint(place);
    if (isTick || this.replayed.isSettled) this.forgetReplayed();
  }

  private forgetReplayed(): void {
    const below = (this.replayed.settled.place ?? -1) + 1;
    if (below <= this.forgottenBelow) return;
    this.forgottenBelow = below;
    this.effects.forgetParked(below);
  }

  private handOut(now: number): void {
    const choose = strategies[this.settings.strategy];
    const offer = (message: Message) => {
      // two events may have one id: an ack could not tell them apart, so they go one after the other
      const choice = this.flights.has(message.id) ? 'later' : choose(message.pin, this.consumers);
      if (choice === 'later' || choice === 'nobody') return choice;
      this.flights.start(message, choice, now);
      this.total += 1;
      choice.send(message, choice);
      return 'taken';
    };
    if (this.retries.handOut(offer)) this.waiting.handOut(offer);
  }
}
