import { cutoffInstantsIn, type RuleSet } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import type { Mover, Reason } from '../comparison.js';
import type { OutcomeAsked } from '../outcome.js';
import { pairsOf } from '../pairs.js';
import type { Ruling } from './change-columns.js';
import { changeLines } from './change-lines.js';
import { compiled } from './compiled.js';
import { Stretches } from './course.js';
import { Held, type ForetoldByBoth } from './held.js';
import { Instants } from './instants.js';
import { MoverLines } from './mover-lines.js';
import { PairTally, type Lived, type Moved, type PairCounts } from './pair-tally.js';
import type { Stated } from './saying.js';
import { SideBySide } from './side-by-side.js';
import { Spending } from './spending.js';
import { StandingTally, type Standing } from './standing-tally.js';
import { judgeBoth, latestOf, rulingAt, sidedOf, type Judged, type Judgement } from './succeeding.js';
import { timedLines } from './timed-lines.js';
import { TopMovers } from './top-movers.js';

export interface CompareTask {
  readonly control: Judged;
  readonly candidate: Ruling;
  readonly asOf: number;
  /** How many movers of each output are named, those with the largest spend. */
  readonly movers: number;
  /** What is written and counted beside the matrices. */
  readonly writes: WhatIsWritten;
  /** What a label of an output that both sides have is held against. */
  readonly outcome?: OutcomeAsked;
}

/** What a comparison does with customers beside counting who is where under which side. */
interface WhatIsWritten {
  /** Whether it is counted who holds the money, and by when customers began. */
  readonly standing: boolean;
  readonly cohorts: boolean;
  readonly digests: boolean;
  readonly everyMover: boolean;
  /** Whether what the candidate says is written by instant. */
  readonly timed: boolean;
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
  /** Null unless asked for. */
  readonly standing: Standing | null;
  /** Blocks of lines, see `MoverLines`: everybody who moved. Nothing unless asked for. */
  readonly moved: readonly Uint8Array[];
  /** Blocks of lines, see `timedLines`: the changes of the candidate. Nothing unless asked for. */
  readonly timed: readonly Uint8Array[];
  /** Null unless asked for. */
  readonly foretold: ForetoldByBoth | null;
}

/** What a side says. */
export interface Told {
  /** What was in force, changes of it. */
  readonly changes: number;
  /** The run of each version, one for one rule set. */
  readonly versions: readonly {
    /** Blocks of lines, see `changeLines`. Nothing unless asked for. */
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
  readonly #instants: Instants;
  readonly #outputs: readonly { readonly tally: PairTally; readonly top: TopMovers }[];
  readonly #sides: SideBySide;
  readonly #standing: StandingTally | null;
  readonly #moved: MoverLines;
  readonly #held: Held | null;

  constructor(
    private readonly columns: BucketColumns,
    private readonly task: CompareTask,
  ) {
    const { control, candidate, asOf, movers, outcome, writes } = task;
    this.#moved = new MoverLines(columns.customerIds);
    const judged = judgeBoth(task, columns, asOf);
    [this.#control, this.#candidate] = [judged.control, judged.candidate];
    this.#instants = new Instants(instantsOf(columns, latestOf(control).ruleSet, asOf));
    const sided = { control: sidedOf(control), candidate: candidate.ruleSet, cohorts: writes.cohorts };
    const pairs = pairsOf(sided.control, sided.candidate);
    this.#outputs = pairs.map((pair) => ({
      tally: new PairTally(pair, this.#instants.size),
      top: new TopMovers(movers),
    }));
    this.#sides = new SideBySide(
      this.#outputs.map(({ tally }) => tally),
      this.#instants,
    );
    this.#standing = writes.standing ? new StandingTally(columns, this.#instants, sided) : null;
    const held = pairs.find((pair) => pair.control.id === outcome?.output);
    this.#held = outcome && held ? new Held(outcome, held, asOf) : null;
  }

  compare(): Compared {
    const spends = this.#countAll();
    return {
      control: this.#told(this.#control),
      candidate: this.#told(this.#candidate),
      ...{ spends, instants: this.#instants.all, moved: this.#moved.finish() },
      timed: this.task.writes.timed ? this.#timed() : [],
      standing: this.#standing?.counts() ?? null,
      pairs: this.#outputs.map(({ tally, top }) => ({
        ...tally.counts(),
        movers: top.kept.map((moved) => this.#mover(moved)),
      })),
      foretold: this.#held?.counts() ?? null,
    };
  }

  #timed(): readonly Uint8Array[] {
    return this.#candidate.versions.flatMap(({ ruling, changes }) =>
      timedLines(ruling.ruleSet, changes, this.columns.customerIds),
    );
  }

  #countAll(): Float64Array {
    const { starts } = this.columns;
    const spending = new Spending(this.columns, this.#instants);
    const [control, candidate] = [
      new Stretches(this.#control.changes),
      new Stretches(this.#candidate.changes),
    ];
    const spends = new Float64Array(starts.length);
    let customers = 0;
    for (let who = 0; who + 1 < starts.length; who++) {
      if (!isInRun(this.columns, who, this.task.asOf)) continue;
      spending.fill(starts[who] ?? 0, starts[who + 1] ?? 0);
      control.turnTo(who);
      candidate.turnTo(who);
      const lived = { who, control, candidate, spending };
      this.#count(lived);
      this.#standing?.count(lived);
      spends[customers++] = spending.total;
    }
    return spends.slice(0, customers);
  }

  #count(lived: Lived): void {
    const { everyMover } = this.task.writes;
    const { who, spending } = lived;
    this.#sides.tell(lived);
    for (const { tally, top } of this.#outputs) {
      if (!tally.end(spending)) continue;
      if (top.takes(spending.total)) top.add(tally.moved(who, spending.total));
      if (everyMover) this.#moved.add(tally, who, spending.total);
    }
    this.#held?.count(lived, this.columns);
  }

  #told({ changes, ends, versions, activations }: Judgement): Told {
    const { digests } = this.task.writes;
    const runs = versions.map(({ ruling, changes: run }) => ({
      chunks: digests ? changeLines(ruling.ruleSet, run, this.columns.customerIds) : [],
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

export const isInRun = ({ starts, at, endsAt }: BucketColumns, who: number, asOf: number): boolean => {
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
