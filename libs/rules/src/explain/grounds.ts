import { expressionsOf } from '../evaluate/compiled-parts.js';
import type { Expression } from '../expression.js';
import type { Output, Population, RuleSet } from '../rule-set.js';

/** Everything that an output's result may depend on, through populations and the outputs above it too. */
export interface Grounds {
  /** Of the output and, where it names them, of outputs above it. */
  readonly outputs: ReadonlySet<Output>;
  readonly features: ReadonlySet<string>;
  /** Cut names by population. */
  readonly cuts: ReadonlyMap<Population, ReadonlySet<string>>;
  /** Every expression that is evaluated for it, `among` of populations included. */
  readonly expressions: readonly Expression[];
}

/** Finds the grounds of one output by walking its expressions. */
export function groundsOf(ruleSet: RuleSet, output: Output): Grounds {
  const grounds = {
    outputs: new Set<Output>(),
    features: new Set<string>(),
    cuts: new Map<Population, Set<string>>(),
    expressions: [] as Expression[],
  };

  function cite(populationName: string, cut: string | null): void {
    const population = ruleSet.populations.find(({ name }) => name === populationName);
    if (!population) return;
    const known = grounds.cuts.get(population) ?? new Set();
    grounds.cuts.set(population, known);
    if (cut !== null) {
      known.add(cut);
      return;
    }
    population.cuts.forEach(({ name }) => known.add(name));
    grounds.features.add(population.of);
    take(population.among);
  }

  function take(expression: Expression): void {
    grounds.expressions.push(expression);
    for (const piece of piecesOf(expression)) {
      if (piece.kind === 'name') takeName(piece.name);
      else if (piece.kind === 'score') cite(piece.population, null);
      else if (piece.kind === 'reaches') cite(piece.population, piece.cut);
    }
  }

  function takeName(name: string): void {
    const above = ruleSet.outputs.find(({ id }) => id === name);
    if (above) takeOutput(above);
    else grounds.features.add(name);
  }

  function takeOutput(one: Output): void {
    if (grounds.outputs.has(one)) return;
    grounds.outputs.add(one);
    expressionsOf(one).forEach(take);
  }

  takeOutput(output);
  return grounds;
}

/** An expression and everything in it. */
export function* piecesOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* piecesOf(child);
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
    case 'score':
      return [];
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'reaches':
    case 'in':
      return [expression.value];
    case 'conditional':
      return [expression.test, expression.then, expression.else];
    case 'call':
      return expression.arguments;
  }
}
