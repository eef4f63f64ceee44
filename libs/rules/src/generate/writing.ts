import type { CutPlaces } from '../cutoffs/cut-rows.js';
import type { Expression } from '../expression.js';
import type { Feature, Output, RuleSet } from '../rule-set.js';
import { featureSource } from './aggregates.js';
import type { FeatureSource } from './feature-source.js';
import type { OutputSource } from './output-parts.js';
import { Selections } from './selections.js';
import type { Shared } from './shared.js';
import { State } from './state.js';

/** What every generated function of one rule set is written from. */
export interface Writing {
  readonly ruleSet: RuleSet;
  readonly shared: Shared;
  readonly cuts: CutPlaces;
  /** Minor units of one major unit. */
  readonly currencyUnit: number;
}

/** The features of one function, with the selections and the state that they share in it. */
export class Features {
  readonly state = new State();
  readonly selections: Selections;
  /** One past the last event that happened by `t`. */
  readonly end = this.state.place();
  readonly sources: readonly FeatureSource[];

  constructor({ ruleSet, shared, currencyUnit }: Writing, wanted: (feature: Feature) => boolean) {
    const { state } = this;
    const selections = new Selections(state, shared);
    this.selections = selections;
    this.sources = ruleSet.features
      .filter(wanted)
      .map((feature) => featureSource(feature, { shared, state, selections, currencyUnit }));
  }

  named(name: string): FeatureSource {
    const found = this.sources.find(({ feature }) => feature.name === name);
    if (!found) throw new RangeError(`${name} is not a feature of this function`);
    return found;
  }

  /** Statements that bring all features to `t`. */
  move(): string {
    return [this.selections.move(this.end), ...this.sources.map(({ settle }) => settle)].join('\n');
  }
}

/** The expressions of an output, in the order in which they are tried. */
export function expressionsOf(output: Output): Expression[] {
  switch (output.type) {
    case 'table':
      return output.rows.map(({ when }) => when);
    case 'machine':
      return output.transitions.map(({ when }) => when);
    case 'score':
      return [output.value];
    case 'flag':
      return [output.when];
  }
}

/** What the outputs below read of one that is already written. */
export function slotOf({ outputs }: RuleSet, written: readonly OutputSource[], name: string): string {
  const slot = written[outputs.findIndex(({ id }) => id === name)]?.slot;
  if (slot === undefined) throw new RangeError(`${name} is not an output above`);
  return slot;
}
