import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { kindOf, Texts } from '@hindsight/rules';
import type { EventColumns } from './columns.js';

// A made-up population. Its figures are our own choice; what matters is that most customers do little and a few do much,
// that every feature of the rule sets has something to count, and that the same seed gives the same events everywhere.

const dayMs = 86_400_000;
const fromMs = Date.UTC(2021, 0, 1);
const days = 3 * 365;

/** The last instant that is evaluated: 2023-12-31T23:59:59.999Z, three years after the first possible event. */
export const asOf = fromMs + days * dayMs - 1;

const kinds = {
  registered: kindOf('registered'),
  contacted: kindOf('contacted'),
  purchased: kindOf('purchased'),
  returned: kindOf('returned'),
  complained: kindOf('complained'),
  resolved: kindOf('resolved'),
  rated: kindOf('rated'),
  referred: kindOf('referred'),
  churned: kindOf('churned'),
};
const categories = ['home', 'garden', 'kitchen', 'toys', 'office', 'seasonal', 'textiles', 'lighting'];
const complaints = Array.from({ length: 64 }, (_, i) => `complaint-${i}`);
const directions = ['in', 'out'];
const outcomes = ['reached', 'not_reached', 'refused', 'promised'];
const dictionary = new Texts();
const codeOf = (text: string): number => dictionary.codeOf(text);
const shanghaiMidnight = 16 * 3_600_000; // local midnights are at 16:00 UTC of the day before

interface Made {
  readonly at: number;
  readonly kind: number;
  readonly amount?: number;
  readonly score100?: number;
  readonly category?: number;
  readonly complaintId?: number;
  readonly direction?: number;
  readonly outcome?: number;
}

/** `events` events of as many customers as it takes, some 35 events each: half of them have 22 or fewer, the busiest 1 % make 7 % of all. */
export function populationOf(events: number, seed: number): EventColumns {
  const numbers = {
    amount: new Float64Array(events).fill(NaN),
    score100: new Float64Array(events).fill(NaN),
  };
  const texts = {
    category: new Int32Array(events).fill(-1),
    complaintId: new Int32Array(events).fill(-1),
    direction: new Int32Array(events).fill(-1),
    outcome: new Int32Array(events).fill(-1),
  };
  const at = new Float64Array(events);
  const kind = new Uint8Array(events);
  const put = (event: Made, i: number): void => {
    at[i] = event.at;
    kind[i] = event.kind;
    for (const [field, column] of Object.entries(numbers))
      column[i] = event[field as keyof typeof numbers] ?? NaN;
    for (const [field, column] of Object.entries(texts)) column[i] = event[field as keyof typeof texts] ?? -1;
  };
  const starts = [0];
  const chance = new Chance(seed);
  let i = 0;
  while (i < events) {
    for (const event of lifeOf(chance).slice(0, events - i)) {
      put(event, i++);
    }
    starts.push(i);
  }
  return {
    starts: Uint32Array.from(starts),
    at,
    kind,
    numbers: new Map(Object.entries(numbers)),
    texts: new Map(Object.entries(texts)),
    dictionary,
  };
}

/** Numbers by chance, the same on every machine for the same seed. */
export class Chance {
  readonly #numbers;

  constructor(seed: number) {
    this.#numbers = xoroshiro128plus(seed);
  }

  /** In [0, 1). */
  next(): number {
    return uniformFloat64(this.#numbers);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  pick(from: readonly string[]): number {
    return codeOf(from[Math.floor(this.next() * from.length)] ?? '');
  }

  /** Sum of twelve: near enough to a normal one, and the same on every engine. */
  normal(): number {
    let sum = -6;
    for (let k = 0; k < 12; k++) sum += this.next();
    return sum;
  }
}

/** What happens to one customer, in order. */
function lifeOf(chance: Chance): readonly Made[] {
  const made: Made[] = [];
  const begin = fromMs + Math.floor(days * chance.next() ** 2 * dayMs);
  const gapDays = 2 ** (5.8 - 1.5 * chance.normal()); // a median gap of 56 days; one in a hundred buys every five
  const spend = 2 ** (11 + 1.3 * chance.normal());
  const goodwill = 1 - 0.65 * chance.next() ** 2;
  const favourite = chance.pick(categories);
  made.push({ at: begin, kind: kinds.registered });
  let complaint = 0;
  let at = begin + Math.floor(chance.between(0, 20) * dayMs);
  while (at <= asOf) {
    const amount = Math.max(1, Math.round(spend * 2 ** (0.7 * chance.normal())));
    const category = chance.happens(0.7) ? favourite : chance.pick(categories);
    made.push(
      chance.happens(0.97)
        ? { at, kind: kinds.purchased, amount, category }
        : { at, kind: kinds.purchased, amount },
    );
    aftermath(made, chance, { at, amount, goodwill, complaint: complaints[complaint++ % complaints.length] });
    if (chance.happens(0.02)) {
      const left = at + Math.floor(chance.between(1, 60) * dayMs);
      made.push({ at: left, kind: kinds.churned });
      if (chance.happens(0.7)) break;
    }
    at = next(chance, at, gapDays);
  }
  return made.filter((one) => one.at <= asOf).sort((one, other) => one.at - other.at);
}

/** Mostly after a gap of its own, sometimes at the very same instant, sometimes at the first instant of a month. */
function next(chance: Chance, at: number, gapDays: number): number {
  if (chance.happens(0.01)) return at;
  const later = at + Math.floor(chance.between(0, 2) * chance.between(0, 2) * gapDays * dayMs);
  if (!chance.happens(0.01)) return later;
  const shown = new Date(later);
  return Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() + 1, 0) + shanghaiMidnight;
}

interface Purchase {
  readonly at: number;
  readonly amount: number;
  readonly goodwill: number;
  readonly complaint: string | undefined;
}

function aftermath(made: Made[], chance: Chance, purchase: Purchase): void {
  const { at, amount, goodwill } = purchase;
  const after = (low: number, high: number): number => at + Math.floor(chance.between(low, high) * dayMs);
  if (chance.happens(0.08)) {
    const returned = chance.happens(0.1) ? at : after(1, 30);
    made.push({ at: returned, kind: kinds.returned, amount: -Math.ceil(amount * chance.between(0.2, 1)) });
  }
  if (chance.happens(0.4)) {
    const outcome = chance.happens(0.2 + 0.6 * goodwill) ? codeOf('reached') : chance.pick(outcomes);
    made.push({ at: after(1, 6), kind: kinds.contacted, direction: chance.pick(directions), outcome });
  }
  if (chance.happens(0.04)) made.push({ at: after(1, 40), kind: kinds.referred });
  feelings(made, chance, purchase);
}

function feelings(made: Made[], chance: Chance, { at, goodwill, complaint }: Purchase): void {
  const after = (low: number, high: number): number => at + Math.floor(chance.between(low, high) * dayMs);
  if (chance.happens(0.35)) {
    const score100 = Math.min(100, Math.max(0, 25 * Math.round(4 * goodwill + 0.8 * chance.normal())));
    made.push({ at: after(2, 12), kind: kinds.rated, score100 });
  }
  if (chance.happens(0.1)) {
    const complaintId = codeOf(complaint ?? '');
    const complained = after(0.5, 9);
    made.push({ at: complained, kind: kinds.complained, complaintId });
    const resolved = complained + Math.floor(chance.between(0.2, 12) * dayMs);
    if (chance.happens(0.9)) made.push({ at: resolved, kind: kinds.resolved, complaintId });
  }
}
