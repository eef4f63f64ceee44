import { roomFor, viewOf, type ColumnField, type ColumnsView } from '../columns/event-columns.js';
import type { Lanes } from '../columns/lanes.js';
import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { CutRows } from '../cutoffs/cut-rows.js';
import { compileCore, type ChangeSink, type Core } from '../generate/core.js';
import type { Clock, RuleSet } from '../rule-set.js';
import { States } from './states.js';
import { tickColumn } from './ticks.js';

/** Many customers followed event by event under one rule set. */
export interface Followed {
  /**
   * Evaluates one customer after its last call through `through`, ms, of which no more events of it will come. `who` is its
   * place among the lanes.
   */
  advance(who: number, through: number, cutoffs: CutoffTimeline, out: ChangeSink): void;
}

/** A checked rule set, ready to follow customers event by event. */
export interface IncrementalRuleSet {
  readonly ruleSet: RuleSet;
  /** What the lanes must keep of each event. */
  readonly fields: readonly ColumnField[];
  /** Follows every customer of the lanes, each from its first event on. */
  follow(lanes: Lanes): Followed;
}

/**
 * Compiles a checked rule set for events that come one at a time, each customer's in history order: the same generated
 * evaluator as `compileRuleSet`, its flat state kept from call to call.
 * @param options.currencyExponent of the reporting currency (2 for GBP)
 */
export function compileIncremental(
  ruleSet: RuleSet,
  options: { readonly currencyExponent: number },
): IncrementalRuleSet {
  const core = compileCore(ruleSet, 10 ** options.currencyExponent);
  return { ruleSet, fields: core.fields, follow: (lanes) => new Following(core, lanes) };
}

/** Keeps all customers in shared arrays: an object for each would cost more to get at than is done with it. */
class Following implements Followed {
  private view: ColumnsView;
  private rows: CutRows | null = null;
  /** How often other cut-offs came than those before. */
  private changedRows = 0;
  private readonly states: States;
  private readonly ticks: Ticks;
  /** Where behind a customer's own state stands through when it is evaluated, where its lists begin, and `changedRows`. */
  private readonly after: number;
  private readonly listed: number;
  private readonly rowsAt: number;

  constructor(
    private readonly core: Core,
    private readonly lanes: Lanes,
  ) {
    const { initial, ruleSet } = core;
    [this.after, this.listed, this.rowsAt] = [initial.length, initial.length + 1, initial.length + 2];
    this.states = new States(Float64Array.of(...initial, -Infinity, 0, 0));
    this.ticks = new Ticks(ruleSet.clock);
    this.view = viewOf(lanes, core, roomFor(core, lanes.at.length));
  }

  advance(who: number, through: number, cutoffs: CutoffTimeline, out: ChangeSink): void {
    const { core, lanes, states } = this;
    const base = states.baseOf(who);
    const { numbers } = states;
    const after = Number(numbers[base + this.after]);
    const size = lanes.sizeOf(who);
    if (size === 0 || through <= after) return;
    const begin = this.broughtTogether(who, base);
    const rows = this.rowsFor(cutoffs, base);
    const ticks = this.ticks.between(Math.max(after, Number(lanes.at[begin])), through);
    core.customerId = `#${who}`;
    const end = begin + size;
    core.evaluate(this.view, begin, numbers, base, begin, end, after, through, ticks, rows, out, who);
    numbers[base + this.after] = through;
  }

  private rowsFor(cutoffs: CutoffTimeline, base: number): CutRows {
    const { core, states } = this;
    const rows = core.cuts.rowsOf(cutoffs);
    if (rows !== this.rows) this.changedRows++;
    this.rows = rows;
    if (states.numbers[base + this.rowsAt] !== this.changedRows) {
      states.numbers[base + this.rowsAt] = this.changedRows;
      // What is published anew may be due before what was.
      states.numbers[base + core.wake] = -Infinity;
    }
    return rows;
  }

  /** Where a customer's events begin, and its lists too: they stand in the lists as its events do in the columns. */
  private broughtTogether(who: number, base: number): number {
    const { core, lanes, states } = this;
    if (this.view.at !== lanes.at) {
      const lists = roomFor(core, lanes.at.length);
      this.view.lists.forEach((list, place) => lists[place]?.set(list));
      this.view = viewOf(lanes, core, lists);
    }
    const begin = lanes.beginOf(who);
    const listed = Number(states.numbers[base + this.listed]);
    if (listed === begin) return begin;
    // The places that they list may stay: lanes leave behind what they move. Before the first there are none, and copying does no harm.
    const end = listed + lanes.sizeOf(who);
    for (const list of this.view.lists) list.copyWithin(begin, listed, end);
    states.numbers[base + this.listed] = begin;
    return begin;
  }
}

const aheadMs = 400 * 86_400_000;

/** Ticks as far as they were asked for. */
class Ticks {
  private known: Readonly<{ ticks: Float64Array; from: number; through: number }> = {
    ticks: Float64Array.of(Infinity),
    from: Infinity,
    through: -Infinity,
  };

  constructor(private readonly clock: Clock) {}

  /** Surely all in [from, through]. */
  between(from: number, through: number): Float64Array {
    if (from < this.known.from || through > this.known.through) {
      const all = {
        from: Math.min(from, this.known.from),
        through: Math.max(through, this.known.through) + aheadMs,
      };
      this.known = { ...all, ticks: tickColumn(this.clock, all.from, all.through) };
    }
    return this.known.ticks;
  }
}
