import { skippedType } from '@hindsight/domain';
import type { Delivery, RecordedEvent } from '@hindsight/event-store';

/** What decides where a batch ends. */
export type Cut = Pick<RecordedEvent, 'position' | 'stream' | 'type'>;

/** A piece of the log that is projected in one transaction. */
export interface Batch<Event extends Cut = RecordedEvent> {
  readonly events: readonly Event[];
  /** Everything up to here is in this batch or was before it. */
  readonly position: bigint;
}

export interface BatchLimits {
  readonly events: number;
  /** How long the source may pause before what is there is taken. */
  readonly pauseMs: number;
  /**
   * How long a batch may be gathered where the source does not pause. Nor longer than a quarter of what the one before took whoever reads them: what
   * comes is taken in batches that are as small as keeps up with it.
   */
  readonly gatherMs: number;
  /**
   * About how long whoever reads a batch may be busy with it, as far as the one before tells: where events are dear, there are fewer of them in
   * a batch, and it can be seen that it goes on. Any time unless given.
   */
  readonly busyMs?: number;
}

/** What is over before it can be measured says nothing of how many are too many. */
const fewest = 100;

/**
 * Cuts deliveries into batches: at most so many events, ended early when the source pauses or breaks off (so that a source
 * that never lives long is followed all the same). A rule set is activated at most once in a batch. What skips an event comes
 * alone, and so does the beginning or the end of an import: from its position on customers are known, however the log is cut. Whoever stops reading stops the source: the generator waits for it and does not end it.
 */
export async function* batchesOf<Event extends Cut>(
  source: AsyncIterable<Delivery<Event>>,
  limits: BatchLimits,
): AsyncGenerator<Batch<Event>> {
  const deliveries = source[Symbol.asyncIterator]();
  const { pauseMs, gatherMs } = limits;
  let atMost = limits.events;
  let batch = new Growing<Event>(gatherMs);
  let coming = next(deliveries);
  for (;;) {
    const delivered = batch.isEmpty
      ? await coming
      : await withinPause(coming, Math.min(pauseMs, batch.leftMs));
    if (!batch.takes(delivered, atMost)) {
      const from = performance.now();
      yield batch;
      const tookMs = performance.now() - from;
      if (batch.events.length > 0) atMost = eventsWithin(limits, batch.events.length / tookMs);
      batch = new Growing(Math.min(gatherMs, tookMs / 4));
    }
    if (delivered === 'paused') continue;
    if (delivered instanceof BrokenOff) throw delivered.cause;
    if (delivered.done) return;
    batch.add(delivered.value);
    coming = next(deliveries);
  }
}

/** Of so many an ms; more than 0. */
function eventsWithin({ events, busyMs = Infinity }: BatchLimits, eventsPerMs: number): number {
  return Math.min(events, Math.max(fewest, Math.ceil(busyMs * eventsPerMs)));
}

class BrokenOff {
  constructor(readonly cause: unknown) {}
}

type Delivered<Event> = IteratorResult<Delivery<Event>, unknown> | BrokenOff;

/** Never rejects: a reader who leaves in the middle of a batch never comes to what was fetched for the next. */
function next<Event>(deliveries: AsyncIterator<Delivery<Event>>): Promise<Delivered<Event>> {
  return deliveries.next().catch((cause: unknown) => new BrokenOff(cause));
}

class Growing<Event extends Cut> implements Batch<Event> {
  readonly events: Event[] = [];
  position = -1n;
  readonly #activated = new Set<string>();
  #begun = NaN;

  /** @param gatherMs how long it may take to grow */
  constructor(private readonly gatherMs: number) {}

  /** For so long it may grow further. */
  get leftMs(): number {
    return Math.max(0, this.#begun + this.gatherMs - performance.now());
  }

  get isEmpty(): boolean {
    return this.position < 0n;
  }

  /** Does the batch go on with this? Not when the source pauses, ends or breaks off. */
  takes(delivered: Delivered<Event> | 'paused', limit: number): boolean {
    if (delivered === 'paused') return false;
    if (delivered instanceof BrokenOff || delivered.done) return this.isEmpty;
    const { value } = delivered;
    return value.kind !== 'event' || this.#takesEvent(value.event, limit);
  }

  #takesEvent(event: Event, limit: number): boolean {
    if (this.events.length >= limit) return false;
    if (comesAlone(event) || this.events.slice(-1).some(comesAlone)) return this.events.length === 0;
    return !(isActivation(event) && this.#activated.has(event.stream));
  }

  add(next: Delivery<Event>): void {
    if (next.kind === 'caught-up') return;
    if (this.isEmpty) this.#begun = performance.now();
    if (next.kind === 'checkpoint') {
      this.position = next.position;
      return;
    }
    this.position = next.event.position;
    this.events.push(next.event);
    if (isActivation(next.event)) this.#activated.add(next.event.stream);
  }
}

/** Of an event of a customer: what could not be applied is passed over from here on. */
export const isSkip = ({ type }: Cut) => type === skippedType;

/** Whether imports end with it. */
export const endsImport = ({ events }: Batch): boolean =>
  events.some(({ stream, type }) => stream === 'calendar' && type === 'ImportEnded');

/** An import begins, or some end. */
const bounding = new Set(['ImportBegan', 'ImportEnded']);

/** It is projected with nothing else. */
export const comesAlone = (event: Cut) =>
  isSkip(event) || (event.stream === 'calendar' && bounding.has(event.type));

const isActivation = ({ type }: Cut) => type === 'RuleSetActivated';

async function withinPause<T>(coming: Promise<T>, pauseMs: number): Promise<T | 'paused'> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<'paused'>((resolve) => {
    timer = setTimeout(resolve, pauseMs, 'paused');
  });
  try {
    return await Promise.race([coming, pause]);
  } finally {
    clearTimeout(timer);
  }
}
