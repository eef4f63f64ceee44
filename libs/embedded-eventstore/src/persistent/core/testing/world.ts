import type { Consumer } from '../consumer.js';
import { Group, type NackAction } from '../group.js';
import type { Arrival, Looked, Message } from '../message.js';
import type { Settings } from '../settings.js';

/** An event of the log; ids are not unique there. */
export interface LogEvent {
  id: string;
  isWanted: boolean;
}

/**
 * What is around a group: a log, the consumers, and what is durable, which alone outlives a restart. It remembers what was
 * delivered and answered, and stops at a checkpoint that goes past what nobody answered for.
 */
export class World {
  readonly delivered = new Set<number>();
  /** places of the events that were parked, by revision in the stream of the parked ones */
  readonly parked: number[] = [];
  private readonly answered = new Set<string>();
  private checkpoint = -1;
  private forgottenBelow = 0;
  private now = 0;
  private next = 0;
  private nextReplayed = 0;
  private parking: Message[] = [];
  private readonly atConsumers = new Map<string, { message: Message; consumer: Consumer }>();
  private group: Group;

  constructor(
    private readonly settings: Settings,
    private readonly log: readonly LogEvent[],
  ) {
    this.group = this.newGroup();
  }

  get counts() {
    return this.group.counts;
  }

  get consumers(): readonly Consumer[] {
    return this.group.consumers;
  }

  restart(): void {
    this.parking = [];
    this.atConsumers.clear();
    this.next = this.checkpoint + 1;
    this.nextReplayed = this.forgottenBelow;
    this.group = this.newGroup();
  }

  read(): void {
    if (!this.group.hasRoom) return;
    const page = this.log.slice(this.next, this.next + this.settings.readBatchSize);
    const looked = page.map(({ id, isWanted }, at): Looked => {
      const place = this.next + at;
      return isWanted ? arrival(id, place, place) : { place, counts: place % 2 === 0 };
    });
    this.next += page.length;
    this.group.arrive(looked, this.now);
  }

  replay(): void {
    if (!this.group.hasRoom) return;
    const page = this.parked.slice(this.nextReplayed, this.nextReplayed + this.settings.readBatchSize);
    const links = page.map((place, at) => linkArrival(this.nextReplayed + at, place));
    this.nextReplayed += page.length;
    this.group.replay(links, this.now);
  }

  connect(slots: number): void {
    const send = (message: Message, consumer: Consumer) => {
      expect(consumer.isBlocked).toBe(false);
      this.delivered.add(message.position);
      this.atConsumers.set(message.id, { message, consumer });
    };
    this.group.connect(slots, send, this.now);
  }

  disconnect(which: number): void {
    const consumer = pick(this.consumers, which);
    if (!consumer) return;
    for (const [id, one] of this.atConsumers) if (one.consumer === consumer) this.atConsumers.delete(id);
    this.group.disconnect(consumer, this.now);
  }

  block(which: number): void {
    const consumer = pick(this.consumers, which);
    if (consumer) consumer.isBlocked = true;
  }

  unblock(which: number): void {
    const consumer = pick(this.consumers, which);
    if (consumer) this.group.unblock(consumer, this.now);
  }

  /** One of those that consumers got and did not answer for, be it too late or not. */
  answer(which: number, answer: NackAction | 'acknowledge'): void {
    const { message } = pick([...this.atConsumers.values()], which) ?? {};
    if (!message) return;
    this.atConsumers.delete(message.id);
    if (answer === 'acknowledge' || answer === 'skip') this.answered.add(named(message));
    if (answer === 'acknowledge') this.group.acknowledge([message.id], this.now);
    else this.group.giveBack([message.id], answer, '', this.now);
  }

  finishParking(which: number, fails: boolean): void {
    const message = pick(this.parking, which);
    if (!message) return;
    this.parking = this.parking.filter((other) => other !== message);
    if (fails) this.group.notParked(message, this.now);
    else {
      this.parked.push(message.position);
      this.answered.add(named(message));
      this.group.parked(message, this.now);
    }
  }

  passTime(ms: number): void {
    this.now += ms;
    this.group.tick(this.now);
  }

  /** Until nothing is on its way any more, with a consumer who acknowledges everything. */
  drain(): void {
    while (this.consumers.length > 0) this.disconnect(0);
    this.connect(100);
    for (let round = 0; round < 500; round += 1) {
      this.read();
      this.replay();
      while (this.parking.length > 0) this.finishParking(0, false);
      while (this.atConsumers.size > 0) this.answer(0, 'acknowledge');
      this.passTime(100);
    }
  }

  /** Events that were for the group, and that nobody got, skipped or parked. */
  lostUpTo(place: number): LogEvent[] {
    const isLost = ({ isWanted }: LogEvent, at: number) => isWanted && !this.answered.has(`event ${at}`);
    return this.log.slice(0, place + 1).filter(isLost);
  }

  private newGroup(): Group {
    return new Group(this.settings, {
      park: (message) => this.parking.push(message),
      checkpoint: (place) => {
        expect(place).toBeGreaterThan(this.checkpoint);
        expect(this.lostUpTo(place)).toEqual([]);
        this.checkpoint = place;
      },
      forgetParked: (below) => {
        const kept = this.parked.slice(0, below).filter((_, at) => !this.answered.has(`link ${at}`));
        expect(kept).toEqual([]);
        this.forgottenBelow = below;
      },
    });
  }
}

function pick<T>(from: readonly T[], which: number): T | undefined {
  return from[which % Math.max(1, from.length)];
}

function arrival(id: string, place: number, position: number): Arrival {
  return { id, place, position, order: position, pin: position % 5 };
}

function linkArrival(revision: number, position: number): Arrival {
  return arrival(`link ${revision}`, revision, position);
}

/** Apart from all others, unlike its id. */
function named({ isReplayed, place }: Message): string {
  return `${isReplayed ? 'link' : 'event'} ${place}`;
}
