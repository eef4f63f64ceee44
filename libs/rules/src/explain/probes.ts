import type { Texts } from '../columns/texts.js';
import type { CutsAt, Slots } from '../evaluate/stand.js';
import { link, type Core } from '../generate/core.js';
import { expressionSource } from '../generate/expression-source.js';
import { givenNaming } from '../generate/other-sources.js';
import type { Expression } from '../expression.js';
import { printExpression, printValue, type Wording } from './print-expression.js';

type Value = number | string | boolean;

/** What expressions read: values by place, texts as codes. */
export interface Reading {
  readonly features: readonly number[];
  readonly slots: Slots;
  readonly cuts: CutsAt;
  readonly texts: Int32Array;
  readonly dictionary: Texts;
}

type Probe = (
  features: readonly number[],
  slots: Slots,
  texts: Int32Array,
  cuts: Float64Array,
  row: number,
) => number | boolean;

/** Reads any piece of an expression by the compiler that evaluates whole ones. */
export class Probes {
  private readonly compiled = new Map<Expression, Probe>();
  private readonly comparisons: ReadonlyMap<string, '>=' | '<='>;
  private readonly types = new Map<string, Expression['type']>();

  constructor(private readonly core: Core) {
    const { populations, features, outputs } = core.ruleSet;
    this.comparisons = new Map(populations.map(({ name, order }) => [name, order === 'desc' ? '>=' : '<=']));
    for (const { name, type } of features) this.types.set(name, type);
    for (const { id, type } of outputs) {
      this.types.set(id, type === 'score' ? 'number' : type === 'flag' ? 'boolean' : 'text');
    }
  }

  read(expression: Expression, reading: Reading): Value {
    let probe = this.compiled.get(expression);
    if (!probe) this.compiled.set(expression, (probe = this.compile(expression)));
    const { features, slots, texts, cuts, dictionary } = reading;
    const value = probe(features, slots, texts, cuts.values, cuts.row);
    return expression.type === 'text' ? dictionary.textOf(Number(value)) : value;
  }

  /** The cut-off in force; null before a first publication. */
  cut(population: string, cut: string, { cuts }: Reading): number | null {
    const value = cuts.values[cuts.row + this.core.cuts.placeOf(population, cut)] ?? NaN;
    return Number.isNaN(value) ? null : value;
  }

  /** The expression as the file has it. */
  text(expression: Expression): string {
    return printExpression(expression, this.source);
  }

  /** The expression with the value of every name in its place. */
  filled(expression: Expression, reading: Reading): string {
    return printExpression(expression, {
      name: (name) => printValue(this.read(this.named(name), reading)),
      score: (population) =>
        printValue(this.read({ kind: 'score', population, type: 'number', at }, reading)),
      cut: (population, cut) =>
        printValue(this.cut(population, cut, reading) ?? this.unreachable(population)),
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
    return { kind: 'name', name, type: this.types.get(name) ?? 'text', at };
  }

  private compile(expression: Expression): Probe {
    const { writing } = this.core;
    const source = expressionSource(expression, givenNaming(writing), writing.shared);
    return link(writing.shared, '', `(F, O, T, R, row) => ${source}`, {}) as Probe; // that is what it says
  }
}

const at = { line: 1, column: 1 };
