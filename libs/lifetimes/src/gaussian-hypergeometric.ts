/**
 * Gauss's ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1; `c` neither zero nor a negative whole number.
 * @source Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 15.1.1
 */
export function gaussianHypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < mostTerms; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) <= Math.abs(sum) * Number.EPSILON) return sum;
  }
  return sum;
}

/** Enough for z up to 0.9999: a horizon of 10,000 times what was seen. */
const mostTerms = 500_000;
