/**
 * Bound on the ways in which a backtracking matcher can go through a text of n characters: base · n^power. It is what tells
 * an expression that is safe to run from one that could take years.
 */
export interface Ways {
  base: number;
  power: number;
}

export interface Repeat {
  least: number;
  most: number;
}

export const ONE_WAY: Ways = { base: 1, power: 0 };

export function oneAfterTheOther(one: Ways, other: Ways): Ways {
  return { base: one.base * other.base, power: one.power + other.power };
}

export function oneOrTheOther(one: Ways, other: Ways): Ways {
  return { base: one.base + other.base, power: Math.max(one.power, other.power) };
}

/** Repeating what itself can go several ways multiplies them each time: without bound when the repetition has none. */
export function repeated(ways: Ways, { least, most }: Repeat): Ways {
  const goesOneWay = ways.base === 1 && ways.power === 0;
  if (goesOneWay) return most === Infinity ? { base: 1, power: 1 } : { base: most - least + 1, power: 0 };
  if (most === Infinity) return { base: Infinity, power: 0 };
  return { base: Math.max(1, most - least + 1) * ways.base ** most, power: ways.power * most };
}

export function waysThrough({ base, power }: Ways, length: number): number {
  return base * (length + 1) ** power;
}
