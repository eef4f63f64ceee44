/** The same in each run, so that a red one says something of what was changed; CHAOS_SEED looks for more. */
export const chaosSeed = Number(process.env['CHAOS_SEED'] ?? 20_261_130);

/** Numbers in [0, 1), the same for the same seed (a linear congruence is chance enough to pick instants). */
export function chanceOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
