import type { RuleSetState, StateAsOf } from '@hindsight/contracts';
import { currencyExponent } from '@hindsight/domain';
import type { RuleSetRow, Sql } from '@hindsight/read-models';
import { rulesText } from '@hindsight/replay';
import {
  citation,
  compileRuleSet,
  effectiveHistory,
  toRuleEvent,
  type AsOf,
  type CompiledRuleSet,
  type History,
} from '@hindsight/rules';
import { rulesOf } from './in-force.js';
import { revisionText, Standpoint, type Axes, type Bars } from './standpoint.js';

/** A version that is asked, compiled, with what it published up to the instant asked for. */
interface Judge extends Bars {
  readonly citation: string;
  readonly compiled: CompiledRuleSet;
}

/**
 * Answers what a customer was: the history known from a standpoint, under the versions asked for, by the evaluator and with the
 * published cut-offs that are used live. Cost: one evaluation of all the customer's history per rule set.
 */
export class StatesAsOf {
  readonly #compiled = new Map<string, CompiledRuleSet>();

  constructor(private readonly reportingCurrency: string) {}

  /**
   * @returns null for a customer of whom nothing was known
   * @throws {Problem} 404 or 422 for a version that has nothing to say, 422 for an instant up to which not everything was
   *   evaluated, or a position that is not reached
   */
  async of(sql: Sql, customerId: string, axes: Axes): Promise<StateAsOf | null> {
    const standpoint = await Standpoint.of(sql, customerId, axes);
    const ruleSets = await standpoint.ruleSets();
    const instant = await standpoint.instantFor(ruleSets);
    const judges = await Promise.all(ruleSets.map((row) => this.#judge(standpoint, row, instant)));
    // Last, so that it holds at least what the progress above stands for.
    const stored = await standpoint.history();
    if (!stored) return null;
    const history = effectiveHistory(customerId, stored.events.map(toRuleEvent));
    return {
      customerId,
      asOf: new Date(instant).toISOString(),
      knownAt: standpoint.position === null ? null : String(standpoint.position),
      rules: rulesText(axes.rules),
      stoppedAt: revisionText(stored.stoppedAt),
      ruleSets: judges.map((judge) => stateUnder(judge, history, instant)),
    };
  }

  async #judge(standpoint: Standpoint, row: RuleSetRow, instant: number): Promise<Judge> {
    const compiled = this.#compile(row);
    const bars = await standpoint.barsOf(row, instant);
    return { citation: citation(compiled.ruleSet, row.version), compiled, ...bars };
  }

  #compile(row: RuleSetRow): CompiledRuleSet {
    const known = this.#compiled.get(row.hash);
    if (known) return known;
    const options = { currencyExponent: currencyExponent(this.reportingCurrency) };
    const compiled = compileRuleSet(rulesOf(row), options);
    this.#compiled.set(row.hash, compiled);
    return compiled;
  }
}

function stateUnder(
  { citation: ruleSet, compiled, cutoffs, areLater: laterCutoffs }: Judge,
  history: History,
  instant: number,
): RuleSetState {
  const asOf = compiled.asOf(history, cutoffs, instant);
  // Before a customer's first event there is nothing to say.
  const said = asOf ? statedBy(ruleSet, asOf) : { results: [], features: {} };
  return { ruleSet, laterCutoffs, ...said };
}

const statedBy = (ruleSet: string, { results, features }: AsOf) => ({
  results: results.map((result) => ({
    ...result,
    ruleSet,
    since: result.since === null ? null : new Date(result.since).toISOString(),
  })),
  features,
});
