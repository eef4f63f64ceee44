import type { Expression } from '@hindsight/rules';

export type Value = number | string | boolean;

/** What an expression may ask for. */
export interface Scope {
  name(name: string, type: Expression['type']): Value;
  score(population: string): number;
  reaches(value: number, population: string, cut: string): boolean;
}

const total = (value: number) => (Number.isNaN(value) ? 0 : value);

/** RULES §5, read as it stands. */
export function evaluate(expression: Expression, scope: Scope): Value {
  const of = (inner: Expression) => evaluate(inner, scope);
  const number = (inner: Expression) => of(inner) as number;
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      return scope.name(expression.name, expression.type);
    case 'score':
      return scope.score(expression.population);
    case 'reaches':
      return scope.reaches(number(expression.value), expression.population, expression.cut);
    case 'not':
      return of(expression.operand) === false;
    case 'negate':
      return -number(expression.operand);
    case 'conditional':
      return of(expression.test) === true ? of(expression.then) : of(expression.else);
    case 'in':
      return expression.list.includes(of(expression.value) as number | string);
    case 'call':
      return total(call(expression.function, expression.arguments.map(number)));
    case 'binary':
      return binary(expression.operator, of(expression.left), of(expression.right));
  }
}

function call(name: 'min' | 'max' | 'abs' | 'floor', values: number[]): number {
  return Math[name](...(values as [number]));
}

function binary(operator: string, left: Value, right: Value): Value {
  const [a, b] = [left as number, right as number];
  switch (operator) {
    case '&&':
      return left === true && right === true;
    case '||':
      return left === true || right === true;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return total(a + b);
    case '-':
      return total(a - b);
    case '*':
      return total(a * b);
    case '/':
      return b === 0 ? 0 : total(a / b);
    default:
      throw new Error(`no operator ${operator}`);
  }
}
