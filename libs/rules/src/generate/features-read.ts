import type { Expression } from '../expression.js';
import { piecesOf } from '../pieces.js';
import type { RuleSet } from '../rule-set.js';
import { populationOf } from './naming.js';

/** Features that output expressions read, through populations too. */
export function featuresRead(ruleSet: RuleSet, expressions: readonly Expression[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const piece of expressions.flatMap((one) => [...piecesOf(one)])) {
    if (piece.kind === 'name') names.add(piece.name);
    if (piece.kind !== 'score') continue;
    const { of, among } = populationOf(ruleSet, piece.population);
    names.add(of);
    for (const inside of featuresRead(ruleSet, [among])) names.add(inside);
  }
  return names;
}
