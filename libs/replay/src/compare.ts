import type { RuleSet } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';
import type { Chunks } from './blocks/heads.js';
import { mergeBlocks } from './blocks/merge-blocks.js';
import type { CohortsAsked } from './cohorts.js';
import type { Comparison } from './comparison.js';
import { concentrationOf } from './concentration.js';
import { eachBucket, fieldsOf } from './each-bucket.js';
import type { Engine, Reach } from './engine.js';
import { movedIn, type MovedCustomer } from './moved-customer.js';
import type { OutcomeAsked, OutcomeComparison } from './outcome.js';
import { expectLabel, ForetoldSum } from './outcome-sum.js';
import { isNamed, outlinesOf, type Outline, type Sided } from './outline.js';
import { OutputSum } from './output-sum.js';
import { pairsOf } from './pairs.js';
import { SideSum } from './side-sum.js';
import { differencesIn, sidesFor, versionsOf, type Control, type Sides } from './sides.js';
import type { Compared } from './tasks/compare-sides.js';
import { compiled } from './tasks/compiled.js';
import { StandingSum } from './standing-sum.js';
import { timedIn, type TimedChange } from './timed-change.js';
import { spendField } from './tasks/spending.js';
import { latestOf, rulingsOf } from './tasks/succeeding.js';

export interface CompareOptions extends Reach {
  /** How many movers of each output are named, those with the largest spend. */
  readonly movers: number;
  /** What the control's rule set has published, unless it is a timeline; both sides are computed, differences are listed. */
  readonly published: Cutoffs;
  /** Which cohorts customers are put into by their first event. */
  readonly cohorts?: CohortsAsked;
  /** Whether it is counted who holds the money, and cohorts. Default: yes; where not, holdings have no instants. */
  readonly standing?: boolean;
  /**
   * Whether the digests of both sides are computed. Default: they are, which takes longer than all that is counted, as
   * every change is written down, sorted and hashed.
   */
  readonly digests?: boolean;
  /** Whether everybody who moved is told of, beside the movers that are named. Default: yes. */
  readonly everyMover?: boolean;
  /** Whether every change of the candidate is told of. Default: no. */
  readonly candidateChanges?: boolean;
  /** A label to hold against what came after it, on both sides. */
  readonly outcome?: OutcomeAsked;
}

export interface ComparedRuns {
  readonly comparison: Comparison;
  /**
   * Everybody who moved, by customer id as bytes, then output; some at a time. May be gone through once. Nobody where
   * that was not asked for.
   */
  readonly moved: AsyncIterable<readonly MovedCustomer[]>;
  /**
   * What the candidate says, by instant, then customer id as bytes, then the output's place in its file; some at a time. May
   * be gone through once. Nothing unless that was asked for.
   */
  readonly candidateChanges: AsyncIterable<readonly TimedChange[]>;
}

/**
 * Replays an archive under two rule sets and says where they differ (RULES §8). The control may be what was in force when:
 * each version is evaluated over the whole history, and read only while it was in force. Two passes: cut-offs of all rule
 * sets, then the customers. A function of its arguments, whatever the buckets and workers. Keeps one number a customer.
 * @throws {NoSuchLabel}; {NeverInForce}; SumOverflow of the rules library
 */
export async function compare(
  engine: Engine,
  control: Control,
  candidate: RuleSet,
  options: CompareOptions,
): Promise<ComparedRuns> {
  const { asOf, movers, outcome, digests = true, everyMover = true, standing = true } = options;
  const { candidateChanges: timed = false } = options;
  const versions = versionsOf(control, asOf);
  if (outcome) expectLabel(versions, candidate, outcome);
  const sides = await sidesFor(engine, control, candidate, options);
  const cohorts = standing && options.cohorts !== 'none';
  const writes = { digests, everyMover, standing, cohorts, timed };
  const task = { ...sides, asOf, movers, writes, ...(outcome && { outcome }) };
  const asked = { kind: 'compare', task } as const;
  const rulings = [...rulingsOf(sides.control), sides.candidate];
  const fields = fieldsOf(...rulings.map(compiled), { fields: [spendField] });
  const { tz } = latestOf(sides.control).ruleSet.clock;
  const sum = new Sum(engine, { control: versions, candidate, zone: tz }, options);
  await eachBucket(engine, options, { asked, fields }, (answer) => sum.add(answer));
  return {
    comparison: {
      asOf,
      ...(await sum.finish(sides)),
      ...aside(versions, candidate),
      cutoffDifferences: differencesIn(sides.control, control, options),
    },
    moved: movedFrom(sum.moved),
    candidateChanges: timedIn(sum.timed),
  };
}

async function* movedFrom(pieces: readonly Chunks[]): AsyncGenerator<readonly MovedCustomer[]> {
  for await (const blocks of mergeBlocks(pieces)) yield blocks.flatMap(movedIn);
}

/** Adds up what buckets say. */
class Sum {
  readonly moved: Chunks[] = [];
  readonly timed: Chunks[] = [];
  readonly #spends: Float64Array[] = [];
  readonly #outputs: readonly OutputSum[];
  readonly #standing: StandingSum;
  readonly #sides = { control: new SideSum(), candidate: new SideSum() };
  readonly #foretold = { control: new ForetoldSum(), candidate: new ForetoldSum() };

  constructor(
    private readonly engine: Engine,
    { zone, ...sides }: Readonly<Record<'control' | 'candidate', Sided>> & { readonly zone: string },
    private readonly options: CompareOptions,
  ) {
    this.#outputs = pairsOf(sides.control, sides.candidate).map((pair) => new OutputSum(pair, options));
    this.#standing = new StandingSum(sides, {
      zone,
      cohorts: options.standing === false ? 'none' : options.cohorts,
    });
  }

  async add(compared: Compared): Promise<void> {
    this.#spends.push(compared.spends);
    if (compared.standing) this.#standing.add(compared.standing, compared.instants);
    this.#outputs.forEach((output, which) => {
      output.add(compared, which);
    });
    for (const side of ['control', 'candidate'] as const) {
      if (compared.foretold) this.#foretold[side].add(compared.foretold[side]);
      await this.#sides[side].add(compared[side], this.engine.spill);
    }
    await this.#keep(compared.moved, this.moved);
    await this.#keep(compared.timed, this.timed);
  }

  async finish(sides: Sides) {
    const { digests = true } = this.options;
    const spends = joined(this.#spends);
    // Together: one is hashed while the other waits for what it has kept.
    const [control, candidate] = await Promise.all([
      this.#sides.control.finish(sides.control, { digests }),
      this.#sides.candidate.finish(sides.candidate, { digests }),
    ]);
    return {
      ...{ control, candidate },
      customers: spends.length,
      value: concentrationOf(spends),
      outputs: this.#outputs.map((output) => output.finish()),
      ...this.#standing.finish(),
      outcome: this.#outcome(),
    };
  }

  async #keep(chunks: readonly Uint8Array[], among: Chunks[]): Promise<void> {
    if (chunks.length > 0) among.push(await this.engine.spill.keep(chunks));
  }

  #outcome(): OutcomeComparison | null {
    const { control, candidate } = this.#foretold;
    const { outcome } = this.options;
    return outcome ? { ...outcome, control: control.finish(), candidate: candidate.finish() } : null;
  }
}

function joined(all: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(all.reduce((size, { length }) => size + length, 0));
  let end = 0;
  for (const some of all) {
    whole.set(some, end);
    end += some.length;
  }
  return whole;
}

function aside(control: Sided, candidate: Sided) {
  const [ours, theirs] = [outlinesOf(control), outlinesOf(candidate)];
  const inBoth = ours.filter(({ id }) => theirs.some((other) => other.id === id)).map(({ id }) => id);
  const only = (side: readonly Outline[]) => side.map(({ id }) => id).filter((id) => !inBoth.includes(id));
  const unnamed = [...ours, ...theirs].filter((output) => !isNamed(output)).map(({ id }) => id);
  return {
    ...{ onlyInControl: only(ours), onlyInCandidate: only(theirs) },
    withoutResults: inBoth.filter((id) => unnamed.includes(id)),
  };
}
