import type { FieldValue } from '../rule-event.js';
import { ExactSum, SumOverflow } from './exact-sum.js';
import type { Aggregate, Qualifying } from './qualifying.js';

const dayMs = 86_400_000;

/** An aggregate that is read off the window and keeps nothing up. */
function readOff(value: Aggregate['value'], ages: 'ages' | 'ageless'): Aggregate {
  return { ages: ages === 'ages', clear: nothing, enter: nothing, leave: nothing, value };
}

function nothing(): void {
  // nothing is kept up
}

export const count = (): Aggregate => readOff(({ first, end }) => end - first, 'ageless');

/** Numbers of a field are kept as they are stored; `unit` (10^exponent for money, else 1) turns them into what is read. */
export function firstOf(unit: number): Aggregate {
  return readOff((inside) => readable(inside.valueOf(inside.first), unit), 'ageless');
}

export function lastOf(unit: number): Aggregate {
  return readOff((inside) => readable(inside.valueOf(inside.end - 1), unit), 'ageless');
}

function readable(value: FieldValue, unit: number): number | string {
  return typeof value === 'number' ? value / unit : String(value);
}

export function daysSinceFirst(): Aggregate {
  return readOff((inside, t) => Math.floor((t - inside.timeOf(inside.first)) / dayMs), 'ages');
}

export function daysSinceLast(): Aggregate {
  return readOff((inside, t) => Math.floor((t - inside.timeOf(inside.end - 1)) / dayMs), 'ages');
}

/** Events of one instant are gaps of 0. */
export function meanGapDays(minGaps: number, otherwise: number): Aggregate {
  return readOff((inside) => {
    const gaps = inside.end - inside.first - 1;
    if (gaps < minGaps) return otherwise;
    return (inside.timeOf(inside.end - 1) - inside.timeOf(inside.first)) / gaps / dayMs;
  }, 'ageless');
}

export function distinct(): Aggregate {
  const times = new Map<FieldValue, number>();
  return {
    ages: false,
    clear: () => {
      if (times.size > 0) times.clear(); // clearing makes a new table, full or not
    },
    enter: (value) => times.set(value, (times.get(value) ?? 0) + 1),
    leave: (value) => {
      const left = (times.get(value) ?? 0) - 1;
      if (left > 0) times.set(value, left);
      else times.delete(value);
    },
    value: () => times.size,
  };
}

/** `finish` makes the feature of the exact sum in major units and the number of events: itself, or the mean. */
export type Finish = (sum: number, n: number) => number;

/** A sum of money: exact in minor units, divided once. @throws SumOverflow when it is beyond 2^53 where it is read */
export function sumOfMoney(feature: string, unit: number, finish: Finish): Aggregate {
  const sum = new ExactSum();
  let customer = '';
  return {
    ages: false,
    clear: (customerId) => {
      customer = customerId;
      sum.clear();
    },
    enter: (minor) => {
      sum.add(minor as number); // money fields are numbers
    },
    leave: (minor) => {
      sum.add(-(minor as number)); // money fields are numbers
    },
    value: ({ first, end }) => {
      const total = sum.total();
      if (typeof total === 'bigint') throw new SumOverflow(customer, feature, total);
      return finish(total / unit, end - first);
    },
  };
}

/** A sum of doubles in history order: taken afresh whenever one has left, as subtracting would not give the same. */
export function sumOfNumbers(finish: Finish): Aggregate {
  return folded((sum, one) => sum + one, 0, finish);
}

export function least(unit: number): Aggregate {
  return folded(Math.min, Infinity, (found) => found / unit);
}

export function greatest(unit: number): Aggregate {
  return folded(Math.max, -Infinity, (found) => found / unit);
}

/** A left fold over the window, kept up while events only come and taken afresh once one has left. */
function folded(step: (so: number, one: number) => number, start: number, finish: Finish): Aggregate {
  let so = start;
  let stale = false;
  const afresh = (inside: Qualifying): number => {
    let fold = start;
    for (let place = inside.first; place < inside.end; place++) fold = step(fold, inside.numberAt(place));
    return fold;
  };
  return {
    ages: false,
    clear: () => {
      so = start;
      stale = false;
    },
    enter: (one) => {
      so = step(so, one as number); // number fields only
    },
    leave: () => {
      stale = true;
    },
    value: (inside) => {
      if (stale) so = afresh(inside);
      stale = false;
      return finish(so, inside.end - inside.first);
    },
  };
}
