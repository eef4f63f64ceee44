import type { BinaryOperator, Expression, ValueType } from '../expression.js';
import { numberSource, type Shared } from './shared.js';

/** What the names of an expression stand for, as source made by us and never by a document. */
export interface Naming {
  name(name: string, type: ValueType): string;
  reaches(value: string, population: string, cut: string): string;
  score(population: string): string;
  /** A cheaper way to what `exact` says of a comparison of numbers; not there where there is none. */
  comparison?(expression: Comparison, exact: string): string;
}

/** One expression over two others. */
export type Comparison = Expression & { readonly kind: 'binary' };

/** A checked expression as JavaScript source. Texts are codes; `total` and `divided` are ours, see `arithmetic`. */
// eslint-disable-next-line complexity -- one case for each kind of expression
export function expressionSource(expression: Expression, naming: Naming, shared: Shared): string {
  const of = (one: Expression): string => expressionSource(one, naming, shared);
  switch (expression.kind) {
    case 'literal':
      return literalSource(expression.value, shared);
    case 'name':
      return naming.name(expression.name, expression.type);
    case 'score':
      return naming.score(expression.population);
    case 'not':
    case 'negate':
      return `(${expression.kind === 'not' ? '!' : '-'}${of(expression.operand)})`;
    case 'binary': {
      const exact = written[expression.operator](of(expression.left), of(expression.right));
      return naming.comparison?.(expression, exact) ?? exact;
    }
    case 'reaches':
      return naming.reaches(of(expression.value), expression.population, expression.cut);
    case 'conditional':
      return `(${of(expression.test)} ? ${of(expression.then)} : ${of(expression.else)})`;
    case 'in':
      return inSource(of(expression.value), expression.list, shared);
    case 'call':
      return `Math.${expression.function}(${expression.arguments.map(of).join(', ')})`;
  }
}

function literalSource(value: number | string | boolean, shared: Shared): string {
  if (typeof value === 'string') return shared.text(value);
  return typeof value === 'number' ? numberSource(value) : String(value);
}

/** Each item is compared by itself, unless there are so many that a set is quicker. */
function inSource(value: string, list: readonly (number | string)[], shared: Shared): string {
  const numbers = list.filter((item) => typeof item === 'number');
  if (numbers.length > 8) return `${shared.constant(new Set(numbers))}.has(${value})`;
  const compare = shared.helper(
    'x, T',
    `return ${list.map((item) => `x === ${literalSource(item, shared)}`).join(' || ')};`,
  );
  return `${compare}(${value}, T)`;
}

/** An operator between two sides. */
export const written: Readonly<Record<BinaryOperator, (left: string, right: string) => string>> = {
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
