import type { Comparison, Concentration, CutoffDifference, OutcomeComparison, Side } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import type { Evidence } from '../../replay/evidence.js';
import type { Replayed } from '../../replay/replay-against.js';
import type { Text } from '../text.js';
import { outputView, type OutputView } from './output-view.js';
import { simulatedView, type SimulatedView } from './simulated-view.js';

/** Everything that the report shows, as data: no words but names, no markup. */
export interface ReportView {
  readonly asOf: number;
  readonly customers: number;
  /** ISO 4217, of all money. */
  readonly currency: string;
  readonly control: RuleSetView;
  readonly candidate: RuleSetView;
  readonly simulated: SimulatedView;
  readonly value: Concentration;
  readonly outputs: readonly OutputView[];
  readonly notCompared: Pick<Comparison, 'onlyInControl' | 'onlyInCandidate' | 'withoutResults'>;
  readonly cutoffDifferences: readonly CutoffDifference[];
  readonly outcome: OutcomeComparison | null;
  readonly evidence: Evidence;
}

export interface RuleSetView extends Side {
  readonly title: Text;
  readonly source: string | null;
  /** null: a file that was never put into the log. */
  readonly version: Replayed['controlVersion'] | null;
}

export function reportView(replayed: Replayed, currency: string): ReportView {
  const { comparison, controls, controlVersion, candidate, evidence } = replayed;
  const control = controls.at(-1) ?? controls[0];
  const { asOf, customers, value, outputs, cutoffDifferences, outcome } = comparison;
  const { onlyInControl, onlyInCandidate, withoutResults } = comparison;
  return {
    ...{ asOf, customers, currency, value, cutoffDifferences, outcome, evidence },
    control: ruleSetView(comparison.control, control, controlVersion),
    candidate: ruleSetView(comparison.candidate, candidate, null),
    simulated: simulatedView(replayed),
    outputs: outputs.map((output) => outputView(output, comparison, control.clock.tz)),
    notCompared: { onlyInControl, onlyInCandidate, withoutResults },
  };
}

const ruleSetView = (
  side: Side,
  { title, source }: RuleSet,
  version: RuleSetView['version'],
): RuleSetView => ({
  ...side,
  ...{ title, source, version },
});
