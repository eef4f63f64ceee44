import jstat from 'jstat';
import { NotEnoughToFit } from './errors.js';
import { minimizePositive } from './minimize.js';
import type { SpendHistory } from './purchase-history.js';

const { gammaln } = jstat.jStat;

/**
 * How a population spends: amounts of a customer spread about a mean of its own (gamma, shape `p`), whose scale differs between
 * customers (gamma: `q`, `v`, `v` in units of money). All above zero; amounts are independent of how often somebody buys.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Parameters of a population, and how well they tell what was seen. */
export interface FittedGammaGamma extends GammaGamma {
  readonly logLikelihood: number;
}

/**
 * The parameters under which the mean amounts of those who came back are likeliest.
 * @throws {NotEnoughToFit} fewer than three came back and paid something
 * @source Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, eq. 1a; Colombo & Jiang (1999), Journal of
 * Interactive Marketing 13(3)
 */
export function fitGammaGamma(spends: readonly SpendHistory[]): FittedGammaGamma {
  if (spends.length < 3)
    throw new NotEnoughToFit('fewer than three customers came back and paid: amounts cannot be told apart');
  const groups = groupsOf(spends);
  const typical = spends.reduce((sum, { meanAmount }) => sum + meanAmount, 0) / spends.length;
  const unlikely = ([p = NaN, q = NaN, v = NaN]: readonly number[]) => -logLikelihood(groups, { p, q, v });
  const { at, value } = minimizePositive(unlikely, [2, 2, typical]);
  const [p = NaN, q = NaN, v = NaN] = at;
  return { ...{ p, q, v }, logLikelihood: -value };
}

/**
 * Mean amount of a customer's purchases to come: between its own and that of everybody, nearer to its own the more often it
 * came back. Of one that never came back: that of everybody.
 * @returns in the unit of the amounts; Infinity where q ≤ 1 and nothing is known of the customer, for that population has no mean
 * @source Fader & Hardie (2013), eq. 5
 */
export function expectedAmount({ p, q, v }: GammaGamma, spend: SpendHistory | null): number {
  const { repeats, meanAmount } = spend ?? { repeats: 0, meanAmount: 0 };
  const weight = p * repeats + q - 1;
  return weight > 0 ? ((v + meanAmount * repeats) * p) / weight : Infinity;
}

/** Those who came back as often: what depends on that alone is computed once for all of them. */
interface Group {
  readonly repeats: number;
  readonly meanAmounts: Float64Array;
  /** Of the natural logarithms of those. */
  readonly sumOfLogs: number;
}

function groupsOf(spends: readonly SpendHistory[]): readonly Group[] {
  const amounts = new Map<number, number[]>();
  for (const { repeats, meanAmount } of spends) {
    const known = amounts.get(repeats);
    if (known) known.push(meanAmount);
    else amounts.set(repeats, [meanAmount]);
  }
  return [...amounts].map(([repeats, own]) => ({
    repeats,
    meanAmounts: Float64Array.from(own),
    sumOfLogs: own.reduce((sum, amount) => sum + Math.log(amount), 0),
  }));
}

function logLikelihood(groups: readonly Group[], { p, q, v }: GammaGamma): number {
  const constant = q * Math.log(v) - gammaln(q);
  let sum = 0;
  for (const { repeats: x, meanAmounts, sumOfLogs } of groups) {
    const ofEach = constant + gammaln(p * x + q) - gammaln(p * x) + p * x * Math.log(x);
    let logs = 0;
    for (const m of meanAmounts) logs += Math.log(v + m * x);
    sum += meanAmounts.length * ofEach + (p * x - 1) * sumOfLogs - (p * x + q) * logs;
  }
  return sum;
}
