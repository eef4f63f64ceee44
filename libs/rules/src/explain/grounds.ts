import type { Expression } from '../expression.js';
import { expressionsOf } from '../generate/writing.js';
import { piecesOf } from '../pieces.js';
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
  const walk = new Walk(ruleSet);
  walk.takeOutput(output);
  return walk;
}

class Walk implements Grounds {
  readonly outputs = new Set<Output>();
  readonly features = new Set<string>();
  readonly cuts = new Map<Population, Set<string>>();
  readonly expressions: Expression[] = [];

  constructor(private readonly ruleSet: RuleSet) {}

  takeOutput(output: Output): void {
    if (this.outputs.has(output)) return;
    this.outputs.add(output);
    for (const expression of expressionsOf(output)) this.take(expression);
  }

  private take(expression: Expression): void {
    this.expressions.push(expression);
    for (const piece of piecesOf(expression)) {
      if (piece.kind === 'name') this.takeName(piece.name);
      else if (piece.kind === 'score') this.takeScore(this.population(piece.population));
      else if (piece.kind === 'reaches') this.cite(this.population(piece.population), piece.cut);
    }
  }

  private takeName(name: string): void {
    const above = this.ruleSet.outputs.find(({ id }) => id === name);
    if (above) this.takeOutput(above);
    else this.features.add(name);
  }

  private takeScore(population: Population): void {
    for (const { name } of population.cuts) this.cite(population, name);
    this.features.add(population.of);
    this.take(population.among);
  }

  private cite(population: Population, cut: string): void {
    const cited = this.cuts.get(population) ?? new Set();
    this.cuts.set(population, cited.add(cut));
  }

  private population(name: string): Population {
    const found = this.ruleSet.populations.find((one) => one.name === name);
    if (!found) throw new RangeError(`${name} is not a population of ${this.ruleSet.id}`);
    return found;
  }
}
