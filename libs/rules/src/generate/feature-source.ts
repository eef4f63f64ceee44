import { kindOf } from '../columns/kinds.js';
import type { Feature } from '../rule-set.js';
import { columnsHere, type Shared } from './shared.js';

/** How the value of a feature goes on while no event comes or leaves. */
export type Aging =
  /** Whole days since the instant `since`. */
  | { readonly by: 'days'; readonly since: string; readonly begun: string }
  /**
   * Moves one way only. `near` of an instant is quickly worked out and at most `width(near)` from the value then.
   */
  | {
      readonly by: 'decay';
      readonly near: (instant: string) => string;
      readonly width: (near: string) => string;
      readonly begun: string;
    };

/** One feature as source: statements that keep it up, and its value at the instant `t`. */
export interface FeatureSource {
  readonly feature: Feature;
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

/** A function over the events that a list has from the index `from` to before `to`: `body` for the event at `j`. */
export function scan(shared: Shared, before: string, body: string, after: string): string {
  const loop = `for (let i = from; i < to; i++) { const j = Q[qb + i]; ${body} }`;
  return shared.helper('V, Q, qb, from, to', `${columnsHere}\n${before}\n${loop}\n${after}`);
}

export const both = (...conditions: readonly string[]): string =>
  conditions.filter((one) => one !== '').join(' && ');

/** Profile attributes come with these. */
export const profileEvents = ['registered', 'profile_changed'];
