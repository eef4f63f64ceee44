import type { CompiledParts } from '../evaluate/compiled-parts.js';
import { namingOf } from '../evaluate/output-naming.js';
import { Program } from '../evaluate/program.js';
import type { Expression } from '../expression.js';
import type { RuleSet } from '../rule-set.js';
import { printExpression, printValue, type Wording } from './print-expression.js';

type Value = number | string | boolean;

/**
 * Reads any piece of an expression by the compiler that evaluates whole ones, off the same features, slots and cut-offs: as
 * they stand where the parts were brought to.
 */
export class Probes {
  private readonly compiled = new Map<Expression, (t: number) => Value>();
  private readonly comparisons: ReadonlyMap<string, '>=' | '<='>;
  private readonly types = new Map<string, Expression['type']>();

  constructor(
    private readonly ruleSet: RuleSet,
    private readonly parts: CompiledParts,
  ) {
    this.comparisons = new Map(
      ruleSet.populations.map(({ name, order }) => [name, order === 'desc' ? '>=' : '<=']),
    );
    for (const { name, type } of ruleSet.features) this.types.set(name, type);
  }

  read(expression: Expression, t: number): Value {
    let probe = this.compiled.get(expression);
    if (!probe) this.compiled.set(expression, (probe = this.compile(expression)));
    return probe(t);
  }

  /** The cut-off in force; null before a first publication. */
  cut(population: string, cut: string): number | null {
    const { cuts } = this.parts;
    const value = cuts.row[cuts.placeOf(population, cut)] ?? NaN;
    return Number.isNaN(value) ? null : value;
  }

  /** The expression as the file has it. */
  text(expression: Expression): string {
    return printExpression(expression, this.source);
  }

  /** The expression with the value of every name in its place. */
  filled(expression: Expression, t: number): string {
    return printExpression(expression, {
      name: (name) => printValue(this.read(this.named(name), t)),
      score: (population) => printValue(this.read({ kind: 'score', population, type: 'number', at }, t)),
      cut: (population, cut) => printValue(this.cut(population, cut) ?? this.unreachable(population)),
      comparison: this.source.comparison,
    });
  }

  private readonly source: Wording = {
    name: (name) => name,
    score: (population) => `${population}.score`,
    cut: (population, cut) => `${population}.${cut}`,
    comparison: (population) => this.comparisons.get(population) ?? '>=',
  };

  /** Before anything is published nobody reaches a cut-off. */
  private unreachable(population: string): number {
    return this.comparisons.get(population) === '<=' ? -Infinity : Infinity;
  }

  private named(name: string): Expression {
    return { kind: 'name', name, type: this.types.get(name) ?? 'text', at }; // outputs are read off their slots
  }

  private compile(expression: Expression): (t: number) => Value {
    const program = new Program();
    program.add(expression, 't', namingOf(this.ruleSet, program, this.parts.cuts));
    const { features, slots, cuts } = this.parts;
    const [linked] = program.link({ F: features.readers, O: slots, C: cuts });
    return linked as (t: number) => Value; // what a checked expression gives
  }
}

const at = { line: 1, column: 1 };
