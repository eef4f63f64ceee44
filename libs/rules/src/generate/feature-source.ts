import { kindOf } from '../columns/kinds.js';
import type { Feature } from '../rule-set.js';
import { columnsHere, type Shared } from './shared.js';

/** What happens when an event of some types comes into a window, or leaves it. In the source it stands at `j`. */
export interface Step {
  readonly types: readonly string[];
  readonly source: string;
}

/** How the value of a feature goes on while no event comes or leaves. */
export type Aging =
  /** Whole days since the instant `since`. */
  | { readonly by: 'days'; readonly since: string; readonly begun: string }
  /**
   * Ever nearer to `limit`, never past it. `near` is quickly worked out and at most `width(near)` from the value, as
   * expressions of `t`.
   */
  | {
      readonly by: 'decay';
      readonly near: string;
      readonly width: (near: string) => string;
      readonly limit: string;
      readonly begun: string;
    };

/** One feature as source: statements that keep it up, and its value at the instant `t`. */
export interface FeatureSource {
  readonly feature: Feature;
  readonly enters: readonly Step[];
  /** None where nothing ever leaves. */
  readonly leaves: readonly Step[];
  /** A statement after the window has moved and before the value is read; often empty. */
  readonly settle: string;
  /** An expression of `t`. */
  readonly value: string;
  readonly aging: Aging | null;
}

/** A condition that the event at `j` is of one of the types. */
export function isOfTypes(types: readonly string[]): string {
  return `(${types.map((type) => `kind[j] === ${kindOf(type)}`).join(' || ')})`;
}

/** A function over the events from `from` to before `to`, in their order: `body` for the event at `j`. */
export function scan(shared: Shared, more: string, before: string, body: string, after: string): string {
  const loop = `for (let j = from; j < to; j++) { ${body} }`;
  return shared.helper(`V, from, to${more}`, `${columnsHere}\n${before}\n${loop}\n${after}`);
}

/** The same, from the last event back: what is looked for is seldom far. */
export function scanBack(shared: Shared, more: string, body: string, after: string): string {
  const loop = `for (let j = to - 1; j >= from; j--) { ${body} }`;
  return shared.helper(`V, from, to${more}`, `${columnsHere}\n${loop}\n${after}`);
}

export const guarded = (condition: string, source: string): string =>
  condition === '' ? `{ ${source} }` : `if (${condition}) { ${source} }`;

export const both = (...conditions: readonly string[]): string =>
  conditions.filter((one) => one !== '').join(' && ');

/** Profile attributes come with these. */
export const profileEvents = ['registered', 'profile_changed'];
