import { createHash } from 'node:crypto';
import type { Published } from '../cutoffs/cutoff-timeline.js';
import type { Change } from '../evaluate/compile-rule-set.js';

/** The lines of a run that tell of changes (RULES §7): each is `of` a customer, the instant in ms, and a tail. */
export const changeLine = {
  of: (customerId: string): string => `chg\t${customerId}\t`,
  tail: ({ output, from, to, rule }: Pick<Change, 'output' | 'from' | 'to' | 'rule'>): string =>
    `\t${output}\t${from ?? ''}\t${to}\t${rule}\n`,
};

/**
 * The digest of a run (RULES §7): SHA-256 over its lines. Callers feed cut-offs first, then changes by (customer id,
 * instant, the output's place in the file); ids as bytes.
 */
export class RunDigest {
  private readonly hash = createHash('sha256');
  private changesBegun = false;

  /**
   * @param published by instant, each instant once
   * @throws RangeError after the first change: all cuts come before it
   */
  cutoffs(published: readonly Published[]): void {
    if (this.changesBegun) throw new RangeError('every cut comes before the first change');
    for (const { instant, values } of published) {
      for (const [population, cuts] of byName(values)) {
        for (const [cut, value] of byName(cuts)) {
          this.hash.update(`cut\t${instant}\t${population}\t${cut}\t${value}\n`);
        }
      }
    }
  }

  change(customerId: string, change: Omit<Change, 'cause'>): void {
    this.changesBegun = true;
    this.hash.update(`${changeLine.of(customerId)}${change.at}${changeLine.tail(change)}`);
  }

  /** @param bytes whole lines of changes in UTF-8, put together of `changeLine` */
  changes(bytes: Uint8Array): void {
    this.changesBegun = true;
    this.hash.update(bytes);
  }

  /** Lowercase hex; ends the digest. */
  hex(): string {
    return this.hash.digest('hex');
  }
}

/** Names are ASCII, so code units sort as bytes do. */
const byName = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
