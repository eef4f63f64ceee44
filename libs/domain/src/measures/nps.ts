import { Answers } from './answers.js';
import { ratio } from './fraction.js';

/** Who would recommend us. */
export interface Nps {
  /** Answers of 9 and 10. */
  readonly promoters: number;
  /** Answers of 7 and 8. */
  readonly passives: number;
  /** Answers of 0 to 6. */
  readonly detractors: number;
  /** −100..100; null where nobody answered. */
  readonly score: number | null;
}

/**
 * Net Promoter Score = 100 · (promoters − detractors) / answers, on the scale of 0 to 10. One rounding.
 * @param answers whole numbers 0..10
 * @throws AnswerOffScale for any other
 * @source Reichheld (2003), "The one number you need to grow", Harvard Business Review 81(12). S62, S63 (忠诚度)
 */
export function nps(answers: readonly number[]): Nps {
  const counted = new Answers(answers, 0, 10);
  const promoters = counted.atLeast(9);
  const passives = counted.atLeast(7) - promoters;
  const detractors = counted.n - promoters - passives;
  return {
    promoters,
    passives,
    detractors,
    score: ratio(100n * BigInt(promoters - detractors), BigInt(counted.n)),
  };
}
