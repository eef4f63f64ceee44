import type { Expression } from '../expression.js';
import type { FieldReference } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import { qualifiesSource } from './qualifying.js';
import type { Selection } from './selections.js';

/** What qualifies for a feature, and when. */
interface Windowed {
  readonly events: readonly string[];
  readonly where: Expression | null;
  readonly field?: FieldReference | null;
  readonly offsetMs: number;
  readonly windowMs: number | null;
}

/** A window over a selection; its bounds are indexes into the selection's list. */
export interface Window {
  readonly selection: Selection;
  /** The first that is inside. */
  readonly from: string;
  /** One past the last that is. */
  readonly to: string;
  /** How many are. */
  readonly n: string;
  /** The places of the first and of the last. */
  readonly first: string;
  readonly last: string;
  /** Have a statement done when one, of the index `i` and the place `j`, comes in or leaves. */
  comes(statement: string): void;
  leaves(statement: string): void;
}

export function windowOf(feature: Windowed, scope: FeatureScope): Window {
  const { events: types, where, field = null } = feature;
  const condition = qualifiesSource({ field, where, types }, scope);
  return windowOver(scope.selections.of({ types, condition }), feature);
}

export function windowOver(
  selection: Selection,
  { offsetMs, windowMs }: Pick<Windowed, 'offsetMs' | 'windowMs'>,
): Window {
  const to = selection.passed(offsetMs);
  const from = windowMs === null ? '0' : selection.passed(offsetMs + windowMs);
  return {
    ...{ selection, from, to },
    n: windowMs === null ? to : `(${to} - ${from})`,
    first: selection.placeAt(from),
    last: selection.placeAt(`${to} - 1`),
    comes: (statement) => {
      selection.on(offsetMs, statement);
    },
    leaves: (statement) => {
      if (windowMs !== null) selection.on(offsetMs + windowMs, statement);
    },
  };
}
