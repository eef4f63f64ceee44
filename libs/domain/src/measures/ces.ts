import { Answers } from './answers.js';

/** Customer effort in the agreement form ("made it easy", 7 = strongly agree): higher is less effort. */
export interface Ces {
  readonly n: number;
  /** 1..7; null where nobody answered. */
  readonly mean: number | null;
  /** Of the answers, those of 5, 6 and 7: 0..1; null where nobody answered. */
  readonly agreeing: number | null;
}

/**
 * Customer Effort Score = mean of the answers; beside it the share that agrees at all. One rounding each.
 * @param answers whole numbers 1..7
 * @throws AnswerOffScale for any other
 * @source Dixon, Freeman & Toman (2010), "Stop trying to delight your customers", Harvard Business Review 88(7/8), in the
 * later agreement form of seven points (CES 2.0), which `score100` takes too. S16, S29, S62
 */
export function ces(answers: readonly number[]): Ces {
  const counted = new Answers(answers, 1, 7);
  return { n: counted.n, mean: counted.mean(), agreeing: counted.shareAtLeast(5) };
}
