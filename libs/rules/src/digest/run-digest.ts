import { createHash } from 'node:crypto';
import type { Change } from '../evaluate/compile-rule-set.js';

/**
 * The digest of a run (RULES §7): SHA-256 over its lines. Callers feed the lines in their order: first cuts by (instant,
 * population, cut), then changes by (customer id, instant, the output's place in the file); names and ids as bytes.
 */
export class RunDigest {
  private readonly hash = createHash('sha256');
  private changesBegun = false;

  /** @throws RangeError after the first change: all cuts come before it */
  cut(instant: number, population: string, cut: string, value: number): void {
    if (this.changesBegun) throw new RangeError('every cut comes before the first change');
    this.line('cut', instant, population, cut, value);
  }

  change(customerId: string, change: Omit<Change, 'cause'>): void {
    this.changesBegun = true;
    const { at, output, from, to, rule } = change;
    this.line('chg', customerId, at, output, from ?? '', to, rule);
  }

  /** Lowercase hex; ends the digest. */
  hex(): string {
    return this.hash.digest('hex');
  }

  private line(...fields: readonly (string | number)[]): void {
    this.hash.update(`${fields.join('\t')}\n`);
  }
}
