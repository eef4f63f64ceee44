import { calendarEvents, ruleSetEvents, type CalendarEvent, type RuleSetEvent } from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import type { Cutoffs, KnownAt } from '@hindsight/replay';
import { RuleSetVersions, type RuleSetVersion } from './rule-set-versions.js';

/** What one pass over the log learns, for everything that replays it. */
export interface LogFacts {
  /** Position of the last event read; later ones do not exist for whoever goes by these facts. */
  readonly head: bigint;
  readonly customerEvents: number;
  readonly ruleSets: ReadonlyMap<string, RuleSetVersions>;
  /** Up to where days are closed, ms; null while none is. */
  readonly watermark: number | null;
  /** What was published, by rule set hash, in log order. */
  readonly published: ReadonlyMap<string, Cutoffs>;
  /** Customer events that a simulation made up, by stored type; their origin says so. */
  readonly simulated: ReadonlyMap<string, number>;
}

const customers = 'customer-';
const ruleSets = 'ruleset-';

/**
 * Reads the whole log once. Memory: rule sets and cut-offs.
 * @param known how far it is known; default: to its end
 */
export async function readLogFacts(store: EventStore, known?: KnownAt): Promise<LogFacts> {
  const facts = new Gathering();
  for await (const event of store.readAll([customers, ruleSets, 'calendar'])) {
    if (known && isLater(event, known)) break;
    facts.add(event);
  }
  return facts;
}

const isLater = ({ position, recordedAt }: RecordedEvent, known: KnownAt): boolean =>
  'position' in known ? position > known.position : recordedAt.getTime() > known.recordedAt;

/** What is in force at the last closed instant, by rule set id. */
export function inForceIn({ ruleSets, watermark }: LogFacts): ReadonlyMap<string, RuleSetVersion> {
  const versions = [...ruleSets.values()].map((one) => one.inForceAt(watermark ?? -Infinity));
  return new Map(versions.flatMap((one): [string, RuleSetVersion][] => (one ? [[one.id, one]] : [])));
}

class Gathering implements LogFacts {
  head = 0n;
  customerEvents = 0;
  watermark: number | null = null;
  readonly ruleSets = new Map<string, RuleSetVersions>();
  readonly published = new Map<string, Cutoffs[number][]>();
  readonly simulated = new Map<string, number>();

  add(event: RecordedEvent): void {
    this.head = event.position;
    const { stream } = event;
    if (stream.startsWith(customers)) this.#count(event);
    else if (stream.startsWith(ruleSets)) this.#ruleSet(stream.slice(ruleSets.length), ruleSetEventOf(event));
    else if (stream === 'calendar') this.#calendar(calendarEventOf(event));
  }

  #count({ type, metadata }: RecordedEvent) {
    this.customerEvents++;
    if (isSimulated(metadata.origin)) this.simulated.set(type, (this.simulated.get(type) ?? 0) + 1);
  }

  #ruleSet(id: string, event: RuleSetEvent) {
    const versions = this.ruleSets.get(id) ?? new RuleSetVersions(id);
    this.ruleSets.set(id, versions);
    versions.add(event, { anyoneEvaluated: this.watermark !== null && this.customerEvents > 0 });
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

export const isSimulated = (origin: string): boolean => origin.startsWith('simulated:');

const storedForm = ({ type, data, metadata }: RecordedEvent) => ({ type, data, ...metadata });
const ruleSetEventOf = (event: RecordedEvent) => ruleSetEvents.decode(storedForm(event));
const calendarEventOf = (event: RecordedEvent) => calendarEvents.decode(storedForm(event));
