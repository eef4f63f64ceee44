import type { ColumnField, ColumnsView } from '../columns/event-columns.js';
import { CutPlaces, type CutRows } from '../cutoffs/cut-rows.js';
import { memberPlaces } from '../cutoffs/member-places.js';
import { SumOverflow } from '../features/sum-overflow.js';
import type { RuleSet } from '../rule-set.js';
import { arithmetic } from './arithmetic.js';
import { evaluateSource } from './evaluate-source.js';
import { ladder } from './ladder.js';
import { lastIndex } from '../columns/last-index.js';
import { behindSource, rankSource, rawFunctionSource, readSource, settleSource } from './other-sources.js';
import type { OutputLayout } from './output-parts.js';
import { columnsHere, Shared } from './shared.js';
import type { Writing } from './writing.js';

/** Hears of every change as it is made. Results, rules and outputs are places; `from` is −1 for the first. */
export interface ChangeSink {
  /** @param cause the place of the last event of that instant; −1 for a tick */
  add(who: number, output: number, from: number, to: number, at: number, cause: number, rule: number): void;
}

/**
 * Evaluates a customer, whose events are [begin, end), at every instant in (after, last] from its first event on. Its
 * state stands in `states` from `base` on and is left there: going on from it later gives the same as going on at once.
 * Its lists stand in the view's from `listed` on. `ticks` are ascending and end in Infinity.
 */
type Evaluate = (
  view: ColumnsView,
  listed: number,
  states: Float64Array,
  base: number,
  begin: number,
  end: number,
  after: number,
  last: number,
  ticks: Float64Array,
  cuts: CutRows,
  out: ChangeSink,
  who: number,
) => void;

type Values = (number | boolean)[];

/** The generated functions of one rule set, and what they are called with. */
export interface Core {
  readonly ruleSet: RuleSet;
  readonly cuts: CutPlaces;
  /** The columns that a view must have, by place. */
  readonly fields: readonly ColumnField[];
  /** The texts that a view must have, by place. */
  readonly texts: readonly string[];
  /** How many lists a view must have. */
  readonly lists: number;
  readonly evaluate: Evaluate;
  /** The state that a customer begins with under `evaluate`, and where each output stands in it. */
  readonly initial: Float64Array;
  readonly layouts: readonly OutputLayout[];
  /** Where in it stands the instant before which no tick is evaluated. */
  readonly wake: number;
  /** Where each population has its members, see `memberPlaces`; and how many places there are. */
  readonly memberPlaces: readonly number[];
  readonly memberWidth: number;
  /** See `rankSource`; `values` gets one number a place of members for each instant. */
  readonly rank: (
    view: ColumnsView,
    begin: number,
    end: number,
    instants: Float64Array,
    first: number,
    last: number,
    values: Float64Array,
  ) => void;
  /** See `readSource`. */
  readonly read: (view: ColumnsView, begin: number, end: number, t: number, values: number[]) => void;
  /** See `settleSource`; its state has a layout of its own. */
  readonly settle: (
    features: readonly number[],
    texts: Int32Array,
    cutValues: Float64Array,
    row: number,
    states: Float64Array,
    base: number,
    t: number,
    cause: number,
    out: ChangeSink,
    slots: Values,
  ) => void;
  readonly settling: { readonly initial: Float64Array; readonly layouts: readonly OutputLayout[] };
  /** By output, see `rawFunctionSource`. */
  readonly raws: readonly ((
    features: readonly number[],
    slots: Values,
    texts: Int32Array,
    cutValues: Float64Array,
    row: number,
    state: number,
  ) => number)[];
  /** By feature, see `behindSource`. */
  readonly behind: readonly ((view: ColumnsView, place: number) => boolean)[];
  readonly writing: Writing;
  /** Whose events are evaluated: an error names it. */
  customerId: string;
}

/** Writes, compiles and links the functions of a checked rule set; `currencyUnit` is 10^exponent of the currency. */
export function compileCore(ruleSet: RuleSet, currencyUnit: number): Core {
  const shared = new Shared();
  const cuts = new CutPlaces(ruleSet.populations);
  const writing: Writing = { ruleSet, shared, cuts, currencyUnit };
  const evaluate = evaluateSource(writing);
  const settle = settleSource(writing);
  const raws = ruleSet.outputs.map((output) => rawFunctionSource(writing, output));
  const returned = `{ evaluate, rank, read, settle, raws: [${raws.join(',\n')}], behind: ${behindSource(writing)} }`;
  const body = [evaluate.source, rankSource(writing), readSource(writing), settle.source].join('\n');
  const core = { customerId: '' };
  const places = memberPlaces(ruleSet.populations);
  const linked = link(shared, body, returned, {
    exactly: (sum: bigint, feature: string) => exactly(sum, feature, core),
  }) as Pick<Core, 'evaluate' | 'rank' | 'read' | 'settle' | 'raws' | 'behind'>; // that is what `returned` says
  return Object.assign(core, linked, {
    ...{ ruleSet, cuts, writing, fields: shared.fields, texts: shared.texts, lists: shared.lists },
    ...{ memberPlaces: places, memberWidth: new Set(places).size },
    ...{ initial: evaluate.initial, layouts: evaluate.layouts, wake: evaluate.wake, settling: settle },
  });
}

/** Compiles source that we wrote: no text of a document is in it (see `Shared`). The caller says what it returns. */
export function link(
  shared: Shared,
  body: string,
  returned: string,
  bindings: Readonly<Record<string, unknown>>,
): unknown {
  const given = { K: shared.constants, ...arithmetic, ...ladder, lastIndex, ...bindings };
  const source = `"use strict";\n${shared.constantsSource()}\n${shared.helpers.join('\n')}\n${body}\nreturn ${returned};`;
  const written = source.replaceAll(columnsHere, shared.columnsSource());
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler's one exit; `Shared` says why it is safe
  const made = new Function(...Object.keys(given), written) as (...values: unknown[]) => unknown;
  return made(...Object.values(given));
}

/** A sum of money as a number. @throws SumOverflow where a double cannot say it */
function exactly(sum: bigint, feature: string, { customerId }: { readonly customerId: string }): number {
  const near = Number(sum);
  if (Math.abs(near) <= 2 ** 53 && BigInt(near) === sum) return near;
  throw new SumOverflow(customerId, feature, sum);
}
