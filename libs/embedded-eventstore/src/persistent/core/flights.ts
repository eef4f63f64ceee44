import type { Consumer } from './consumer.js';
import type { Message } from './message.js';

interface Flight {
  message: Message;
  consumer: Consumer;
  since: number;
}

/** The messages that are at a consumer, not settled yet. */
export class Flights {
  private readonly byId = new Map<string, Flight>();

  get size(): number {
    return this.byId.size;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  start(message: Message, consumer: Consumer, now: number): void {
    this.byId.set(message.id, { message, consumer, since: now });
    consumer.inFlight += 1;
    consumer.total += 1;
  }

  /** Takes the message from its consumer; undefined when nobody has it. */
  end(id: string, now: number): Message | undefined {
    const flight = this.byId.get(id);
    if (!flight) return undefined;
    this.byId.delete(id);
    flight.consumer.inFlight -= 1;
    flight.consumer.latencies.add(now - flight.since);
    return flight.message;
  }

  heldBy(consumer: Consumer): Message[] {
    return this.those((flight) => flight.consumer === consumer);
  }

  startedUntil(instant: number): Message[] {
    return this.those(({ since }) => since <= instant);
  }

  private those(wanted: (flight: Flight) => boolean): Message[] {
    return [...this.byId.values()].filter(wanted).map(({ message }) => message);
  }
}
