import type { CutPlaces } from '../cutoffs/cut-rows.js';
import type { Expression } from '../expression.js';
import { childrenOf } from '../pieces.js';
import type { Output, Population, RuleSet, Score } from '../rule-set.js';
import { expressionSource, written, type Comparison, type Naming } from './expression-source.js';
import type { Aging } from './feature-source.js';
import { horizonSource, type Horizon } from './horizon.js';
import { isComparison, keepsOrder } from './monotone.js';
import { cutSource, populationOf } from './naming.js';
import { clamped } from './output-source.js';
import { numberSource, type Shared } from './shared.js';

/** What the analysis knows of the function that it writes for. */
export interface AgingScope {
  readonly ruleSet: RuleSet;
  readonly shared: Shared;
  readonly cuts: CutPlaces;
  /** Names as they stand at `t`, without a cheaper way to compare. */
  readonly naming: Omit<Naming, 'comparison'>;
  readonly agingOf: (feature: string) => BoundedAging | null;
}

/** An aging, and the locals between which the value lies: at `t` if it is a decayed one, and at the horizon `h`. */
export type BoundedAging = Aging & {
  readonly low: string;
  readonly high: string;
  readonly lowAhead: string;
  readonly highAhead: string;
  /** Declares those of the horizon. */
  readonly ahead: string;
};

const dayMs = 86_400_000;
const mostBands = 16;

/**
 * Statements that bring `due` forward to the next instant at which time alone can turn a comparison: a count of days
 * that meets its bound has a date; a decayed value, and whatever is monotone in one thing that ages, turns nothing before
 * an instant at which it stands to its bound as it does now (`h`, halved until that is so); for all else every tick is due.
 */
export function agingSource(outputs: readonly Output[], scope: AgingScope): string {
  const analysis = new Analysis(scope);
  const dated = [...new Set(outputs.flatMap((output) => analysis.ofOutput(output)))];
  return [...dated, horizonSource(analysis.horizon)].join('\n');
}

/** The values between which a number lies, as source: for what is monotone in one decayed value. */
export function endsOf(value: Expression, scope: AgingScope): Ends | null {
  return new Analysis(scope).ends(value);
}

/**
 * A comparison that is decided without working out a decayed value exactly, wherever it says the same at both ends of
 * where that lies.
 */
export function comparisonOf(comparison: Comparison, exact: string, scope: AgingScope): string {
  if (!['<', '<=', '>', '>='].includes(comparison.operator)) return exact;
  const ends = new Analysis(scope).endsOfBoth(comparison.left, comparison.right);
  if (!ends) return exact;
  const [low, high] = ends.map(([left, right]) => written[comparison.operator](left, right));
  return `(${low} === ${high} ? ${high} : ${exact})`;
}

/** For the least and for the greatest that a decayed value can be. */
type Ends = readonly [low: string, high: string];

/** One side of a comparison: an expression, or a number as source. */
type Side = Expression | string;

class Analysis {
  readonly horizon: Horizon = { turns: new Set(), ahead: new Set() };
  private readonly visited = new Set<Expression>();

  constructor(private readonly scope: AgingScope) {}

  ofOutput(output: Output): string[] {
    switch (output.type) {
      case 'table':
        return output.rows.flatMap(({ when }) => this.walk(when));
      case 'machine':
        return output.transitions.flatMap(({ when }) => this.walk(when));
      case 'flag':
        return this.walk(output.when);
      case 'score':
        return this.ofBands(output);
    }
  }

  private ofBands({ value, bands }: Score): string[] {
    if (bands.length === 0) return [];
    const scores = this.walk(value);
    if (bands.length > mostBands) return [...scores, ...this.compared(value, value)];
    return [...scores, ...bands.flatMap(({ atLeast }) => this.compared(value, numberSource(atLeast)))];
  }

  /** Every comparison in an expression. */
  private walk(expression: Expression): string[] {
    if (this.visited.has(expression)) return [];
    this.visited.add(expression);
    const inside = childrenOf(expression).flatMap((child) => this.walk(child));
    return [...inside, ...this.here(expression)];
  }

  private here(expression: Expression): string[] {
    const { ruleSet, cuts } = this.scope;
    if (expression.kind === 'binary' && isComparison(expression)) {
      return this.compared(expression.left, expression.right);
    }
    if (expression.kind === 'in')
      return expression.list.flatMap((item) => this.listed(expression.value, item));
    if (expression.kind === 'reaches') {
      return this.compared(expression.value, cutSource(cuts, expression.population, expression.cut));
    }
    if (expression.kind === 'score') return this.ofScore(populationOf(ruleSet, expression.population));
    return expression.kind === 'name' ? this.ofScoreAbove(expression.name) : [];
  }

  private listed(value: Expression, item: number | string): string[] {
    return typeof item === 'number' ? this.compared(value, numberSource(item)) : [];
  }

  /** A score of a population turns where its value meets a cut, or its condition turns. */
  private ofScore({ name, of, among, cuts }: Population): string[] {
    const value = nameOf(of);
    const turns = cuts.flatMap((cut) => this.compared(value, cutSource(this.scope.cuts, name, cut.name)));
    return [...this.walk(among), ...turns];
  }

  /** What a score above reads. */
  private ofScoreAbove(name: string): string[] {
    const above = this.scoreNamed(name);
    return above ? this.walk(above.value) : [];
  }

  private compared(left: Side, right: Side): string[] {
    const aging = [...this.agingIn(left), ...this.agingIn(right)];
    const [only] = aging;
    if (!only) return [];
    const [first, second] = [this.daysOf(left), this.daysOf(right)];
    if (first && second) return [this.bothDated({ side: left, ...first }, { side: right, ...second })];
    if (aging.length > 1 || !only.monotone) return [everyTick(aging)];
    if (first) return [this.dated(left, right, first)];
    if (second) return [this.dated(right, left, second)];
    this.beforeHorizon(left, right, only);
    return [];
  }

  /** The aging of a side that is nothing but a count of days. */
  private daysOf(side: Side): Days | null {
    const aging = typeof side !== 'string' && side.kind === 'name' ? this.scope.agingOf(side.name) : null;
    return aging?.by === 'days' ? aging : null;
  }

  /**
   * Two counts of days that both go on differ by the same whole number of days or one more: if they began a day or more
   * apart, or together, nothing turns.
   */
  private bothDated(one: Days & { side: Side }, other: Days & { side: Side }): string {
    const apart = `${one.since} - ${other.since}`;
    return `if (${one.begun} && ${other.begun}) { const apart = Math.abs(${apart}); if (apart > 0 && apart < ${dayMs}) due = -Infinity; }
else { ${this.dated(one.side, other.side, one)} ${this.dated(other.side, one.side, other)} }`;
  }

  private dated(days: Side, bound: Side, { since, begun }: Days): string {
    const turn = `${since} + ${dayMs} * nextTurn(${this.source(days)}, ${this.source(bound)})`;
    return `if (${begun}) { const turn = ${turn}; if (turn < due) due = turn; }`;
  }

  /** It moves one way only: what stands the same at both of its ends, now and at the horizon, does so in between. */
  private beforeHorizon(left: Side, right: Side, { name, aging }: Aged): void {
    const sides = (naming: Naming): string =>
      [left, right].map((side) => this.source(side, naming)).join(', ');
    const now = aging.by === 'decay' ? sides(this.replaced(name, aging.low)) : sides(this.scope.naming);
    const others = [aging.lowAhead, aging.highAhead, ...(aging.by === 'decay' ? [aging.high] : [])];
    const turns = others.map((other) => `turns(${now}, ${sides(this.replaced(name, other))})`);
    this.horizon.ahead.add(aging.ahead);
    this.horizon.turns.add(`${aging.begun} && (${turns.join(' || ')})`);
  }

  ends(value: Expression): Ends | null {
    const both = this.endsOfBoth(value, '0');
    return both && [both[0][0], both[1][0]];
  }

  /** Both sides of a comparison, at either end. */
  endsOfBoth(left: Side, right: Side): readonly [Ends, Ends] | null {
    const aging = [...this.agingIn(left), ...this.agingIn(right)];
    const [only] = aging;
    if (only?.aging.by !== 'decay' || aging.length > 1 || !only.monotone) return null;
    const { name } = only;
    const at = (end: string): Ends => {
      const naming = this.replaced(name, end);
      return [this.source(left, naming), this.source(right, naming)];
    };
    return [at(only.aging.low), at(only.aging.high)];
  }

  private source(side: Side, naming = this.scope.naming): string {
    return typeof side === 'string' ? side : expressionSource(side, naming, this.scope.shared);
  }

  /** The names with another value for one that ages, in the scores above too. */
  private replaced(aging: string, value: string): Naming {
    const { naming } = this.scope;
    const replaced: Naming = {
      ...naming,
      name: (name, type) => {
        if (name === aging) return value;
        const above = this.scoreNamed(name);
        return above ? clamped(this.source(above.value, replaced), above.clamp) : naming.name(name, type);
      },
    };
    return replaced;
  }

  private agingIn(side: Side): Aged[] {
    return typeof side === 'string' ? [] : this.occurrences(side, true);
  }

  /** Everything in a number that ages, and whether the number is monotone in it. */
  private occurrences(expression: Expression, monotone: boolean): Aged[] {
    if (expression.kind === 'name') return this.named(expression.name, monotone);
    // A population's score and the conditions in a number turn by comparisons of their own.
    return childrenOf(expression).flatMap((child) =>
      this.occurrences(child, monotone && keepsOrder(expression, child)),
    );
  }

  private named(name: string, monotone: boolean): Aged[] {
    const aging = this.scope.agingOf(name);
    if (aging) return [{ name, aging, monotone }];
    const above = this.scoreNamed(name);
    return above ? this.occurrences(above.value, monotone) : [];
  }

  private scoreNamed(name: string): Score | null {
    const above = this.scope.ruleSet.outputs.find(({ id }) => id === name);
    return above?.type === 'score' ? above : null;
  }
}

type Days = BoundedAging & { readonly by: 'days' };

interface Aged {
  readonly name: string;
  readonly aging: BoundedAging;
  readonly monotone: boolean;
}

const everyTick = (aged: readonly Aged[]): string =>
  `if (${aged.map(({ aging }) => aging.begun).join(' || ')}) due = -Infinity;`;

const nameOf = (name: string): Expression => ({
  kind: 'name',
  name,
  type: 'number',
  at: { line: 1, column: 1 },
});
