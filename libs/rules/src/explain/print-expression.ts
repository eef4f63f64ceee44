import type { Expression } from '../expression.js';

/** What stands for the names of an expression when it is printed. */
export interface Wording {
  name(name: string): string;
  score(population: string): string;
  cut(population: string, cut: string): string;
  /** `>=` where larger is better, `<=` where smaller is. */
  readonly comparison: (population: string) => '>=' | '<=';
}

// How tightly each operator binds; what binds less tightly than its place asks for is put in parentheses.
const conditional = 1;
const relation = 4;
const unary = 7;
const binding = {
  ...{ '||': 2, '&&': 3, '==': relation, '!=': relation, '<': relation, '<=': relation },
  ...{ '>': relation, '>=': relation, '+': 5, '-': 5, '*': 6, '/': 6 },
} as const;
const atom = 8;

/** The text of a checked expression, in the language of rule sets and with no more parentheses than it needs. */
export function printExpression(expression: Expression, wording: Wording): string {
  return within(expression, wording, 0);
}

function within(expression: Expression, wording: Wording, place: number): string {
  const text = written(expression, wording);
  return bindingOf(expression) < place ? `(${text})` : text;
}

// eslint-disable-next-line complexity -- one case for each kind of expression
function written(expression: Expression, wording: Wording): string {
  const put = (one: Expression, place: number): string => within(one, wording, place);
  switch (expression.kind) {
    case 'literal':
      return printValue(expression.value);
    case 'name':
      return wording.name(expression.name);
    case 'score':
      return wording.score(expression.population);
    case 'not':
    case 'negate':
      return `${expression.kind === 'not' ? '!' : '-'}${put(expression.operand, unary)}`;
    case 'binary': {
      const own = binding[expression.operator];
      return `${put(expression.left, own)} ${expression.operator} ${put(expression.right, own + 1)}`;
    }
    case 'reaches': {
      const { population, cut } = expression;
      const value = put(expression.value, relation + 1);
      return `${value} ${wording.comparison(population)} ${wording.cut(population, cut)}`;
    }
    case 'conditional': {
      const [test, then] = [put(expression.test, conditional + 1), put(expression.then, conditional + 1)];
      return `${test} ? ${then} : ${put(expression.else, conditional)}`;
    }
    case 'in':
      return `${put(expression.value, relation + 1)} in [${expression.list.map(printValue).join(', ')}]`;
    case 'call':
      return `${expression.function}(${expression.arguments.map((one) => put(one, 0)).join(', ')})`;
  }
}

// eslint-disable-next-line complexity -- one case for each kind of expression
function bindingOf(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return binding[expression.operator];
    case 'reaches':
    case 'in':
      return relation;
    case 'conditional':
      return conditional;
    case 'not':
    case 'negate':
      return unary;
    case 'literal':
    case 'name':
    case 'score':
    case 'call':
      return atom;
  }
}

/** A value as a literal; what is infinite as ∞. */
export function printValue(value: number | string | boolean): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return String(value).replace('Infinity', '∞');
}
