import {
  compileColumnar,
  compileTogether,
  type ColumnarRuleSet,
  type RuleSet,
  type TogetherRuleSets,
} from '@hindsight/rules';

/** A rule set, and the decimals of the currency that it counts in. */
export interface Rules {
  readonly ruleSet: RuleSet;
  readonly currencyExponent: number;
}

/** As many as one question ever asks about, and some more. */
const most = 64;
const alone = new Map<string, ColumnarRuleSet>();
const together = new Map<string, TogetherRuleSets>();

/** Compiles a rule set, once in each thread. */
export const compiled = (rules: Rules): ColumnarRuleSet =>
  knownIn(alone, keyOf(rules), () => compileColumnar(rules.ruleSet, rules));

/** Compiles rule sets that count in one currency to be evaluated together, once in each thread. */
export function compiledTogether(all: readonly Rules[]): TogetherRuleSets {
  const currencyExponent = all[0]?.currencyExponent ?? 0;
  const ruleSets = all.map(({ ruleSet }) => ruleSet);
  return knownIn(together, all.map(keyOf).join(), () => compileTogether(ruleSets, { currencyExponent }));
}

const keyOf = ({ ruleSet, currencyExponent }: Rules): string => `${ruleSet.hash} ${currencyExponent}`;

function knownIn<Compiled>(known: Map<string, Compiled>, key: string, compile: () => Compiled): Compiled {
  let found = known.get(key);
  if (!found) {
    found = compile();
    if (known.size === most) known.clear();
    known.set(key, found);
  }
  return found;
}
