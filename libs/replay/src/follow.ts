import { CutoffTimeline, RunDigest, type Change, type CompiledRuleSet, type History } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';

/**
 * One rule set going through an archive, customer by customer: evaluates, feeds the digest (cut-offs first, then
 * changes, in the order of RULES §7), counts.
 */
export class Follower {
  readonly timeline = new CutoffTimeline();
  changes = 0;
  readonly #digest = new RunDigest();

  constructor(
    readonly compiled: CompiledRuleSet,
    readonly cutoffs: Cutoffs,
    private readonly asOf: number,
  ) {
    for (const { instant, values } of cutoffs) this.timeline.publish(instant, values);
    for (const line of linesOf(cutoffs)) this.#digest.cut(...line);
  }

  /** All changes of one customer up to as-of; customers come by id as bytes, each once. Empty: not in the run. */
  follow(history: History): readonly Change[] {
    const { changes } = this.compiled.advance(history, this.timeline, null, this.asOf);
    for (const change of changes) this.#digest.change(history.customerId, change);
    this.changes += changes.length;
    return changes;
  }

  digest(): string {
    return this.#digest.hex();
  }
}

function linesOf(cutoffs: Cutoffs): [number, string, string, number][] {
  return cutoffs.flatMap(({ instant, values }) =>
    byName(values).flatMap(([population, cuts]) =>
      byName(cuts).map(([cut, value]): [number, string, string, number] => [instant, population, cut, value]),
    ),
  );
}

/** Names are ASCII, so code units sort as bytes do. */
const byName = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
