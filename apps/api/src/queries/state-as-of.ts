import type { RuleSetState, StateAsOf } from '@hindsight/contracts';
import { currencyExponent } from '@hindsight/domain';
import { loadHistories, type RuleSetRow, type Sql } from '@hindsight/read-models';
import {
  citation,
  compileRuleSet,
  effectiveHistory,
  toRuleEvent,
  type AsOf,
  type CompiledRuleSet,
  type CutoffTimeline,
  type History,
} from '@hindsight/rules';
import { closedInstant, cutoffsUpTo, inForceAt, rulesOf } from './in-force.js';

/** A rule set in force, compiled, with what it published up to the instant asked for. */
interface Judge {
  readonly citation: string;
  readonly compiled: CompiledRuleSet;
  readonly cutoffs: CutoffTimeline;
}

/**
 * Answers what a customer was at an instant: its history under the versions in force then, by the evaluator and with the
 * published cut-offs that are used live. Cost: one evaluation of all the customer's history per rule set.
 */
export class StatesAsOf {
  readonly #compiled = new Map<string, CompiledRuleSet>();

  constructor(private readonly reportingCurrency: string) {}

  /**
   * @param asOf the last closed instant unless given
   * @returns null for a customer nobody knows
   * @throws {Problem} 422 for an instant up to which not everything is evaluated yet
   */
  async of(sql: Sql, customerId: string, asOf: Date | null): Promise<StateAsOf | null> {
    const inForce = await inForceAt(sql, asOf);
    const instant = await closedInstant(sql, inForce, asOf);
    const judges = await Promise.all(inForce.map((row) => this.#judge(sql, row, instant)));
    // Last, so that it holds at least what the progress above stands for.
    const [stored] = await loadHistories(sql, [customerId]);
    if (!stored) return null;
    const history = effectiveHistory(customerId, stored.events.map(toRuleEvent));
    const ruleSets = judges.map((judge) => stateUnder(judge, history, instant));
    return { customerId, asOf: new Date(instant).toISOString(), ruleSets };
  }

  async #judge(sql: Sql, row: RuleSetRow, instant: number): Promise<Judge> {
    const compiled = this.#compile(row);
    const cutoffs = await cutoffsUpTo(sql, row, instant);
    return { citation: citation(compiled.ruleSet, row.version), compiled, cutoffs };
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
  { citation: ruleSet, compiled, cutoffs }: Judge,
  history: History,
  instant: number,
): RuleSetState {
  const asOf = compiled.asOf(history, cutoffs, instant);
  // Before a customer's first event there is nothing to say.
  return asOf ? stateView(ruleSet, asOf) : { ruleSet, results: [], features: {} };
}

const stateView = (ruleSet: string, { results, features }: AsOf): RuleSetState => ({
  ruleSet,
  results: results.map((result) => ({
    ...result,
    ruleSet,
    since: result.since === null ? null : new Date(result.since).toISOString(),
  })),
  features,
});
