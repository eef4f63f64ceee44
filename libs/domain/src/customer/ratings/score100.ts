import type { RatingInstrument } from './rating-events.js';

/** Lowest and highest answer; higher is happier in all of them. */
const scales: Readonly<Record<RatingInstrument, readonly [lowest: number, highest: number]>> = {
  csat: [1, 5],
  nps: [0, 10],
  // The agreement form ("made it easy", 7 = strongly agree), so that 7 is the least effort.
  ces: [1, 7],
  dsr_item: [1, 5],
  dsr_service: [1, 5],
  dsr_delivery: [1, 5],
};

/**
 * A score as percent of the maximum possible: 100 · (score − lowest) / (highest − lowest), one rounding.
 * csat and dsr_*: (s − 1) · 25 over 1–5; nps: s · 10 over 0–10; ces: (s − 1) · 100 / 6 over 1–7.
 * @param score in the instrument's scale; fractions are averages of several questions
 * @returns 0–100, or null when the score is not in the scale
 * @source Cohen, Cohen, Aiken & West (1999), "The problem of units and the circumstance for POMP", Multivariate
 * Behavioral Research 34(3), 315–346
 */
export function score100(instrument: RatingInstrument, score: number): number | null {
  const [lowest, highest] = scales[instrument];
  if (!(score >= lowest && score <= highest)) return null;
  return ((score - lowest) * 100) / (highest - lowest);
}
