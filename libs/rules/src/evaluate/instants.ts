import { firstAfter } from '../clock/instants.js';
import type { Midnights } from '../clock/midnights.js';
import type { History } from '../history/effective-history.js';
import type { RuleEvent } from '../rule-event.js';

/**
 * Every instant of a customer in (`after`, `through`], ascending, each once: its events' and, from its first event on, the
 * midnights at which it ticks; none at or after its end.
 */
export class Instants {
  /** The instant reached by the last `next`. */
  t = -Infinity;
  /** The last event of that instant; null where there is only a tick. */
  event: RuleEvent | null = null;
  private readonly last: number;
  private readonly ticks: readonly number[];
  private nextTick: number;
  private nextEvent: number;

  /** @throws RangeError unless `through` is finite: ticks go on for ever */
  constructor(
    private readonly history: History,
    ticking: Midnights | null,
    after: number,
    through: number,
  ) {
    if (!Number.isFinite(through)) throw new RangeError(`${through} is no instant to evaluate through`);
    this.last = Math.min(through, (history.endsAt ?? Infinity) - 1);
    const begin = Math.max(after, timeOf(history.events[0]) - 1);
    this.ticks = ticking && begin < this.last ? ticking.covering(begin, this.last) : [];
    this.nextTick = firstAfter(this.ticks, begin);
    this.nextEvent = firstEventAfter(history.events, begin);
  }

  /** Goes to the next instant; false when there is none left. */
  next(): boolean {
    const tickAt = this.ticks[this.nextTick] ?? Infinity;
    const eventAt = timeOf(this.history.events[this.nextEvent]);
    const t = Math.min(tickAt, eventAt);
    if (t > this.last || t === Infinity) return false;
    if (tickAt === t) this.nextTick++;
    this.t = t;
    this.event = eventAt === t ? this.passEvents(t) : null;
    return true;
  }

  private passEvents(t: number): RuleEvent | null {
    const { events } = this.history;
    while (timeOf(events[this.nextEvent]) === t) this.nextEvent++;
    return events[this.nextEvent - 1] ?? null;
  }
}

function timeOf(event: RuleEvent | undefined): number {
  return event === undefined ? Infinity : event.occurredAt;
}

function firstEventAfter(events: readonly RuleEvent[], after: number): number {
  let place = events.length;
  while (place > 0 && timeOf(events[place - 1]) > after) place--;
  return place;
}
