import type { CutoffTimeline } from '@hindsight/rules';
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
  for (let i = 0; i < log.size; i++) sums[log.output[i] ?? 0]?.addChange(log, i);
  const lines = new Checksum();
  for (const line of [...cutoffs].sort()) lines.addText(`${line}\n`);
  const outputs = outputIds.map((id, output) => `${id} ${sums[output]?.hex() ?? ''}`);
  return [`${log.size} changes`, ...outputs, `${cutoffs.length} cut-offs ${lines.hex()}`].join(', ');
}

/** What a timeline publishes, line by line. */
export function timelineLines(timeline: CutoffTimeline): CutoffLines {
  return timeline.published.flatMap(({ instant, values }) =>
    Object.entries(values).flatMap(([population, cuts]) =>
      Object.entries(cuts).map(([cut, value]) => `${instant} ${population} ${cut} ${value}`),
    ),
  );
}

/**
 * 64 bits over 32-bit words, in their order.
 * @source MurmurHash3 (Appleby): the mixing of its 32-bit words, in two lanes with seeds and factors of their own.
 */
export class Checksum {
  private high = 0x9747b28c;
  private low = 0x5bd1e995;

  add(word: number): void {
    this.high = mixed(this.high, word, 0xcc9e2d51);
    this.low = mixed(this.low, word, 0x85ebca6b);
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i));
  }

  addChange({ customer, at, from, to, rule }: ChangeLog, i: number): void {
    const [when = 0, before = 0] = [at[i], from[i]];
    this.add(customer[i] ?? 0);
    this.add(when >>> 0);
    this.add((when / 2 ** 32) >>> 0);
    this.add(((before + 1) << 16) | ((to[i] ?? 0) << 8) | (rule[i] ?? 0));
  }

  hex(): string {
    return [this.high, this.low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

function mixed(lane: number, word: number, factor: number): number {
  const k = Math.imul(rotated(Math.imul(word, factor), 15), 0x1b873593);
  return Math.imul(rotated(lane ^ k, 13), 5) + 0xe6546b64;
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
