import type { Expression } from '../expression.js';
import type { Output } from '../rule-set.js';

/** What names become. */
export interface Renaming {
  readonly name: (name: string) => string;
  readonly cut: (population: string, cut: string) => string;
}

/** An expression whose features, outputs, populations and cut-offs have other names. */
export function renamed(expression: Expression, names: Renaming): Expression {
  const inner = (one: Expression): Expression => renamed(one, names);
  if (expression.kind === 'name') return { ...expression, name: names.name(expression.name) };
  if (expression.kind === 'score') return { ...expression, population: names.name(expression.population) };
  if (expression.kind !== 'reaches') return withInner(expression, inner);
  const { value, population, cut } = expression;
  const said = { population: names.name(population), cut: names.cut(population, cut) };
  return { ...expression, ...said, value: inner(value) };
}

/** An output that reads other names; its own stays. */
export function renamedOutput(output: Output, names: Renaming): Output {
  switch (output.type) {
    case 'table':
      return { ...output, rows: output.rows.map((row) => ({ ...row, when: renamed(row.when, names) })) };
    case 'machine': {
      const transitions = output.transitions.map((one) => ({ ...one, when: renamed(one.when, names) }));
      return { ...output, transitions };
    }
    case 'score':
      return { ...output, value: renamed(output.value, names) };
    case 'flag':
      return { ...output, when: renamed(output.when, names) };
  }
}

type Plain = Exclude<Expression, { kind: 'name' | 'score' | 'reaches' }>;

/** The same expression of other pieces. */
function withInner(expression: Plain, inner: (one: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'not':
    case 'negate':
      return { ...expression, operand: inner(expression.operand) };
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'conditional': {
      const { test, then, else: otherwise } = expression;
      return { ...expression, test: inner(test), then: inner(then), else: inner(otherwise) };
    }
    case 'in':
      return { ...expression, value: inner(expression.value) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(inner) };
  }
}

/** The names that an expression reads. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (name: string): string => {
    found.add(name);
    return name;
  };
  renamed(expression, { name: note, cut: (_, cut) => cut });
  return found;
}
