import type { ValueType } from '../expression.js';
import type { Spot } from './problems.js';

/** What a name stands for in an expression. A `broken` one was refused where it is declared: say no more. */
export type Meaning =
  | { readonly is: 'value'; readonly type: ValueType }
  | { readonly is: 'population'; readonly population: PopulationNames }
  | { readonly is: 'broken' }
  | { readonly is: 'hidden'; readonly why: string };

export interface PopulationNames {
  readonly order: 'asc' | 'desc';
  readonly cuts: ReadonlySet<string>;
  /** Whether `name.score` can be read. */
  readonly scored: boolean;
}

/** The names that one expression may use. */
export interface Scope {
  /** Who sees what, for messages: "`among` sees features only". */
  readonly sees: string;
  /** `spot`: where the name is used, when this is a use. */
  look(name: string, spot?: Spot): Meaning | undefined;
  names(): Iterable<string>;
}
