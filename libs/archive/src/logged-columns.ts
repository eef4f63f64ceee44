import { heeded, revisionSkippedBy } from '@hindsight/domain';
import type { BucketColumns, Archive, KnownAt, Reading, Standing } from '@hindsight/replay';
import {
  columnsOfHistories,
  effectiveHistory,
  toRuleEvent,
  type History,
  type RuleEvent,
  type StoredEvent,
} from '@hindsight/rules';
import { UnreadableHistory } from './errors.js';
import { digestOfEvent, digestSum, emptyDigest } from './event-digest.js';
import type { LoggedEvent } from './logged-event.js';
import { shared } from './reading/shared-arrays.js';

/** Events of a log as columns, in memory and in one bucket: for small logs, and what every other archive is held against. */
export class LoggedColumns implements Archive {
  readonly buckets = 1;
  readonly standing: Standing;

  /** @param events all customer events, in log order */
  constructor(private readonly events: readonly LoggedEvent[]) {
    this.standing = standingOf(events);
  }

  standingAt(knownAt: KnownAt): Promise<Standing> {
    return Promise.resolve(standingOf(knownOf(this.events, knownAt)));
  }

  columns(_bucket: number, { fields, knownAt, without, causes }: Reading): Promise<BucketColumns> {
    const known = byCustomer(knownOf(this.events, knownAt));
    const recorded = byCustomer(recordedBy(this.events, knownAt));
    const all = byCustomer(this.events);
    const histories = [...known].map(([id, events]) =>
      without?.has(id)
        ? noneOf(id)
        : historyOf(id, { known: events, recorded: recorded.get(id) ?? [], all: all.get(id) ?? [] }),
    );
    const columns = columnsOfHistories(histories, fields);
    return Promise.resolve({
      at: shared(columns.at),
      kind: shared(columns.kind),
      numbers: new Map([...columns.numbers].map(([name, values]) => [name, shared(values)])),
      texts: new Map([...columns.texts].map(([name, values]) => [name, shared(values)])),
      dictionary: columns.dictionary,
      starts: shared(columns.starts),
      endsAt: shared(columns.endsAt),
      customerIds: [...known.keys()],
      causes: causes ? causesOf(histories, known) : null,
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

const standingOf = (events: readonly LoggedEvent[]): Standing => ({
  position: events.at(-1)?.position ?? -1n,
  events: events.length,
  customers: byCustomer(events).size,
  digest: events.map(digestOfEvent).reduce(digestSum, emptyDigest),
});

type Known = ReadonlyMap<string, readonly LoggedEvent[]>;

/** By id as bytes. */
function byCustomer(events: readonly LoggedEvent[]): Known {
  const found = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const own = found.get(event.customerId) ?? [];
    found.set(event.customerId, own);
    own.push(event);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1))); // ids are ASCII: code units are bytes
}

function knownOf(events: readonly LoggedEvent[], knownAt: KnownAt | undefined): readonly LoggedEvent[] {
  const recorded = recordedBy(events, knownAt);
  const { unheard = [] } = knownAt ?? {};
  const isBrought = ({ origin, position }: LoggedEvent) =>
    unheard.some((one) => one.origin === origin && position > one.after);
  const registered = recorded.filter((event) => event.revision === 0 && isBrought(event));
  const nobodyYet = new Set(registered.map(({ customerId }) => customerId));
  return recorded.filter((event) => !isBrought(event) && !nobodyYet.has(event.customerId));
}

function recordedBy(events: readonly LoggedEvent[], knownAt: KnownAt | undefined): readonly LoggedEvent[] {
  if (knownAt === undefined) return events;
  if ('position' in knownAt) return events.filter(({ position }) => position <= knownAt.position);
  const later = events.findIndex(({ recordedAt }) => recordedAt > knownAt.recordedAt);
  return later < 0 ? events : events.slice(0, later);
}

const noneOf = (customerId: string): History => ({ customerId, events: [], endsAt: -Infinity });

/** A customer's events: what is told of at a point of the log, what was recorded by then, and all. */
type Own = Readonly<Record<'known' | 'recorded' | 'all', readonly LoggedEvent[]>>;

function historyOf(customerId: string, { known, recorded, all }: Own): History {
  const everSkipped = new Set(all.map(asStored).map(revisionSkippedBy));
  const told = new Set(known.map(({ revision }) => revision));
  // A skip is heeded as soon as it is recorded, also if an import that is still open brought it.
  const kept = heeded(recorded.map(asStored)).filter(({ revision }) => told.has(revision));
  const seen = kept.flatMap((event) => {
    const read = ruleEvent(event);
    if (!(read instanceof Error)) return [read];
    if (everSkipped.has(event.revision)) return []; // nobody could read it before that was said, either
    throw new UnreadableHistory('the log', customerId, read.message);
  });
  return effectiveHistory(customerId, seen);
}

const asStored = (event: LoggedEvent): StoredEvent => ({ ...event, type: event.storedType });

function ruleEvent(event: StoredEvent): RuleEvent | Error {
  try {
    return toRuleEvent(event);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function causesOf(histories: readonly History[], known: Known) {
  const revisions = histories.flatMap(({ events }) => events.map(({ revision }) => revision));
  const positions = histories.flatMap(({ customerId, events }) => {
    // Revisions have gaps where an open import brought some.
    const own = new Map(known.get(customerId)?.map((event) => [event.revision, event.position]));
    return events.map(({ revision }) => Number(own.get(revision)));
  });
  return { revision: shared(Uint32Array.from(revisions)), position: shared(Float64Array.from(positions)) };
}
