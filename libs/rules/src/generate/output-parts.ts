import type { Expression } from '../expression.js';
import type { Shared } from './shared.js';
import type { State } from './state.js';

/** Where what a hold needs of the raw results stands in the flat state, from a customer's base on. */
export interface Held {
  /** The raw rung; −1 before the first. */
  readonly rung: number;
  /** Since when the raw result has been what it is, ms. */
  readonly since: number;
  /** By rung: when it last became the raw one, ms. */
  readonly from: number;
  /** By rung: when it was last left; Infinity while it is the raw one, −Infinity before it ever was. */
  readonly until: number;
}

/** Where what is remembered of an output stands in the flat state, from a customer's base on. */
export interface OutputLayout {
  /** Place among the results; −1 before the first. */
  readonly result: number;
  /** Place among the rules. */
  readonly rule: number;
  /** When the result was taken, ms. */
  readonly since: number;
  /** Of a table or bands with a hold. */
  readonly held: Held | null;
  /** Of a machine, by transition: since when its condition has held; NaN while it does not. Null for one without a hold. */
  readonly holding: readonly (number | null)[];
}

/** One output as source. */
export interface OutputSource {
  readonly layout: OutputLayout;
  /** Statements that evaluate it at `t` and tell `out` of a change. */
  readonly evaluate: string;
  /** Statements that bring `due` forward to when a hold can run out. */
  readonly due: string;
  /** What the outputs below read of it: a score as its number, a flag as a boolean, any other as its text. */
  readonly slot: string;
}

/** Where the source of outputs is written to. */
export interface OutputScope {
  readonly shared: Shared;
  readonly state: State;
  /** The output's place in the file. */
  readonly place: number;
  /** An expression of the output, as the function at hand names features and the outputs above. */
  readonly source: (expression: Expression) => string;
  /** Two numbers between which one surely lies that is dear to work out; null for any other. */
  readonly ends?: (value: Expression) => readonly [string, string] | null;
}

/** What stands of an output from evaluation to evaluation. */
export interface Standing {
  readonly result: string;
  readonly rule: string;
  readonly since: string;
}

/** Offsets of what every output remembers. */
export const offsets = (state: State, { result, rule, since }: Standing) => ({
  result: state.offsetOf(result),
  rule: state.offsetOf(rule),
  since: state.offsetOf(since),
});

/** Statements that change to the result `r` by a rule. */
export function taken(place: number, { result, rule, since }: Standing, by: string): string {
  return `out.add(who, ${place}, ${result}, r, t, cause, ${by}); ${result} = r; ${rule} = ${by}; ${since} = t;`;
}

/** A list looked up by place; no lookup where everything stands at its own. */
export function byPlace(list: readonly number[], shared: Shared): (place: string) => string {
  if (list.every((one, place) => one === place)) return (place) => place;
  const constant = shared.constant(Int32Array.from(list));
  return (place) => `${constant}[${place}]`;
}
