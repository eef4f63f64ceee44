import { placesOf, RunDigest, type RuleSet } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';
import type { Chunks } from './blocks/heads.js';
import { mergeBlocks, mergeBytes } from './blocks/merge-blocks.js';
import { computeCutoffs } from './compute-cutoffs.js';
import { eachBucket, fieldsOf } from './each-bucket.js';
import type { Engine, Reach } from './engine.js';
import { saidIn, type Said } from './said.js';
import { compiled } from './tasks/compiled.js';
import type { Followed } from './tasks/follow-all.js';

export interface RunOptions extends Reach {
  /** `computed` from the archive, in a pass of its own, or the published facts; later than `asOf` are ignored. */
  readonly cutoffs: 'computed' | { readonly published: Cutoffs };
  /** Whether the digest is computed. Default: it is, which takes longer than all that is counted. */
  readonly digests?: boolean;
  /** Called once for each customer who has a change, by id as bytes, with all changes up to `asOf`. */
  readonly onCustomer?: (customerId: string, changes: readonly Said[]) => void;
}

/** What a rule set makes of an archive. */
export interface Run {
  /** SHA-256, lowercase hex, of RULES §7; null where it was left out. */
  readonly digest: string | null;
  readonly cutoffs: Cutoffs;
  /** Who has a change. */
  readonly customers: number;
  readonly changes: number;
  /** Output, then result at as-of, then customers. */
  readonly results: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Replays all of an archive under one rule set. A function of its arguments (RULES §7), whatever the buckets and workers;
 * memory is that of the buckets at work and, for computed cut-offs, one number a member and instant.
 * @throws SumOverflow of the rules library
 */
export function run(
  engine: Engine,
  ruleSet: RuleSet,
  options: RunOptions & { readonly digests?: true },
): Promise<Run & { readonly digest: string }>;
export function run(engine: Engine, ruleSet: RuleSet, options: RunOptions): Promise<Run>;
export async function run(engine: Engine, ruleSet: RuleSet, options: RunOptions): Promise<Run> {
  const { asOf, onCustomer, digests = true } = options;
  const cutoffs = await cutoffsFor(engine, ruleSet, options);
  const rules = { ruleSet, currencyExponent: engine.currencyExponent };
  const writes = digests || onCustomer !== undefined;
  const asked = { kind: 'follow', task: { ruling: { ...rules, cutoffs }, asOf, writes } } as const;
  const pieces: Chunks[] = [];
  const tally = new Tally(ruleSet);
  await eachBucket(engine, options, { asked, fields: fieldsOf(compiled(rules)) }, async (followed) => {
    tally.add(followed);
    if (writes) pieces.push(await engine.spill.keep(followed.chunks));
  });
  const digest = writes ? await digestOf(cutoffs, pieces, onCustomer) : null;
  return { digest: digests ? digest : null, cutoffs, ...tally.total() };
}

/** The digest of cut-offs, and of changes by bucket. */
export async function digestOf(
  cutoffs: Cutoffs,
  pieces: readonly Chunks[],
  onCustomer?: RunOptions['onCustomer'],
): Promise<string> {
  const digest = new RunDigest();
  digest.cutoffs(cutoffs);
  if (onCustomer) await tellOf(pieces, digest, onCustomer);
  else for await (const page of mergeBytes(pieces)) digest.changes(page);
  return digest.hex();
}

async function tellOf(
  pieces: readonly Chunks[],
  digest: RunDigest,
  onCustomer: NonNullable<RunOptions['onCustomer']>,
): Promise<void> {
  for await (const blocks of mergeBlocks(pieces)) {
    for (const { customerId, bytes } of blocks) {
      digest.changes(bytes);
      onCustomer(customerId, saidIn(bytes));
    }
  }
}

async function cutoffsFor(engine: Engine, ruleSet: RuleSet, options: RunOptions): Promise<Cutoffs> {
  if (options.cutoffs !== 'computed') return knownAt(options.cutoffs.published, options.asOf);
  const [computed = []] = await computeCutoffs(engine, [ruleSet], options);
  return computed;
}

/** Published cut-offs that count at `asOf`: the first of each instant. */
function knownAt(published: Cutoffs, asOf: number): Cutoffs {
  const first = new Map<number, Cutoffs[number]>();
  for (const one of published)
    if (one.instant <= asOf && !first.has(one.instant)) first.set(one.instant, one);
  return [...first.values()].sort((a, b) => a.instant - b.instant);
}

/** Adds up what buckets count. */
class Tally {
  #customers = 0;
  #changes = 0;
  readonly #results: Record<string, Record<string, number>> = {};

  constructor(private readonly ruleSet: RuleSet) {}

  add({ customers, changes, results }: Followed): void {
    this.#customers += customers;
    this.#changes += changes;
    this.ruleSet.outputs.forEach((output, which) => {
      placesOf(output).results.forEach((result, place) => {
        const there = results[which]?.[place] ?? 0;
        const counts = (this.#results[output.id] ??= {});
        if (there > 0) counts[result] = (counts[result] ?? 0) + there;
      });
    });
  }

  total() {
    return { customers: this.#customers, changes: this.#changes, results: this.#results };
  }
}
