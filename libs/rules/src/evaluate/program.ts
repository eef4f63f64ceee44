import type { BinaryOperator, Expression, ValueType } from '../expression.js';

/** What the names of an expression stand for, as JavaScript source made by us and never by a document. */
export interface Naming {
  name(name: string, type: ValueType): string;
  reaches(value: string, population: string, cut: string): string;
  score(population: string): string;
}

/** What generated source may refer to, by the name it has there. */
export type Bindings = Readonly<Record<string, unknown>>;

/**
 * Compiles checked expressions to JavaScript functions. No text of a document gets into the source: constants stand in
 * an array and are referred to by place, names by whatever the `Naming` says, which is made of places too.
 */
export class Program {
  private readonly constants: unknown[] = [];
  private readonly functions: string[] = [];

  /** Adds a function of `parameter`; returns its place among the linked functions. */
  add(expression: Expression, parameter: string, naming: Naming): number {
    return this.functions.push(`(${parameter}) => ${this.source(expression, naming)}`) - 1;
  }

  /** Source that refers to a value by its place. */
  constant(value: unknown): string {
    return `K[${this.constants.push(value) - 1}]`;
  }

  /** The functions in the order they were added. Types are the checker's promise: the caller says what it was told. */
  link(bindings: Bindings): readonly unknown[] {
    const given = { ...bindings, K: this.constants, total, divided };
    const source = `"use strict"; return [${this.functions.join(',\n')}];`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler's one exit; the class says why it is safe
    const made = new Function(...Object.keys(given), source) as (...values: unknown[]) => unknown[]; // returns [..]
    return made(...Object.values(given));
  }

  // eslint-disable-next-line complexity -- one case for each kind of expression
  source(expression: Expression, naming: Naming): string {
    const of = (one: Expression): string => this.source(one, naming);
    switch (expression.kind) {
      case 'literal':
        return this.literal(expression.value);
      case 'name':
        return naming.name(expression.name, expression.type);
      case 'score':
        return naming.score(expression.population);
      case 'not':
      case 'negate':
        return `(${expression.kind === 'not' ? '!' : '-'}${of(expression.operand)})`;
      case 'binary':
        return written[expression.operator](of(expression.left), of(expression.right));
      case 'reaches':
        return naming.reaches(of(expression.value), expression.population, expression.cut);
      case 'conditional':
        return `(${of(expression.test)} ? ${of(expression.then)} : ${of(expression.else)})`;
      case 'in':
        return `${this.constant(new Set(expression.list))}.has(${of(expression.value)})`;
      case 'call':
        return `Math.${expression.function}(${expression.arguments.map(of).join(', ')})`;
    }
  }

  private literal(value: number | string | boolean): string {
    if (typeof value === 'boolean') return String(value);
    return typeof value === 'number' && value >= 0 && Number.isFinite(value)
      ? String(value)
      : this.constant(value);
  }
}

const written: Readonly<Record<BinaryOperator, (left: string, right: string) => string>> = {
  '&&': (left, right) => `(${left} && ${right})`,
  '||': (left, right) => `(${left} || ${right})`,
  '==': (left, right) => `(${left} === ${right})`,
  '!=': (left, right) => `(${left} !== ${right})`,
  '<': (left, right) => `(${left} < ${right})`,
  '<=': (left, right) => `(${left} <= ${right})`,
  '>': (left, right) => `(${left} > ${right})`,
  '>=': (left, right) => `(${left} >= ${right})`,
  '+': (left, right) => `total(${left} + ${right})`,
  '-': (left, right) => `total(${left} - ${right})`,
  '*': (left, right) => `total(${left} * ${right})`,
  '/': (left, right) => `divided(${left}, ${right})`,
};

/** An operation that would give NaN gives 0. */
function total(result: number): number {
  return result === result ? result : 0;
}

function divided(dividend: number, divisor: number): number {
  return divisor === 0 ? 0 : total(dividend / divisor);
}
