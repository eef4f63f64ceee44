import { cutoffInstantsIn, type RuleSet } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import { BlockWriter } from '../blocks/block-writer.js';
import type { Mover, Reason } from '../comparison.js';
import { moverLine } from '../moved-customer.js';
import type { OutcomeAsked } from '../outcome.js';
import { pairsOf } from '../pairs.js';
import type { ChangeColumns, Ruling } from './change-columns.js';
import { changeLines } from './change-lines.js';
import { compiled } from './compiled.js';
import type { Stretch } from './course.js';
import { Foretelling, toldFor, type ForetoldCounts } from './foretelling.js';
import { PairTally, type Lived, type Moved, type PairCounts, type Stated } from './pair-tally.js';
import { Spending } from './spending.js';
import { StandingTally, type Standing } from './standing-tally.js';
import { judge, latestOf, rulingAt, sidedOf, type Judged, type Judgement } from './succeeding.js';
import { TopMovers } from './top-movers.js';

export interface CompareTask {
  readonly control: Judged;
  readonly candidate: Ruling;
  readonly asOf: number;
  /** How many movers of each output are named, those with the largest spend. */
  readonly movers: number;
  /** Whether customers are counted by when they began, too. */
  readonly cohorts?: boolean;
  /** What a label of an output that both sides have is held against. */
  readonly outcome?: OutcomeAsked;
}

/** What two rule sets make of a bucket, and where they differ. Plain data. */
export interface Compared {
  readonly control: Told;
  readonly candidate: Told;
  /** Lifetime net spend at as-of, a customer each. */
  readonly spends: Float64Array;
  /** Month ends, and as-of. */
  readonly instants: Float64Array;
  /** By pair of outputs. */
  readonly pairs: readonly (PairCounts & { readonly movers: readonly Mover[] })[];
  readonly standing: Standing;
  /** Blocks of lines, see `moverLine`: everybody who moved. */
  readonly moved: readonly Uint8Array[];
  /** Null unless asked for. */
  readonly foretold: { readonly control: ForetoldCounts; readonly candidate: ForetoldCounts } | null;
}

/** What a side says. */
export interface Told {
  /** What was in force, changes of it. */
  readonly changes: number;
  /** The run of each version, one for one rule set. */
  readonly versions: readonly {
    /** Blocks of lines, see `changeLines`. */
    readonly chunks: readonly Uint8Array[];
    readonly changes: number;
  }[];
  /** By turn: how many of the changes it made. */
  readonly activations: readonly number[];
}

/** Evaluates every customer of a bucket through as-of under two rule sets. @throws SumOverflow */
export function compareSides(columns: BucketColumns, task: CompareTask): Compared {
  return new Comparing(columns, task).compare();
}

class Comparing {
  readonly #control: Judgement;
  readonly #candidate: Judgement;
  readonly #instants: Float64Array;
  readonly #tallies: readonly { readonly pair: PairTally; readonly top: TopMovers }[];
  readonly #standing: StandingTally;
  readonly #moved = new BlockWriter();
  readonly #held: Held | null;

  constructor(
    private readonly columns: BucketColumns,
    private readonly task: CompareTask,
  ) {
    const { control, candidate, asOf, movers, cohorts = false } = task;
    this.#control = judge(control, columns, asOf);
    this.#candidate = judge(candidate, columns, asOf);
    this.#instants = instantsOf(columns, latestOf(control).ruleSet, asOf);
    this.#tallies = pairsOf(sidedOf(control), candidate.ruleSet).map((pair) => ({
      pair: new PairTally(pair, this.#instants),
      top: new TopMovers(movers),
    }));
    const sided = { control: sidedOf(control), candidate: candidate.ruleSet, cohorts };
    this.#standing = new StandingTally(columns, this.#instants, sided);
    this.#held = heldAgainst(task, this.#tallies);
  }

  compare(): Compared {
    const spends = this.#countAll();
    return {
      control: this.#told(this.#control),
      candidate: this.#told(this.#candidate),
      ...{ spends, instants: this.#instants, moved: this.#moved.finish() },
      standing: this.#standing.counts(),
      pairs: this.#tallies.map(({ pair, top }) => ({
        ...pair.counts(),
        movers: top.kept.map((moved) => this.#mover(moved)),
      })),
      foretold: this.#held && {
        control: this.#held.control.counts(),
        candidate: this.#held.candidate.counts(),
      },
    };
  }

  #countAll(): Float64Array {
    const { starts } = this.columns;
    const spending = new Spending(this.columns, this.#instants);
    const spends: number[] = [];
    const cursors = { control: 0, candidate: 0 };
    for (let who = 0; who + 1 < starts.length; who++) {
      if (!isInRun(this.columns, who, this.task.asOf)) continue;
      spending.fill(starts[who] ?? 0, starts[who + 1] ?? 0);
      const control = stretchAt(this.#control.changes, cursors.control, who);
      const candidate = stretchAt(this.#candidate.changes, cursors.candidate, who);
      [cursors.control, cursors.candidate] = [control.end, candidate.end];
      const lived = { who, control, candidate, spend: spending.at };
      this.#count(lived);
      this.#standing.count(lived);
      spends.push(spending.at.at(-1) ?? NaN);
    }
    return Float64Array.from(spends);
  }

  #count(lived: Lived): void {
    let begun = false;
    for (const { pair, top } of this.#tallies) {
      const moved = pair.count(lived);
      if (!moved) continue;
      top.add(moved);
      if (!begun) this.#moved.begin(this.columns.customerIds[lived.who] ?? '');
      begun = true;
      this.#moved.bytes(moverLine(pair.pair.control.id, moved));
    }
    this.#foretell(lived.who);
  }

  #foretell(who: number): void {
    const { starts } = this.columns;
    const { outcome, asOf } = this.task;
    if (!this.#held || !outcome) return;
    const told = toldFor(outcome, this.columns, [starts[who] ?? 0, starts[who + 1] ?? 0], asOf);
    this.#held.control.count(this.#held.pair.ours, told);
    this.#held.candidate.count(this.#held.pair.theirs, told);
  }

  #told({ changes, ends, versions, activations }: Judgement): Told {
    const runs = versions.map(({ ruling, changes: run }) => ({
      chunks: changeLines(ruling.ruleSet, run, this.columns.customerIds),
      changes: run.size,
    }));
    return { changes: changes.size - ends, versions: runs, activations };
  }

  /** Features are looked up only for movers that are named: that costs one customer on each side. */
  #mover({ who, from, to, spendMinor, divergedAt: at, ...stated }: Moved): Mover {
    const reason = (judged: Judged, said: Stated): Reason => {
      const ruling = rulingAt(judged, at);
      const reading = ruling && compiled(ruling).featuresAt(this.columns, who, at);
      return { ...said, features: reading?.features ?? {} };
    };
    const { control, candidate } = this.task;
    return {
      ...{ customerId: this.columns.customerIds[who] ?? '', from, to, spendMinor },
      firstDivergence: {
        at,
        control: reason(control, stated.control),
        candidate: reason(candidate, stated.candidate),
      },
    };
  }
}

/** A label of both sides that is held against an outcome. */
interface Held {
  readonly pair: PairTally;
  readonly control: Foretelling;
  readonly candidate: Foretelling;
}

function heldAgainst(
  { outcome, asOf }: CompareTask,
  tallies: readonly { readonly pair: PairTally }[],
): Held | null {
  const pair = tallies.find((one) => one.pair.pair.control.id === outcome?.output)?.pair;
  if (!outcome || !pair) return null;
  const label = pair.pair.results.indexOf(outcome.label);
  const foretelling = (): Foretelling => new Foretelling(outcome, label, asOf);
  return { pair, control: foretelling(), candidate: foretelling() };
}

/** Where the changes of a customer stand; those of customers before end at `from`. */
function stretchAt(changes: ChangeColumns, from: number, who: number): Stretch {
  const begin = from;
  return {
    changes,
    begin,
    end: changes.who[begin] === who && begin < changes.size ? changes.endOf(begin) : begin,
  };
}

const isInRun = ({ starts, at, endsAt }: BucketColumns, who: number, asOf: number): boolean => {
  const begin = starts[who] ?? 0;
  if (begin === starts[who + 1] || endsAt?.[who] === -Infinity) return false;
  return (at[begin] ?? Infinity) <= asOf;
};

/** The last millisecond of every month in the zone of the control that anybody has lived through, and as-of. */
function instantsOf(columns: BucketColumns, { clock }: RuleSet, asOf: number): Float64Array {
  let first = Infinity;
  for (let who = 0; who + 1 < columns.starts.length; who++) {
    if (isInRun(columns, who, asOf))
      first = Math.min(first, columns.at[columns.starts[who] ?? 0] ?? Infinity);
  }
  if (first > asOf) return Float64Array.of(asOf);
  const monthly = cutoffInstantsIn({ ...clock, cutoffs: 'month' }, first, asOf);
  return Float64Array.from([...monthly.map((midnight) => midnight - 1), asOf]);
}
