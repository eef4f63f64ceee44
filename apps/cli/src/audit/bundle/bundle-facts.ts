import {
  calendarEvents,
  heardFrom,
  heeded,
  ruleSetEvents,
  spansWith,
  type CalendarEvent,
  type ImportSpan,
} from '@hindsight/domain';
import type { EventMetadata } from '@hindsight/event-store';
import type { CutoffValues } from '@hindsight/read-models';
import type { StoredEvent } from '@hindsight/rules';
import { RuleSetVersions } from '../../log/rule-set-versions.js';
import type { Bundle, Manifest } from './bundle-format.js';
import { placeOf, type ProvenEvent } from './check-events.js';
import { doesNotHold } from './finding.js';

/** What was published, and from which log position on it is known. */
interface PublishedAt {
  readonly instant: number;
  readonly values: CutoffValues;
  readonly position: bigint;
}

/** A customer's event, and the log position from which on it is heard. */
interface HeardEvent extends StoredEvent {
  readonly position: bigint;
}

/** What the events of a bundle say, read as the log is read. */
export interface BundleFacts {
  /** By id, with the activations that had taken effect. */
  readonly ruleSets: ReadonlyMap<string, RuleSetVersions>;
  /** Up to where days were closed, ms; −Infinity: no close is in the bundle. */
  readonly watermark: number;
  /** By rule set hash. */
  readonly published: ReadonlyMap<string, readonly PublishedAt[]>;
  /** In stream order, without what was skipped or is not heard, up to before what stands in the way. */
  readonly history: readonly HeardEvent[];
}

/** @throws {DoesNotHold} an event that this program cannot read */
export function factsIn({ manifest }: Pick<Bundle, 'manifest'>, events: readonly ProvenEvent[]): BundleFacts {
  const reading = new Reading(manifest);
  for (const event of events) reading.add(event);
  const { ruleSets, watermark, published } = reading;
  return { ruleSets, watermark, published, history: reading.history() };
}

class Reading {
  readonly ruleSets = new Map<string, RuleSetVersions>();
  readonly published = new Map<string, PublishedAt[]>();
  watermark = -Infinity;
  readonly #turns: ReadonlyMap<string, boolean>;
  /** Revision of the event that cannot be applied. */
  readonly #stop: number;
  readonly #own: ProvenEvent[] = [];
  #spans: readonly ImportSpan[] = [];

  constructor({ turns, parked }: Manifest) {
    this.#stop = parked ? Number(parked.revision) : Infinity;
    this.#turns = new Map(turns.map((turn) => [`${turn.stream} ${turn.revision}`, turn.fromBeginning]));
  }

  add(event: ProvenEvent): void {
    if (event.stream.startsWith('ruleset-')) this.#ruleSet(event);
    else if (event.stream === 'calendar') this.#calendar(decoded(event, calendarEvents), event.position);
    else this.#own.push(event);
  }

  /** Spans are complete once all was added. */
  history(): readonly HeardEvent[] {
    let registered: { readonly position: bigint | null } | null = null;
    const heard: HeardEvent[] = [];
    // What stands in the way may be no event that this program can read.
    for (const event of this.#own.filter(({ revision }) => Number(revision) !== this.#stop)) {
      const stored = storedOf(event);
      const position = heardFrom(
        this.#spans,
        { position: event.position, origin: stored.origin },
        registered,
      );
      registered ??= { position };
      if (position !== null) heard.push({ ...stored, position });
    }
    return heeded(heard).filter(({ revision }) => revision < this.#stop);
  }

  #ruleSet(event: ProvenEvent): void {
    const id = event.stream.slice('ruleset-'.length);
    const versions = this.ruleSets.get(id) ?? new RuleSetVersions(id);
    this.ruleSets.set(id, versions);
    const said = decoded(event, ruleSetEvents);
    const isTurn = said.type === 'RuleSetActivated' || said.type === 'RuleSetRetired';
    const fromBeginning = this.#turns.get(placeOf(event));
    if (isTurn && fromBeginning === undefined) return; // it had not taken effect
    versions.add(said, { anyoneEvaluated: fromBeginning !== true });
  }

  #calendar(event: CalendarEvent, position: bigint): void {
    switch (event.type) {
      case 'DayClosed':
        this.watermark = Math.max(this.watermark, event.through.getTime());
        return;
      case 'CutoffsPublished': {
        const hash = event.ruleSet.slice(event.ruleSet.indexOf('#') + 1);
        const instant = event.instant.getTime();
        const values = this.published.get(hash) ?? [];
        this.published.set(hash, [...values, { instant, values: event.values, position }]);
        return;
      }
      case 'ImportBegan':
      case 'ImportLeftOpen':
      case 'ImportEnded':
        this.#spans = spansWith(this.#spans, event, position);
    }
  }
}

function decoded<Event>(
  event: ProvenEvent,
  codec: { decode(stored: { type: string; data: object } & EventMetadata): Event },
): Event {
  try {
    return codec.decode({ type: event.type, data: jsonOf(event, 'data'), ...metadataOf(event) });
  } catch (error) {
    doesNotHold('unreadable', placeOf(event), { found: (error as Error).message }); // codecs throw errors
  }
}

const metadataOf = (event: ProvenEvent) => jsonOf(event, 'metadata') as EventMetadata; // whatever lies in the store

function storedOf(event: ProvenEvent): StoredEvent & { readonly origin: string } {
  const { occurredAt, origin } = metadataOf(event);
  const { id: eventId, type, revision } = event;
  const at = Date.parse(occurredAt);
  return { eventId, type, revision: Number(revision), occurredAt: at, data: jsonOf(event, 'data'), origin };
}

/** What is encrypted is no JSON, nor is what was never ours. @throws {DoesNotHold} */
function jsonOf(event: ProvenEvent, part: 'data' | 'metadata'): object {
  try {
    const read: unknown = JSON.parse(Buffer.from(event[part]).toString());
    if (typeof read === 'object' && read !== null) return read;
  } catch {
    // said below
  }
  doesNotHold('unreadable', placeOf(event), { found: `${part}: no JSON object` });
}
