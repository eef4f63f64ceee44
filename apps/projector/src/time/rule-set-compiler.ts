import { currencyExponent } from '@hindsight/domain';
import type { RuleSetRow } from '@hindsight/read-models';
import { checkRuleSet, compileRuleSet, type CompiledRuleSet } from '@hindsight/rules';
import type { Compile } from './follow-time.js';

/** A rule set in force that this release refuses: nothing can be evaluated until it is replaced or the release is. */
class RuleSetNoLongerChecks extends Error {
  override readonly name = 'RuleSetNoLongerChecks';
  constructor(
    readonly ruleSetId: string,
    readonly version: number,
    readonly problems: readonly string[],
  ) {
    super(
      `rule set ${ruleSetId} version ${version} is in force but no longer checks: ${problems.join('; ')}`,
    );
  }
}

/** A compiler that keeps what it compiled, by hash: a document never changes under its hash. */
export function ruleSetCompiler(reportingCurrency: string): Compile {
  const kept = new Map<string, CompiledRuleSet>();
  return (row) => {
    let compiled = kept.get(row.hash);
    if (!compiled) kept.set(row.hash, (compiled = compile(row, reportingCurrency)));
    return compiled;
  };
}

function compile({ id, version, document }: RuleSetRow, reportingCurrency: string): CompiledRuleSet {
  const checked = checkRuleSet(document);
  if (!checked.ok) {
    const problems = checked.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
    throw new RuleSetNoLongerChecks(id, version, problems);
  }
  return compileRuleSet(checked.ruleSet, { currencyExponent: currencyExponent(reportingCurrency) });
}
