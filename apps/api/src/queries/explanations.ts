import type { Language, WhySkipped, WhyView } from '@hindsight/contracts';
import { currencyExponent } from '@hindsight/domain';
import type { RuleSetRow, Sql } from '@hindsight/read-models';
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
import { rulesOf } from './in-force.js';
import { revisionText, Standpoint, type Axes } from './standpoint.js';

/** What is to be explained. */
export interface Asked {
  readonly customerId: string;
  readonly output: string;
  readonly axes: Axes;
}

/** Answers why a customer is what it is: the history known from a standpoint, under the versions asked for, with the cut-offs that were published. */
export class Explanations {
  readonly #explainers = new Map<string, Explainer>();

  constructor(private readonly reportingCurrency: string) {}

  /**
   * @returns null for a customer of whom nothing was known
   * @throws {Problem} 404 for an output that none of the rule sets asked has, 422 for an instant before the customer's first
   *   event, and what `StatesAsOf` throws
   */
  async of(sql: Sql, { customerId, output, axes }: Asked): Promise<WhyView | null> {
    const standpoint = await Standpoint.of(sql, customerId, axes);
    const { row, explainer } = this.#explainerOf(await standpoint.ruleSets(), output);
    const instant = await standpoint.instantFor([row]);
    const { cutoffs, areLater: laterCutoffs } = await standpoint.barsOf(row, instant);
    // Last, so that it holds at least what the progress above stands for.
    const stored = await standpoint.history();
    if (!stored) return null;
    const history = effectiveHistory(customerId, stored.events.map(toRuleEvent));
    const explanation = explainer.explain(history, cutoffs, output, instant);
    if (!explanation) throw beforeFirstEvent(history, instant);
    return {
      ...viewOf(explanation, citation(explainer.ruleSet, row.version), skippedViews(stored)),
      ...{ knownAt: standpoint.position === null ? null : String(standpoint.position), laterCutoffs },
      stoppedAt: revisionText(stored.stoppedAt),
    };
  }

  /** The first version, by rule set id, that has the output. */
  #explainerOf(ruleSets: readonly RuleSetRow[], output: string): { row: RuleSetRow; explainer: Explainer } {
    const known: string[] = [];
    for (const row of ruleSets) {
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

function viewOf(
  explanation: Explanation,
  ruleSet: string,
  skipped: readonly WhySkipped[],
): Omit<WhyView, 'knownAt' | 'laterCutoffs' | 'stoppedAt'> {
  const text = (language: Language) =>
    explanationText(explanation, language) + skippedText(skipped)[language];
  return {
    ...{ customerId: explanation.customerId, ruleSet },
    ...explanation,
    ...{ skipped, text: { en: text('en'), zh: text('zh') } },
  };
}
