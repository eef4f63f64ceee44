import { kindOf, Texts } from '@hindsight/rules';
import type { EventColumns } from '../rules/columns.js';
import { asOf, Chance } from '../rules/population.js';

// A made-up population for replays: a customer for some ten events, most of them with fewer, and ten customers with as many
// as a hundredth of all. Its figures are our own choice; the same seed gives the same events everywhere.

const dayMs = 86_400_000;
const days = 3 * 365;
const fromMs = asOf + 1 - days * dayMs;
const whales = 10;
const largestWhale = 40_000;

const registered = kindOf('registered');
const purchased = kindOf('purchased');
const returned = kindOf('returned');
const rated = kindOf('rated');
const complained = kindOf('complained');
const resolved = kindOf('resolved');
/** How often each follows, up to and including it. */
const chances = [
  { kind: purchased, upTo: 0.46 },
  { kind: kindOf('contacted'), upTo: 0.68 },
  { kind: rated, upTo: 0.83 },
  { kind: returned, upTo: 0.89 },
  { kind: complained, upTo: 0.94 },
  { kind: resolved, upTo: 0.98 },
  { kind: kindOf('churned'), upTo: 1 },
] as const;
const dictionary = new Texts();
const complaints = Array.from({ length: 512 }, (_, i) => dictionary.codeOf(`complaint-${i}`));

/** So many events, customer by customer; each history in order of time. */
export function skewedPopulation(events: number, seed: number): EventColumns {
  const columns = {
    at: new Float64Array(events),
    kind: new Uint8Array(events),
    amount: new Float64Array(events).fill(NaN),
    score100: new Float64Array(events).fill(NaN),
    complaintId: new Int32Array(events).fill(-1),
  };
  const chance = new Chance(seed);
  const starts = [0];
  for (let end = 0; end < events; starts.push(end)) {
    const size = sizeOf(starts.length - 1, events, chance);
    end = putLife(columns, { begin: end, end: Math.min(events, end + size) }, chance);
  }
  const { at, kind, amount, score100, complaintId } = columns;
  return {
    ...{ starts: Uint32Array.from(starts), at, kind, dictionary },
    numbers: new Map(Object.entries({ amount, score100 })),
    texts: new Map(Object.entries({ complaintId })),
  };
}

type Columns = Readonly<Record<'at' | 'amount' | 'score100', Float64Array>> & {
  readonly kind: Uint8Array;
  readonly complaintId: Int32Array;
};

/** Every tenth of the customers has a whale: its first one. */
function sizeOf(customer: number, events: number, chance: Chance): number {
  const tenth = Math.ceil(events / 10 / whales);
  if (customer % tenth === 0) return Math.min(largestWhale, Math.ceil(events / 100));
  return Math.ceil(2 ** (2.5 + 1.3 * chance.normal()));
}

/** What happens to one customer. @returns the end */
function putLife(
  columns: Columns,
  { begin, end }: { readonly begin: number; readonly end: number },
  chance: Chance,
): number {
  const life = {
    spend: 2 ** (10.5 + 1.3 * chance.normal()),
    goodwill: 1 - 0.65 * chance.next() ** 2,
    complaints: 0,
  };
  columns.at.set(timesOf(end - begin, chance), begin);
  for (let i = begin; i < end; i++) {
    const kind = i === begin ? registered : kindAfter(chance.next());
    columns.kind[i] = kind;
    puts.get(kind)?.(columns, i, life, chance);
  }
  return end;
}

interface Life {
  readonly spend: number;
  /** From 0.35 to 1. */
  readonly goodwill: number;
  /** Complaints so far. */
  complaints: number;
}

/** What an event says, by its kind. */
const puts = new Map<number, (columns: Columns, i: number, life: Life, chance: Chance) => void>([
  [
    purchased,
    ({ amount }, i, { spend }, chance) => {
      amount[i] = Math.ceil(spend * 2 ** (0.7 * chance.normal()));
    },
  ],
  [
    returned,
    ({ amount }, i, { spend }, chance) => {
      amount[i] = -Math.ceil(spend * chance.between(0.2, 1));
    },
  ],
  [
    rated,
    ({ score100 }, i, { goodwill }, chance) => {
      score100[i] = Math.min(100, Math.max(0, 25 * Math.round(4 * goodwill + 0.8 * chance.normal())));
    },
  ],
  [
    complained,
    ({ complaintId }, i, life) => {
      complaintId[i] = complaintAt(++life.complaints);
    },
  ],
  [
    resolved,
    ({ complaintId }, i, { complaints: place }) => {
      complaintId[i] = complaintAt(place);
    },
  ],
]);

const complaintAt = (place: number): number => complaints[place % complaints.length] ?? -1;

const kindAfter = (drawn: number): number => chances.find(({ upTo }) => drawn < upTo)?.kind ?? registered;

/** Instants of a life: some the same, some the first of a month. */
function timesOf(events: number, chance: Chance): Float64Array {
  const begin = fromMs + Math.floor(days * chance.next() ** 1.5 * dayMs);
  const last = chance.happens(0.6) ? asOf : chance.between(begin, asOf);
  const times = new Float64Array(events);
  for (let i = 1; i < events; i++) {
    const drawn = Math.floor(chance.between(begin, last));
    times[i] = chance.happens(0.01)
      ? (times[i - 1] ?? 0)
      : chance.happens(0.01)
        ? monthOf(drawn, begin)
        : drawn;
  }
  times[0] = begin;
  return times.map((time) => time || begin).sort();
}

/** The first instant of the month, if that is not before the beginning. */
function monthOf(time: number, begin: number): number {
  const shown = new Date(time);
  return Math.max(begin, Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth(), 1));
}
