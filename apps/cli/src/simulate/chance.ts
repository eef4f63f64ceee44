import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same every time: one stream of numbers for each seed and name, whatever else is drawn. */
export class Chance {
  readonly #numbers;

  constructor(seed: number, name: string) {
    this.#numbers = xoroshiro128plus(seed ^ fnv1a(name));
  }

  /** True with this probability, 0 to 1. */
  happens(probability: number): boolean {
    return uniformFloat64(this.#numbers) < probability;
  }

  /** In [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * uniformFloat64(this.#numbers);
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[uniformInt(this.#numbers, 0, choices.length - 1)] ?? choices[0];
  }
}

/** @source FNV-1a, 32 bits (Fowler, Noll, Vo); names are ASCII. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
