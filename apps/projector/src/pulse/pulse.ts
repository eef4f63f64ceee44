import type { Delivery } from '@hindsight/event-store';

/** The stream into which those who project write, to hear that the log still comes to them. */
export const heartbeatStream = 'heartbeat-projector';

/** What can be told of a subscription from the heartbeats that went through it. */
export interface PulseReading {
  /** Since when it owes a heartbeat that the store took, and nothing else came; ms, 0 while it owes none. */
  readonly silentMs: number;
  /** How long that may last before it is an alarm. */
  readonly silentAfterMs: number;
  /** Since the last heartbeat that came back was sent, ms; null before the first. Whatever is older has come through. */
  readonly ageMs: number | null;
}

interface Heartbeat {
  readonly position: bigint;
  readonly sentAt: number;
}

export interface PulseOptions {
  readonly silentAfterMs: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Told how long a heartbeat took from being sent to being heard. */
  readonly onHeartbeat: (ms: number) => void;
}

/**
 * Tells a subscription that fell silent from a business that is quiet: heartbeats are owed from when the store took them
 * until anything of their position or a later one is heard. While a batch is worked on nothing is asked for, so that nothing is owed.
 */
export class Pulse {
  #owed: Heartbeat[] = [];
  #heardThrough = -1n;
  #lastSentAt: number | null = null;
  /** Since when the next delivery is waited for; null while the last one is worked on. */
  #waitingSince: number | null = null;

  constructor(private readonly options: PulseOptions) {}

  get reading(): PulseReading {
    const { now, silentAfterMs } = this.options;
    const age = this.#lastSentAt === null ? null : now() - this.#lastSentAt;
    return { silentMs: this.#silentMs(now()), silentAfterMs, ageMs: age };
  }

  /** The store took a heartbeat that was sent at `sentAt`. It may have been heard before the store answered. */
  sent(heartbeat: Heartbeat): void {
    this.#owed.push(heartbeat);
    this.#settle();
  }

  /**
   * Hands deliveries on, with nothing left of heartbeats but how far the log was looked at. A subscription that follows one that
   * broke off goes on waiting for what that one owed.
   */
  async *through(source: AsyncIterable<Delivery>): AsyncGenerator<Delivery> {
    this.#waitingSince ??= this.options.now();
    for await (const delivery of source) {
      if (delivery.kind === 'caught-up') {
        yield delivery;
        continue;
      }
      this.#hear(delivery);
      yield withoutHeartbeat(delivery);
      this.#waitingSince = this.options.now();
    }
    this.#waitingSince = null; // stopped: nothing more is waited for
  }

  #hear(delivery: Exclude<Delivery, { kind: 'caught-up' }>): void {
    this.#waitingSince = null;
    this.#heardThrough = positionOf(delivery);
    this.#settle();
  }

  #settle(): void {
    const back = this.#owed.filter(({ position }) => position <= this.#heardThrough);
    if (back.length === 0) return;
    this.#owed = this.#owed.slice(back.length);
    for (const { sentAt } of back) {
      this.options.onHeartbeat(this.options.now() - sentAt);
      this.#lastSentAt = sentAt;
    }
  }

  #silentMs(now: number): number {
    const [oldest] = this.#owed;
    if (!oldest || this.#waitingSince === null) return 0;
    return Math.max(0, now - Math.max(oldest.sentAt, this.#waitingSince));
  }
}

const positionOf = (delivery: Exclude<Delivery, { kind: 'caught-up' }>) =>
  delivery.kind === 'event' ? delivery.event.position : delivery.position;

function withoutHeartbeat(delivery: Delivery): Delivery {
  if (delivery.kind !== 'event' || delivery.event.stream !== heartbeatStream) return delivery;
  return { kind: 'checkpoint', position: delivery.event.position };
}
