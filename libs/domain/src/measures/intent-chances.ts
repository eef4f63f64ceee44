/**
 * The chance that a sale comes, by closing intent 1 (unlikely) to 5 (very likely), in basis points.
 * @source our own choice: the training texts name the five levels (成交意向) and give no chances. S33, S70
 */
export const usualIntentChances: Readonly<Record<number, number>> = {
  1: 500,
  2: 2000,
  3: 4000,
  4: 6000,
  5: 8000,
};
