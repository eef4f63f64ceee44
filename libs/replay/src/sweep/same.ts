import type { Expression } from '@hindsight/rules';

/** The same text for two parts of rule sets that mean the same, wherever in their files they stand. */
export const meaning = (part: unknown): string =>
  JSON.stringify(part, (key, value: unknown) => (key === 'at' ? undefined : value));

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
