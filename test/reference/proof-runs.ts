/**
 * How hard to look: `PROOF_RUNS=10` makes ten times as many cases, `PROOF_SEED=n` chooses which. Without a seed each
 * run makes other ones; fast-check prints the seed of a case that fails.
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const { PROOF_RUNS: times = '1', PROOF_SEED: seed } = process.env;
  const numRuns = Math.ceil(usual * Number(times));
  return seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) };
}
