import { meaning, placesOf, type Expression, type Hold, type Output } from '@hindsight/rules';
import { resultsOf } from '../result-order.js';

/** A number, or a cut of a population, that a measure is held against. */
export type Bound =
  | { readonly kind: 'number'; readonly value: number; readonly operator: Order }
  | { readonly kind: 'cut'; readonly population: string; readonly cut: string };

/** An output that asks of one measure, and nothing else, which bounds it reaches. */
export interface Ladder {
  readonly measure: Expression;
  readonly type: 'table' | 'score';
  readonly clamp: readonly [number, number] | null;
  readonly hold: Hold | null;
  /** In the order in which they are tried, and the place of the result that each gives. */
  readonly rungs: readonly { readonly bound: Bound; readonly result: number }[];
  /** Place of the result when none is reached. */
  readonly otherwise: number;
  /** By place of the result: how high it is, for holds. */
  readonly heights: readonly number[];
}

/** An output as a ladder; null where it asks more than one thing. */
export function ladderOf(output: Output): Ladder | null {
  if (!hasRungs(output)) return null;
  const steps = stepsOf(output).filter((one) => one !== null);
  const ways = new Set(steps.map(({ measure, bound }) => `${meaning(measure)} ${wayOf(bound)}`));
  const [first] = steps;
  if (!first || ways.size > 1 || steps.length < stepsOf(output).length) return null;
  const { results } = placesOf(output);
  const low = resultsOf(output);
  return {
    ...{ measure: first.measure, ...shapeOf(output) },
    rungs: steps.map(({ bound, then }) => ({ bound, result: results.indexOf(then) })),
    otherwise: results.indexOf(output.type === 'flag' ? 'false' : (output.else ?? '')),
    heights: results.map((result) => low.indexOf(result)),
  };
}

const shapeOf = (output: Rungs): Pick<Ladder, 'type' | 'clamp' | 'hold'> => ({
  type: output.type === 'score' ? 'score' : 'table',
  clamp: output.type === 'score' ? output.clamp : null,
  hold: output.type === 'flag' ? null : output.hold,
});

type Rungs = Exclude<Output, { type: 'machine' }>;

const hasRungs = (output: Output): output is Rungs =>
  output.type !== 'machine' && !(output.type === 'score' && output.else === null);

/** Ladders of one way differ in their bounds and results alone, so that one with all bounds tells what each of them says. */
export const sameWay = ({ measure, type, clamp, hold, rungs }: Ladder): string =>
  meaning([measure, type, clamp, hold, rungs[0] && wayOf(rungs[0].bound)]);

/** Up or down, and by numbers or by which population. */
function wayOf(bound: Bound): string {
  if (bound.kind === 'cut') return `cut ${bound.population}`;
  return bound.operator.startsWith('>') ? 'up' : 'down';
}

interface Step {
  readonly measure: Expression;
  readonly bound: Bound;
  readonly then: string;
}

function stepsOf(output: Rungs): readonly (Step | null)[] {
  switch (output.type) {
    case 'table':
      return output.rows.map(({ when, then }) => stepOf(when, then));
    case 'flag':
      return [stepOf(output.when, 'true')];
    case 'score':
      return output.bands.map(({ atLeast, then }) => ({
        ...{ measure: output.value, then },
        bound: { kind: 'number', value: atLeast, operator: '>=' },
      }));
  }
}

/** What a condition asks of one measure; null where it is anything else. */
export function stepOf(when: Expression, then: string): Step | null {
  if (when.kind === 'reaches') {
    const { value, population, cut } = when;
    return { measure: value, bound: { kind: 'cut', population, cut }, then };
  }
  if (when.kind !== 'binary' || !isOrder(when.operator)) return null;
  const value = numberOf(when.right);
  if (value === null) return null;
  return { measure: when.left, bound: { kind: 'number', value, operator: when.operator }, then };
}

type Order = '<' | '<=' | '>' | '>=';

const isOrder = (operator: string): operator is Order => ['<', '<=', '>', '>='].includes(operator);

function numberOf(expression: Expression): number | null {
  if (expression.kind === 'literal' && typeof expression.value === 'number') return expression.value;
  if (expression.kind !== 'negate') return null;
  const negated = numberOf(expression.operand);
  return negated === null ? null : -negated;
}
