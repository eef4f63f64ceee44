import type { Change, CompiledRuleSet } from '@hindsight/rules';
import type { Archive, Cutoffs } from './archive.js';
import { computeCutoffs } from './compute-cutoffs.js';
import { Follower } from './follow.js';

export interface RunOptions {
  /** The last instant evaluated, milliseconds since 1970, UTC. */
  readonly asOf: number;
  /** `computed` from the archive, in a pass of its own, or the published facts; later than `asOf` are ignored. */
  readonly cutoffs: 'computed' | { readonly published: Cutoffs };
  /** Called once for each customer of the archive, in order, with all changes of it up to `asOf`. */
  readonly onCustomer?: (customerId: string, changes: readonly Change[]) => void;
}

/** What a rule set makes of an archive. */
export interface Run {
  /** SHA-256, lowercase hex, of RULES §7. */
  readonly digest: string;
  readonly cutoffs: Cutoffs;
  readonly customers: number;
  readonly changes: number;
  /** Output, then result at as-of, then customers. */
  readonly results: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Replays all histories of an archive under one rule set. A function of its arguments (RULES §7); memory is one history
 * and, for computed cut-offs, one number a member and instant.
 * @throws SumOverflow of the rules library.
 */
export async function run(archive: Archive, compiled: CompiledRuleSet, options: RunOptions): Promise<Run> {
  const { asOf } = options;
  const follower = new Follower(compiled, await cutoffsFor(archive, compiled, options), asOf);
  const results: Record<string, Record<string, number>> = {};
  let customers = 0;

  for await (const history of archive.histories()) {
    const changes = follower.follow(history);
    options.onCustomer?.(history.customerId, changes);
    if (changes.length === 0) continue;
    customers++;
    for (const [output, result] of lastResults(changes)) count((results[output] ??= {}), result);
  }
  return {
    digest: follower.digest(),
    cutoffs: follower.cutoffs,
    customers,
    changes: follower.changes,
    results,
  };
}

async function cutoffsFor(archive: Archive, compiled: CompiledRuleSet, options: RunOptions) {
  if (options.cutoffs !== 'computed') return knownAt(options.cutoffs.published, options.asOf);
  const [computed] = await computeCutoffs(archive, [compiled], options.asOf);
  return computed ?? [];
}

/** Published cut-offs that count at `asOf`: the first of each instant. */
function knownAt(published: Cutoffs, asOf: number): Cutoffs {
  const first = new Map<number, Cutoffs[number]>();
  for (const one of published)
    if (one.instant <= asOf && !first.has(one.instant)) first.set(one.instant, one);
  return [...first.values()].sort((a, b) => a.instant - b.instant);
}

function lastResults(changes: readonly Change[]): Map<string, string> {
  return new Map(changes.map(({ output, to }) => [output, to]));
}

function count(results: Record<string, number>, result: string) {
  results[result] = (results[result] ?? 0) + 1;
}
