import { heeded } from '@hindsight/domain';
import type { BucketColumns, Archive, KnownAt, Reading, Unheard } from '@hindsight/replay';
import { effectiveHistory, kindOf, toRuleEvent, type ColumnField } from '@hindsight/rules';
import type { LoggedEvent } from '../logged-event.js';

const fields: readonly ColumnField[] = [
  ...['amount', 'score', 'score100', 'severity', 'isNewProduct', 'margin'].map((name) => ({
    name,
    kind: 'number' as const,
  })),
  ...[
    'category',
    'partyKind',
    'attributes.city',
    'attributes.size',
    'attributes.none',
    'orderId',
    'complaintId',
  ].map((name) => ({ name, kind: 'text' as const })),
];
const ids = new Set(['orderId', 'complaintId']);

/** A customer as columns tell of it; an id as the first revision that has it. */
export type Story = readonly [customerId: string, endsAt: number | null, ...events: readonly object[]];

/** All customers of an archive who have an event to evaluate, by id. */
export async function toldBy(archive: Archive, reading: Omit<Reading, 'fields'> = {}): Promise<Story[]> {
  const buckets = Array.from({ length: archive.buckets }, (_, bucket) => bucket);
  const read = (bucket: number) => archive.columns(bucket, { ...reading, fields, causes: true });
  const stories = (await Promise.all(buckets.map(read))).flatMap(storiesOf); // at the same time, as they may be
  return stories.sort(byId);
}

function storiesOf(columns: BucketColumns): Story[] {
  const { customerIds, starts, endsAt } = columns;
  return customerIds.flatMap((id, who): Story[] => {
    const end = endsAt?.[who] ?? NaN;
    if (end === -Infinity || starts[who] === starts[who + 1]) return [];
    const places = Array.from(
      { length: (starts[who + 1] ?? 0) - (starts[who] ?? 0) },
      (_, i) => (starts[who] ?? 0) + i,
    );
    return [[id, Number.isNaN(end) ? null : end, ...places.map((place) => eventAt(columns, place, places))]];
  });
}

function eventAt(columns: BucketColumns, place: number, all: readonly number[]): object {
  const { at, kind, causes } = columns;
  const where = { revision: causes?.revision[place], position: causes?.position[place] };
  return {
    at: at[place],
    kind: kind[place],
    ...where,
    ...numbersAt(columns, place),
    ...textsAt(columns, place, all),
  };
}

function numbersAt({ numbers }: BucketColumns, place: number): object {
  const told = [...numbers].map(([name, values]) => [name, values[place] ?? NaN] as const);
  return Object.fromEntries(told.filter(([, value]) => !Number.isNaN(value)));
}

function textsAt({ texts, dictionary }: BucketColumns, place: number, all: readonly number[]): object {
  const told = [...texts].flatMap(([name, codes]) => {
    const code = codes[place] ?? -1;
    if (code < 0) return [];
    return [
      [name, ids.has(name) ? all.findIndex((one) => codes[one] === code) : dictionary.textOf(code)] as const,
    ];
  });
  return Object.fromEntries(told);
}

/** The same by `effectiveHistory`, from the events that are known. */
export function toldOf(events: readonly LoggedEvent[], knownAt?: KnownAt): Story[] {
  const known = events.slice(0, howMany(events, knownAt));
  const isAside = asideIn(known, knownAt?.unheard ?? []);
  const customers = [...new Set(known.map(({ customerId }) => customerId))];
  return customers
    .flatMap((id) =>
      storyOf(
        id,
        known.filter(({ customerId }) => customerId === id),
        isAside,
      ),
    )
    .sort(byId);
}

function howMany(events: readonly LoggedEvent[], knownAt?: KnownAt): number {
  if (knownAt === undefined) return events.length;
  const first = events.findIndex((event) =>
    'position' in knownAt ? event.position > knownAt.position : event.recordedAt > knownAt.recordedAt,
  );
  return first < 0 ? events.length : first;
}

/** Which events an open import brought, or their customer. */
function asideIn(known: readonly LoggedEvent[], unheard: readonly Unheard[]) {
  const isBrought = ({ origin, position }: LoggedEvent) =>
    unheard.some((one) => one.origin === origin && position > one.after);
  const registered = known.filter((event) => event.revision === 0 && isBrought(event));
  const nobody = new Set(registered.map(({ customerId }) => customerId));
  return (event: LoggedEvent) => isBrought(event) || nobody.has(event.customerId);
}

function storyOf(id: string, own: readonly LoggedEvent[], isAside: (event: LoggedEvent) => boolean): Story[] {
  const counting = heeded(own.map((event) => ({ ...event, type: event.storedType })));
  const history = effectiveHistory(id, counting.filter((event) => !isAside(event)).map(toRuleEvent));
  if (history.events.length === 0) return [];
  const events = history.events.map((event) => {
    const told: Record<string, unknown> = {};
    for (const { name } of fields) {
      const value = event.fields[name];
      if (value === undefined) continue;
      const same = (): number => history.events.findIndex((one) => one.fields[name] === value);
      told[name] = ids.has(name) ? same() : typeof value === 'boolean' ? Number(value) : value;
    }
    const { occurredAt: at, revision } = event;
    return { at, kind: kindOf(event.type), revision, position: Number(own[revision]?.position), ...told };
  });
  return [[id, history.endsAt, ...events]];
}

const byId = ([a]: Story, [b]: Story): number => (a < b ? -1 : 1);
