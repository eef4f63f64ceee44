import type { Selections } from './selections.js';
import type { Shared } from './shared.js';
import type { State } from './state.js';

/** What the fields of an event are written with. */
export interface FieldScope {
  readonly shared: Shared;
  /** Minor units of one major unit. */
  readonly currencyUnit: number;
}

/** Where the source of features is written to. */
export interface FeatureScope extends FieldScope {
  readonly state: State;
  readonly selections: Selections;
}
