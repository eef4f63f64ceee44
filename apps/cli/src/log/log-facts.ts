import { calendarEvents, ruleSetEvents, type CalendarEvent } from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import type { Cutoffs, KnownAt } from '@hindsight/replay';
import { RuleSetVersions, type RuleSetVersion } from './rule-set-versions.js';

/** What the log says besides its customers' events, for everything that replays them. */
export interface LogFacts {
  /** Position up to which the log is known; later events do not exist for whoever goes by these facts. */
  readonly head: bigint;
  readonly ruleSets: ReadonlyMap<string, RuleSetVersions>;
  /** Up to where days are closed, ms; null while none is. */
  readonly watermark: number | null;
  /** What was published, by rule set hash, in log order. */
  readonly published: ReadonlyMap<string, Cutoffs>;
}

const customers = 'customer-';
const ruleSets = 'ruleset-';
const calendar = 'calendar';

/**
 * Reads rule sets, closed days and cut-offs, and none of the customers' events but the first. Memory: what they say.
 * @param known how far the log is known; default: to its end. An instant costs a reading of the log up to there.
 */
export async function readLogFacts(store: EventStore, known?: KnownAt): Promise<LogFacts> {
  const head = await headOf(store, known);
  const facts = new Gathering(head, await firstPosition(store, customers));
  for await (const event of store.readAll([ruleSets, calendar])) {
    if (event.position > head) break;
    facts.add(event);
  }
  return facts;
}

/** Position of the last event that is known; −1 where none is. */
export async function headOf(store: EventStore, known?: KnownAt): Promise<bigint> {
  if (known && 'recordedAt' in known) return lastBefore(store, known.recordedAt);
  const last = (await store.last([customers, ruleSets, calendar]))?.position ?? -1n;
  return known && known.position < last ? known.position : last;
}

/** Position of the last event before the first that was recorded after an instant. */
async function lastBefore(store: EventStore, instant: number): Promise<bigint> {
  let last = -1n;
  for await (const { position, recordedAt } of store.readAll([customers, ruleSets, calendar])) {
    if (recordedAt.getTime() > instant) break;
    last = position;
  }
  return last;
}

async function firstPosition(store: EventStore, prefix: string): Promise<bigint | null> {
  for await (const { position } of store.readAll([prefix])) return position;
  return null;
}

/** What is in force at the last closed instant, by rule set id. */
export function inForceIn({ ruleSets, watermark }: LogFacts): ReadonlyMap<string, RuleSetVersion> {
  const versions = [...ruleSets.values()].map((one) => one.inForceAt(watermark ?? -Infinity));
  return new Map(versions.flatMap((one): [string, RuleSetVersion][] => (one ? [[one.id, one]] : [])));
}

class Gathering implements LogFacts {
  watermark: number | null = null;
  readonly ruleSets = new Map<string, RuleSetVersions>();
  readonly published = new Map<string, Cutoffs[number][]>();

  constructor(
    readonly head: bigint,
    private readonly firstCustomer: bigint | null,
  ) {}

  add(event: RecordedEvent): void {
    const { stream } = event;
    if (stream.startsWith(ruleSets)) this.#ruleSet(stream.slice(ruleSets.length), event);
    else if (stream === calendar) this.#calendar(calendarEventOf(event));
  }

  #ruleSet(id: string, event: RecordedEvent) {
    const versions = this.ruleSets.get(id) ?? new RuleSetVersions(id);
    this.ruleSets.set(id, versions);
    const anyone = this.firstCustomer !== null && this.firstCustomer < event.position;
    versions.add(ruleSetEventOf(event), { anyoneEvaluated: this.watermark !== null && anyone });
  }

  #calendar(event: CalendarEvent) {
    if (event.type === 'DayClosed') {
      this.watermark = Math.max(event.through.getTime(), this.watermark ?? -Infinity);
      return;
    }
    const hash = event.ruleSet.slice(event.ruleSet.indexOf('#') + 1);
    const published = this.published.get(hash) ?? [];
    this.published.set(hash, published);
    published.push({ instant: event.instant.getTime(), values: event.values });
  }
}

const storedForm = ({ type, data, metadata }: RecordedEvent) => ({ type, data, ...metadata });
const ruleSetEventOf = (event: RecordedEvent) => ruleSetEvents.decode(storedForm(event));
const calendarEventOf = (event: RecordedEvent) => calendarEvents.decode(storedForm(event));
