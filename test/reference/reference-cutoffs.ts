import type { Population } from '@hindsight/rules';

/** What is published for one population at one instant: its cuts by name, or nothing. RULES §4, read as it stands. */
export function cutsOf(population: Population, members: readonly number[]): Record<string, number> {
  if (members.length < population.minMembers || members.length === 0) return {};
  const best = [...members].sort((a, b) => (population.order === 'desc' ? b - a : a - b));
  const one = population.method === 'shares' ? shareCut : rankCut;
  const cuts = population.cuts.map((cut) => [cut.name, one(best, cut)] as const);
  return Object.fromEntries(cuts.filter(([, value]) => value !== null)) as Record<string, number>;
}

interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** The value of the k-th best, k = ceil(n * share), in integers. */
function rankCut(best: readonly number[], { numerator, denominator }: Share): number {
  const k = (BigInt(best.length) * BigInt(numerator) + BigInt(denominator) - 1n) / BigInt(denominator);
  return best[Math.max(1, Number(k)) - 1] as number;
}

function shareCut(best: readonly number[], { numerator, denominator }: Share): number | null {
  const positive = best.filter((value) => value > 0);
  const total = positive.reduce((a, b) => a + b, 0);
  let [before, cut] = [0, null as number | null];
  for (const value of positive) {
    if (before >= (numerator / denominator) * total) break;
    cut = value;
    before += value;
  }
  return cut;
}
