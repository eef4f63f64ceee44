/**
 * How hard to look: `PROOF_RUNS=10` makes ten times as many cases. Which they are, `PROOF_SEED` says (seeded-fast-check.mjs);
 * fast-check prints the seed of a case that fails.
 */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: Math.ceil(usual * Number(process.env['PROOF_RUNS'] ?? '1')),
});
