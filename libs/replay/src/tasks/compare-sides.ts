import { cutoffInstantsIn, type RuleSet } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import type { Mover, Reason } from '../comparison.js';
import type { OutcomeAsked } from '../outcome.js';
import { pairsOf } from '../pairs.js';
import { changesOf, type ChangeColumns, type Ruling } from './change-columns.js';
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
import { TopMovers } from './top-movers.js';

export interface CompareTask {
  readonly control: Ruling;
  readonly candidate: Ruling;
  readonly asOf: number;
  /** How many movers of each output are named, those with the largest spend. */
  readonly movers: number;
  /** Whether lines for the digests are written, and blocks of everybody who moved. */
  readonly writes: WhatIsWritten;
  /** What a label of an output that both sides have is held against. */
  readonly outcome?: OutcomeAsked;
}

/** What a comparison writes down of customers, beside what it counts. */
interface WhatIsWritten {
  readonly digests: boolean;
  readonly everyMover: boolean;
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
  /** Blocks of lines, see `MoverLines`: everybody who moved. Nothing unless asked for. */
  readonly moved: readonly Uint8Array[];
  /** Null unless asked for. */
  readonly foretold: ForetoldByBoth | null;
}

interface Told {
  /** Blocks of lines, see `changeLines`. Nothing unless asked for. */
  readonly chunks: readonly Uint8Array[];
  readonly changes: number;
}

/** Evaluates every customer of a bucket through as-of under two rule sets. @throws SumOverflow */
export function compareSides(columns: BucketColumns, task: CompareTask): Compared {
  return new Comparing(columns, task).compare();
}

class Comparing {
  readonly #control: ChangeColumns;
  readonly #candidate: ChangeColumns;
  readonly #instants: Instants;
  readonly #outputs: readonly { readonly tally: PairTally; readonly top: TopMovers }[];
  readonly #sides: SideBySide;
  readonly #moved: MoverLines;
  readonly #held: Held | null;

  constructor(
    private readonly columns: BucketColumns,
    private readonly task: CompareTask,
  ) {
    const { control, candidate, asOf, movers, outcome } = task;
    this.#moved = new MoverLines(columns.customerIds);
    this.#control = changesOf(control, columns, asOf);
    this.#candidate = changesOf(candidate, columns, asOf);
    this.#instants = new Instants(instantsOf(columns, control.ruleSet, asOf));
    const pairs = pairsOf(control.ruleSet, candidate.ruleSet);
    this.#outputs = pairs.map((pair) => ({
      tally: new PairTally(pair, this.#instants.size),
      top: new TopMovers(movers),
    }));
    this.#sides = new SideBySide(
      this.#outputs.map(({ tally }) => tally),
      this.#instants,
    );
    const held = pairs.find((pair) => pair.control.id === outcome?.output);
    this.#held = outcome && held ? new Held(outcome, held, asOf) : null;
  }

  compare(): Compared {
    const { control, candidate } = this.task;
    const spends = this.#countAll();
    return {
      control: this.#told(control, this.#control),
      candidate: this.#told(candidate, this.#candidate),
      ...{ spends, instants: this.#instants.all, moved: this.#moved.finish() },
      pairs: this.#outputs.map(({ tally, top }) => ({
        ...tally.counts(),
        movers: top.kept.map((moved) => this.#mover(moved)),
      })),
      foretold: this.#held?.counts() ?? null,
    };
  }

  #countAll(): Float64Array {
    const { starts } = this.columns;
    const spending = new Spending(this.columns, this.#instants);
    const [control, candidate] = [new Stretches(this.#control), new Stretches(this.#candidate)];
    const spends = new Float64Array(starts.length);
    let customers = 0;
    for (let who = 0; who + 1 < starts.length; who++) {
      if (!isInRun(this.columns, who, this.task.asOf)) continue;
      spending.fill(starts[who] ?? 0, starts[who + 1] ?? 0);
      control.turnTo(who);
      candidate.turnTo(who);
      this.#count({ who, control, candidate, spending });
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

  #told({ ruleSet }: Ruling, changes: ChangeColumns): Told {
    const { digests } = this.task.writes;
    const chunks = digests ? changeLines(ruleSet, changes, this.columns.customerIds) : [];
    return { chunks, changes: changes.size };
  }

  /** Features are looked up only for movers that are named: that costs one customer on each side. */
  #mover({ who, from, to, spendMinor, divergedAt: at, ...stated }: Moved): Mover {
    const reason = (ruling: Ruling, said: Stated): Reason => ({
      ...said,
      features: compiled(ruling).featuresAt(this.columns, who, at)?.features ?? {},
    });
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
