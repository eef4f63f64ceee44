import {
  calendarEvents,
  heardFrom,
  ruleSetEvents,
  spansWith,
  type CalendarEvent,
  type CutoffsPublished,
  type ImportSpan,
} from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import type { Cutoffs, KnownAt, Unheard } from '@hindsight/replay';
import { RuleSetVersions, type RuleSetVersion } from './rule-set-versions.js';

/** What the log says besides its customers' events, for everything that replays them. */
export interface LogFacts {
  /** Position up to which the log is known; later events do not exist for whoever goes by these facts. */
  readonly head: bigint;
  readonly ruleSets: ReadonlyMap<string, RuleSetVersions>;
  /** Up to where days are closed, ms; null while none is. */
  readonly watermark: number | null;
  /** Of imports that are open at the head: recorded, and not heard yet. */
  readonly unheard: readonly Unheard[];
  /** What was published, by rule set hash, in log order. */
  readonly published: ReadonlyMap<string, Cutoffs>;
}

const customers = 'customer-';
const ruleSets = 'ruleset-';
const calendar = 'calendar';

/**
 * Reads rule sets, closed days, cut-offs and imports, and of the customers' events none but the first that is heard. Memory: what they say.
 * @param known how far the log is known; default: to its end. An instant costs a reading of the log up to there.
 */
export async function readLogFacts(store: EventStore, known?: KnownAt): Promise<LogFacts> {
  const head = await headOf(store, known);
  const facts = new Gathering(head, store);
  for await (const event of store.readAll([ruleSets, calendar])) {
    if (event.position > head) break;
    await facts.add(event);
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

/** Whether anything of a customer is heard before a position, for which imports' spans up to there are enough. */
async function isAnyoneHeard(
  store: EventStore,
  spans: readonly ImportSpan[],
  before: bigint,
): Promise<boolean> {
  const aside = new Set<string>();
  for await (const { stream, revision, position, metadata } of store.readAll([customers])) {
    if (position >= before) return false;
    const registered = revision > 0n && aside.has(stream) ? { position: null } : null;
    if (heardFrom(spans, { position, origin: metadata.origin }, registered) !== null) return true;
    aside.add(stream);
  }
  return false;
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

  #spans: readonly ImportSpan[] = [];
  #anyone = false;

  constructor(
    readonly head: bigint,
    private readonly store: EventStore,
  ) {}

  get unheard(): readonly Unheard[] {
    return this.#spans.flatMap(({ origin, began, ended }) =>
      ended === null ? [{ origin, after: began }] : [],
    );
  }

  async add(event: RecordedEvent): Promise<void> {
    const { stream, position } = event;
    if (stream.startsWith(ruleSets)) await this.#ruleSet(stream.slice(ruleSets.length), event);
    else if (stream === calendar) this.#calendar(calendarEventOf(event), position);
  }

  async #ruleSet(id: string, event: RecordedEvent) {
    const versions = this.ruleSets.get(id) ?? new RuleSetVersions(id);
    this.ruleSets.set(id, versions);
    if (event.type === 'RuleSetActivated' && this.watermark !== null) {
      this.#anyone ||= await isAnyoneHeard(this.store, this.#spans, event.position);
    }
    versions.add(ruleSetEventOf(event), { anyoneEvaluated: this.watermark !== null && this.#anyone });
  }

  #calendar(event: CalendarEvent, position: bigint) {
    switch (event.type) {
      case 'DayClosed':
        this.watermark = Math.max(event.through.getTime(), this.watermark ?? -Infinity);
        return;
      case 'CutoffsPublished':
        this.#publish(event);
        return;
      case 'ImportBegan':
      case 'ImportLeftOpen':
      case 'ImportEnded':
        this.#spans = spansWith(this.#spans, event, position);
    }
  }

  #publish({ ruleSet, instant, values }: CutoffsPublished) {
    const hash = ruleSet.slice(ruleSet.indexOf('#') + 1);
    const published = this.published.get(hash) ?? [];
    this.published.set(hash, published);
    published.push({ instant: instant.getTime(), values });
  }
}

const storedForm = ({ type, data, metadata }: RecordedEvent) => ({ type, data, ...metadata });
const ruleSetEventOf = (event: RecordedEvent) => ruleSetEvents.decode(storedForm(event));
const calendarEventOf = (event: RecordedEvent) => calendarEvents.decode(storedForm(event));
