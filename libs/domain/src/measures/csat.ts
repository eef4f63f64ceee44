import { Answers } from './answers.js';

/** Customer satisfaction on the scale of 1 to 5. Null where nobody answered. */
export interface Csat {
  readonly n: number;
  /** Of the answers, those of 4 and 5: 0..1. */
  readonly topTwoBox: number | null;
  /** 1..5 */
  readonly mean: number | null;
}

/**
 * CSAT (客户满意度): top-two-box share = answers of 4 or 5 / all answers, and the mean beside it. One rounding each.
 * @param answers whole numbers 1..5
 * @throws AnswerOffScale for any other
 * @source Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics, ch. 2 (five points, "top two boxes"). S62, S63
 */
export function csat(answers: readonly number[]): Csat {
  const counted = new Answers(answers, 1, 5);
  return { n: counted.n, topTwoBox: counted.shareAtLeast(4), mean: counted.mean() };
}
