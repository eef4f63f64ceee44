import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { begins, buys, corrects, ends, registers, type Imports } from './imports-among.js';
import { names } from './seventy-days.js';

type Put = ReturnType<typeof buys>;

const origins = ['import:a', 'import:b', 'import:c'];
const lastDay = 70;

/** On a third of the days imports begin, bring, and end, people go on meanwhile; what is open after the last day stays so. */
export function importsByChance(seed: number): Imports {
  const random = xoroshiro128plus(seed);
  const roll = (most: number) => uniformInt(random, 0, most);
  const customers = [...names];
  const imports = new Map<number, Put[]>();
  for (let day = 2; day <= lastDay; day++) {
    if (day !== lastDay && roll(2) > 0) continue;
    imports.set(day, dayOf(day, customers, roll));
  }
  return imports;
}

function dayOf(day: number, customers: string[], roll: (most: number) => number): Put[] {
  const open: string[] = [];
  const put: Put[] = [];
  const at = () => dayText(roll(day));
  const anyOf = (list: readonly string[]) => list[roll(list.length - 1)] ?? 'api';
  const now = dayText(day);
  for (let i = 0; i < 14; i++) {
    const free = origins.filter((one) => !open.includes(one));
    const source = roll(1) === 0 ? 'api' : anyOf(open.length > 0 ? open : ['api']);
    const kind = roll(9);
    if (kind < 2 && free.length > 0) {
      const origin = anyOf(free);
      open.push(origin);
      put.push(begins(origin, now));
    } else if (kind === 2 && open.length > 0) {
      put.push(ends(now, roll(1) === 0, ...open.splice(roll(open.length - 1), 1)));
    } else if (kind === 3 && open.length > 0) {
      const name = `new-${day}-${i}`;
      customers.push(name);
      put.push(registers(anyOf(open), name, at()));
    } else if (kind === 4)
      put.push(corrects(source, anyOf(customers), at(), `o${roll(9)}`, 100 + roll(90_000)));
    else put.push(buys(source, anyOf(customers), at(), `i${day}-${i}`, 100 + roll(90_000)));
  }
  if (day !== lastDay && open.length > 0) put.push(ends(now, roll(1) === 0, ...open.sort()));
  return put;
}

/** Month, day and hour, as the others of these take them. */
const dayText = (day: number) => new Date(Date.UTC(2026, 0, 9 + day, 10)).toISOString().slice(5, 16);
