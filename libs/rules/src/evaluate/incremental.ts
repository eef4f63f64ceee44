import { roomFor, viewOf, type ColumnField, type ColumnsView } from '../columns/event-columns.js';
import type { Lane } from '../columns/lane.js';
import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { CutRows } from '../cutoffs/cut-rows.js';
import { compileCore, type ChangeSink, type Core } from '../generate/core.js';
import type { RuleSet } from '../rule-set.js';
import { tickColumn } from './ticks.js';

/** One customer followed event by event under one rule set. */
export interface Followed {
  /** Evaluates everything after the last call through `through`, ms, of which no more events will come. */
  advance(through: number, cutoffs: CutoffTimeline, out: ChangeSink): void;
}

/** A checked rule set, ready to follow customers event by event. */
export interface IncrementalRuleSet {
  readonly ruleSet: RuleSet;
  /** What a lane must keep of each event. */
  readonly fields: readonly ColumnField[];
  /** Follows a lane from its first event on; `who` is passed on with every change. */
  follow(lane: Lane, who: number): Followed;
}

/**
 * Compiles a checked rule set for events that come one at a time, in history order: the same generated evaluator as
 * `compileRuleSet`, its flat state kept from call to call.
 * @param options.currencyExponent of the reporting currency (2 for GBP)
 */
export function compileIncremental(
  ruleSet: RuleSet,
  options: { readonly currencyExponent: number },
): IncrementalRuleSet {
  const core = compileCore(ruleSet, 10 ** options.currencyExponent);
  const surroundings = new Surroundings(core);
  return {
    ruleSet,
    fields: core.fields,
    follow: (lane, who) => new Following(core, surroundings, lane, who),
  };
}

class Following implements Followed {
  private readonly state: Float64Array;
  private view: ColumnsView | null = null;
  private after = -Infinity;
  private rows: CutRows | null = null;

  constructor(
    private readonly core: Core,
    private readonly surroundings: Surroundings,
    private readonly lane: Lane,
    private readonly who: number,
  ) {
    this.state = core.initial.slice();
  }

  advance(through: number, cutoffs: CutoffTimeline, out: ChangeSink): void {
    const { core, state, lane, after } = this;
    if (lane.size === 0 || through <= after) return;
    if (this.view?.at !== lane.at) {
      this.view = viewOf(lane, core, listsGrown(core, lane.at.length, this.view?.lists ?? []));
    }
    const rows = core.cuts.rowsOf(cutoffs);
    // What is published anew may be due before what was.
    if (this.rows !== rows) state[core.wake] = -Infinity;
    this.rows = rows;
    const ticks = this.surroundings.ticks(Math.max(after, Number(lane.at[0])), through);
    core.customerId = `#${this.who}`;
    core.evaluate(this.view, state, 0, 0, lane.size, after, through, ticks, rows, out, this.who);
    this.after = through;
  }
}

/** As long as there is room the lists are those that there were: most customers need no others. */
function listsGrown(core: Core, events: number, before: ColumnsView['lists']): ColumnsView['lists'] {
  if ((before[0]?.length ?? 0) >= events) return before;
  const lists = roomFor(core, Math.max(fewEvents, 2 * events));
  before.forEach((list, place) => lists[place]?.set(list));
  return lists;
}

const fewEvents = 32;
const aheadMs = 400 * 86_400_000;

/** What all customers have in common. */
class Surroundings {
  private known: Readonly<{ ticks: Float64Array; from: number; through: number }> = {
    ticks: Float64Array.of(Infinity),
    from: Infinity,
    through: -Infinity,
  };

  constructor(private readonly core: Core) {}

  /** Ticks, surely all in [from, through]. */
  ticks(from: number, through: number): Float64Array {
    if (from < this.known.from || through > this.known.through) {
      const all = {
        from: Math.min(from, this.known.from),
        through: Math.max(through, this.known.through) + aheadMs,
      };
      this.known = { ...all, ticks: tickColumn(this.core.ruleSet.clock, all.from, all.through) };
    }
    return this.known.ticks;
  }
}
