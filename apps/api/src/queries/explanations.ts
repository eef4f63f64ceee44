import type { WhyView } from '@hindsight/contracts';
import { currencyExponent } from '@hindsight/domain';
import { loadHistories, loadRuleSets, type RuleSetRow, type Sql } from '@hindsight/read-models';
import {
  citation,
  compileExplainer,
  effectiveHistory,
  explanationText,
  nearestName,
  toRuleEvent,
  type Explainer,
  type Explanation,
  type History,
} from '@hindsight/rules';
import { Problem } from '../http/problem.js';
import { closedInstant, cutoffsUpTo, rulesOf } from './in-force.js';

/** What is to be explained. */
export interface Asked {
  readonly customerId: string;
  readonly output: string;
  /** The last closed instant unless given. */
  readonly at: Date | null;
}

/** Answers why a customer is what it is, under the rule sets in force and with the cut-offs that were published. */
export class Explanations {
  readonly #explainers = new Map<string, Explainer>();

  constructor(private readonly reportingCurrency: string) {}

  /**
   * @returns null for a customer nobody knows
   * @throws {Problem} 404 for an output that no rule set in force has, 422 for an instant before the customer's first
   *   event or up to which not everything is evaluated yet
   */
  async of(sql: Sql, { customerId, output, at }: Asked): Promise<WhyView | null> {
    const { row, explainer } = await this.#explainerOf(sql, output);
    const instant = await closedInstant(sql, [row], at);
    const cutoffs = await cutoffsUpTo(sql, row, instant);
    // Last, so that it holds at least what the progress above stands for.
    const [stored] = await loadHistories(sql, [customerId]);
    if (!stored) return null;
    const history = effectiveHistory(customerId, stored.events.map(toRuleEvent));
    const explanation = explainer.explain(history, cutoffs, output, instant);
    if (!explanation) throw beforeFirstEvent(history, instant);
    return viewOf(explanation, citation(explainer.ruleSet, row.version));
  }

  /** The first rule set in force, by id, that has the output. */
  async #explainerOf(sql: Sql, output: string): Promise<{ row: RuleSetRow; explainer: Explainer }> {
    const inForce = (await loadRuleSets(sql)).filter((row) => row.inForce);
    const known: string[] = [];
    for (const row of inForce) {
      const explainer = this.#compile(row);
      const outputs = explainer.ruleSet.outputs.map(({ id }) => id);
      if (outputs.includes(output)) return { row, explainer };
      known.push(...outputs);
    }
    throw outputUnknown(output, known);
  }

  #compile(row: RuleSetRow): Explainer {
    const known = this.#explainers.get(row.hash);
    if (known) return known;
    const options = { currencyExponent: currencyExponent(this.reportingCurrency) };
    const explainer = compileExplainer(rulesOf(row), options);
    this.#explainers.set(row.hash, explainer);
    return explainer;
  }
}

function outputUnknown(output: string, known: readonly string[]): Problem {
  const didYouMean = nearestName(output, known);
  const hint = didYouMean === null ? '' : `; did you mean "${didYouMean}"?`;
  return Problem.of(
    'output-unknown',
    `there is no output "${output}"; there are ${known.join(', ')}${hint}`,
    {
      members: { output, known, didYouMean },
    },
  );
}

function beforeFirstEvent({ customerId, events }: History, instant: number): Problem {
  const first = events[0] ? new Date(events[0].occurredAt).toISOString() : null;
  const detail = first === null ? 'it has no event that counts' : `its first event happened at ${first}`;
  return Problem.of(
    'before-first-event',
    `there is nothing to explain of customer ${customerId} at ${new Date(instant).toISOString()}: ${detail}`,
    { members: { customerId, firstEventAt: first } },
  );
}

const viewOf = (explanation: Explanation, ruleSet: string): WhyView => ({
  ...{ customerId: explanation.customerId, ruleSet },
  ...explanation,
  text: { en: explanationText(explanation, 'en'), zh: explanationText(explanation, 'zh') },
});
