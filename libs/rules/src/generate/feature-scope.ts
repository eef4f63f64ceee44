import type { Pointers } from './pointers.js';
import type { Shared } from './shared.js';
import type { State } from './state.js';

/** Where the source of features is written to. */
export interface FeatureScope {
  readonly shared: Shared;
  readonly state: State;
  readonly pointers: Pointers;
  /** Minor units of one major unit. */
  readonly currencyUnit: number;
}
