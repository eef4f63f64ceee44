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

type Roll = (most: number) => number;

/** What happens on one day. */
class Day {
  readonly put: Put[] = [];
  readonly #open: string[] = [];
  readonly #now: string;

  constructor(
    private readonly day: number,
    private readonly customers: string[],
    private readonly roll: Roll,
  ) {
    this.#now = dayText(day);
  }

  /** An import begins, ends, or brings somebody; or something is brought or told of somebody. */
  next(name: string): void {
    const kind = this.roll(9);
    const isOpen = this.#open.length > 0;
    if (kind < 2) this.#begin();
    else if (kind === 2 && isOpen) this.end(this.#open.splice(this.roll(this.#open.length - 1), 1));
    else if (kind === 3 && isOpen) this.#register(name);
    else this.#tell(kind === 4 ? corrects : buys, kind === 4 ? `o${this.roll(9)}` : name);
  }

  end(origins: readonly string[] = this.#open): void {
    if (origins.length > 0) this.put.push(ends(this.#now, this.roll(1) === 0, ...[...origins].sort()));
  }

  #begin(): void {
    const origin = origins.find((one) => !this.#open.includes(one));
    if (origin === undefined) return;
    this.#open.push(origin);
    this.put.push(begins(origin, this.#now));
  }

  #register(name: string): void {
    this.customers.push(name);
    this.put.push(registers(this.#anyOf(this.#open), name, this.#at()));
  }

  #tell(what: typeof buys, orderId: string): void {
    const source = this.roll(1) === 0 ? 'api' : this.#anyOf(this.#open);
    this.put.push(what(source, this.#anyOf(this.customers), this.#at(), orderId, 100 + this.roll(90_000)));
  }

  #anyOf(list: readonly string[]): string {
    return list.length === 0 ? 'api' : (list[this.roll(list.length - 1)] ?? 'api');
  }

  #at(): string {
    return dayText(this.roll(this.day));
  }
}

function dayOf(day: number, customers: string[], roll: Roll): Put[] {
  const happens = new Day(day, customers, roll);
  for (let i = 0; i < 14; i++) happens.next(`i${day}-${i}`);
  if (day !== lastDay) happens.end();
  return happens.put;
}

/** Month, day and hour, as the others of these take them. */
const dayText = (day: number) => new Date(Date.UTC(2026, 0, 9 + day, 10)).toISOString().slice(5, 16);
