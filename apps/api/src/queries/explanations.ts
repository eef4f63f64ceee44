import type { Language, WhySkipped, WhyView } from '@hindsight/contracts';
import { currencyExponent } from '@hindsight/domain';
import { loadHistories, type RuleSetRow, type Sql } from '@hindsight/read-models';
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
import { didYouMean } from '../http/did-you-mean.js';
import { Problem } from '../http/problem.js';
import { skippedText, skippedViews } from './skipped-views.js';
import { closedInstant, cutoffsUpTo, inForceAt, rulesOf } from './in-force.js';

/** What is to be explained. */
export interface Asked {
  readonly customerId: string;
  readonly output: string;
  /** The last closed instant unless given. */
  readonly at: Date | null;
}

/** Answers why a customer is what it is, under the versions in force at the instant and with the cut-offs that were published. */
export class Explanations {
  readonly #explainers = new Map<string, Explainer>();

  constructor(private readonly reportingCurrency: string) {}

  /**
   * @returns null for a customer nobody knows
   * @throws {Problem} 404 for an output that no rule set in force has, 422 for an instant before the customer's first
   *   event or up to which not everything is evaluated yet
   */
  async of(sql: Sql, { customerId, output, at }: Asked): Promise<WhyView | null> {
    const { row, explainer } = await this.#explainerOf(sql, output, at);
    const instant = await closedInstant(sql, [row], at);
    const cutoffs = await cutoffsUpTo(sql, row, instant);
    // Last, so that it holds at least what the progress above stands for.
    const [stored] = await loadHistories(sql, [customerId]);
    if (!stored) return null;
    const history = effectiveHistory(customerId, stored.events.map(toRuleEvent));
    const explanation = explainer.explain(history, cutoffs, output, instant);
    if (!explanation) throw beforeFirstEvent(history, instant);
    return viewOf(explanation, citation(explainer.ruleSet, row.version), skippedViews(stored));
  }

  /** The first version in force then, by rule set id, that has the output. */
  async #explainerOf(
    sql: Sql,
    output: string,
    at: Date | null,
  ): Promise<{ row: RuleSetRow; explainer: Explainer }> {
    const inForce = await inForceAt(sql, at);
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
  const names = known.join(', ');
  const hint = didYouMean(output, known);
  return Problem.of(
    'output-unknown',
    {
      en: `there is no output "${output}"; there are ${names}${hint.en}`,
      zh: `没有输出“${output}”；现有 ${names}${hint.zh}`,
    },
    { members: { output, known, didYouMean: nearestName(output, known) } },
  );
}

function beforeFirstEvent({ customerId, events }: History, instant: number): Problem {
  const first = events[0] ? new Date(events[0].occurredAt).toISOString() : null;
  const at = new Date(instant).toISOString();
  const [en, zh] =
    first === null
      ? ['it has no event that counts', '其没有任何有效事件']
      : [`its first event happened at ${first}`, `其首个事件发生于 ${first}`];
  return Problem.of(
    'before-first-event',
    {
      en: `there is nothing to explain of customer ${customerId} at ${at}: ${en}`,
      zh: `客户 ${customerId} 在 ${at} 没有可解释的内容：${zh}`,
    },
    { members: { customerId, firstEventAt: first } },
  );
}

function viewOf(explanation: Explanation, ruleSet: string, skipped: readonly WhySkipped[]): WhyView {
  const text = (language: Language) =>
    explanationText(explanation, language) + skippedText(skipped)[language];
  return {
    ...{ customerId: explanation.customerId, ruleSet },
    ...explanation,
    ...{ skipped, text: { en: text('en'), zh: text('zh') } },
  };
}
