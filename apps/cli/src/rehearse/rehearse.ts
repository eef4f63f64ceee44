import {
  calendarEvents,
  customerEvents,
  planEvents,
  revisionSkippedBy,
  ruleSetEvents,
  segmentEvents,
  skippingAggregate,
  type StoredForm,
} from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { whyItStops } from '../../../projector/src/projector.module.js';

/** How many events of one type and version there are, and what becomes of them. */
interface Coverage {
  readonly type: string;
  readonly version: number;
  readonly events: number;
  /** Not read, and said to count nowhere: no trouble. */
  readonly skipped: number;
  readonly unread: number;
}

/** An event that somebody could not read. */
interface Unread {
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly eventId: string;
  readonly type: string;
  readonly version: number;
  readonly reason: string;
}

export interface Rehearsal {
  /** Of the last event that was read; −1: none. */
  readonly position: string;
  readonly events: number;
  /** By type, then version. */
  readonly coverage: readonly Coverage[];
  /** The first hundred, in log order. */
  readonly unread: readonly Unread[];
  readonly unreadCount: number;
}

type Read = (stored: StoredForm, event: RecordedEvent) => void;

/** As commands read customers before they decide, and as the projector does. */
const readCustomer: Read = (stored, event) => {
  if (stored.type === 'CustomerEventSkipped') skippingAggregate.events.decode(stored);
  else if (customerEvents.versionOf(stored.type) !== null) customerEvents.decode(stored);
  const reason = whyItStops(event);
  if (reason !== null) throw new Error(reason);
};

/** By how their streams begin. */
const readers: Readonly<Record<string, Read>> = {
  'customer-': readCustomer,
  'ruleset-': (stored) => void ruleSetEvents.decode(stored),
  'segment-': (stored) => void segmentEvents.decode(stored),
  'plan-': (stored) => void planEvents.decode(stored),
  calendar: (stored) => void calendarEvents.decode(stored),
};

/** How the streams begin whose events somebody reads. */
export const rehearsedPrefixes: readonly string[] = Object.keys(readers);

const listed = 100;

/**
 * Reads every event with all that reads it in this release, and writes nothing: what would stop a customer, or the projector, is
 * found before it does. An event that was skipped may be unreadable.
 * @param events of the streams of `rehearsedPrefixes`, in log order
 */
export async function rehearse(
  events: AsyncIterable<RecordedEvent>,
  signal: AbortSignal,
): Promise<Rehearsal> {
  const rehearsing = new Rehearsing();
  for await (const event of events) {
    signal.throwIfAborted();
    rehearsing.take(event);
  }
  return rehearsing.told();
}

class Rehearsing {
  #position = -1n;
  readonly #events = new Map<string, { readonly type: string; readonly version: number; events: number }>();
  /** By stream and revision: a skip comes behind what it skips. */
  readonly #unread = new Map<string, Unread>();
  readonly #skipped: Unread[] = [];

  take(event: RecordedEvent): void {
    const { stream, type, data, position } = event;
    const version = versionIn(event);
    this.#position = position;
    const counted = this.#events.get(`${type} ${version}`) ?? { type, version, events: 0 };
    this.#events.set(`${type} ${version}`, counted);
    counted.events++;
    const reason = whyUnread(event);
    if (reason !== null) this.#unread.set(`${stream} ${event.revision}`, unreadBecause(event, reason));
    const skipped = revisionSkippedBy({ type, data });
    if (skipped !== null) this.#skip(`${stream} ${skipped}`);
  }

  #skip(name: string): void {
    const unread = this.#unread.get(name);
    if (!unread) return;
    this.#unread.delete(name);
    this.#skipped.push(unread);
  }

  told(): Rehearsal {
    const unread = [...this.#unread.values()];
    const of = (all: readonly Unread[], one: Pick<Unread, 'type' | 'version'>) =>
      all.filter(({ type, version }) => type === one.type && version === one.version).length;
    const coverage = [...this.#events.values()]
      .map((one) => ({ ...one, skipped: of(this.#skipped, one), unread: of(unread, one) }))
      .sort((a, b) => (a.type === b.type ? a.version - b.version : a.type < b.type ? -1 : 1));
    return {
      position: String(this.#position),
      events: coverage.reduce((sum, { events }) => sum + events, 0),
      coverage,
      unread: unread.slice(0, listed),
      unreadCount: unread.length,
    };
  }
}

/** Null: whoever reads it can. */
function whyUnread(event: RecordedEvent): string | null {
  const { stream, type, data, metadata } = event;
  const prefix = Object.keys(readers).find((one) => stream.startsWith(one)) ?? '';
  try {
    readers[prefix]?.({ ...metadata, type, data }, event);
    return null;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

const unreadBecause = (event: RecordedEvent, reason: string): Unread => ({
  ...{ stream: event.stream, revision: String(event.revision), position: String(event.position) },
  ...{ eventId: event.id, type: event.type, version: versionIn(event), reason },
});

/** 0: it does not say. */
function versionIn({ metadata }: RecordedEvent): number {
  const { schemaVersion } = metadata as { readonly schemaVersion?: unknown }; // whatever lies in the store
  return typeof schemaVersion === 'number' ? schemaVersion : 0;
}
