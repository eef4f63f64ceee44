import { compileColumnar, type ColumnarRuleSet, type RuleSet } from '@hindsight/rules';

/** A rule set, and the decimals of the currency that it counts in. */
export interface Rules {
  readonly ruleSet: RuleSet;
  readonly currencyExponent: number;
}

/** As many as one question ever asks about, and some more. */
const most = 64;
const known = new Map<string, ColumnarRuleSet>();

/** Compiles a rule set, once in each thread. */
export function compiled({ ruleSet, currencyExponent }: Rules): ColumnarRuleSet {
  const key = `${ruleSet.hash} ${currencyExponent}`;
  let columnar = known.get(key);
  if (!columnar) {
    columnar = compileColumnar(ruleSet, { currencyExponent });
    if (known.size === most) known.clear();
    known.set(key, columnar);
  }
  return columnar;
}
