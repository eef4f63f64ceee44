import { outputIds, type ChangeLog } from './change-log.js';

/** What was published at one instant, as `instant population cut value` in any order. */
export type CutoffLines = readonly string[];

/**
 * How many changes there were, a checksum of 64 bits over (customer, output, instant, from, to, rule), and one of the
 * cut-offs. Changes count in their order within each output, so that an engine that runs one rule set after the other
 * and one that runs all at once give the same.
 */
export function fingerprintOf(log: ChangeLog, cutoffs: CutoffLines): string {
  const sums = outputIds.map(() => new Checksum());
  for (let i = 0; i < log.size; i++) {
    const sum = sums[log.output[i] ?? 0];
    const at = log.at[i] ?? 0;
    sum?.add(log.customer[i] ?? 0);
    sum?.add(at >>> 0);
    sum?.add((at / 2 ** 32) >>> 0);
    sum?.add((((log.from[i] ?? 0) + 1) << 16) | ((log.to[i] ?? 0) << 8) | (log.rule[i] ?? 0));
  }
  const lines = new Checksum();
  for (const line of [...cutoffs].sort())
    for (const letter of `${line}\n`) lines.add(letter.codePointAt(0) ?? 0);
  const outputs = outputIds.map((id, output) => `${id} ${sums[output]?.hex() ?? ''}`);
  return [`${log.size} changes`, ...outputs, `${cutoffs.length} cut-offs ${lines.hex()}`].join(', ');
}

/** @source MurmurHash3 (Appleby): the mixing of its 32-bit words, in two lanes with seeds of their own. */
class Checksum {
  private high = 0x9747b28c;
  private low = 0x5bd1e995;

  add(word: number): void {
    this.high = mixed(this.high, word);
    this.low = mixed(this.low, word);
  }

  hex(): string {
    return [this.high, this.low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

function mixed(lane: number, word: number): number {
  const k = Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return Math.imul(rotated(lane ^ k, 13), 5) + 0xe6546b64;
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
