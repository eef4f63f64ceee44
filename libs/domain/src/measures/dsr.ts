import { Answers } from './answers.js';

/** Something for each dimension of a shop's rating: the goods as described, the service, the delivery. */
export interface DsrDimensions<Value> {
  readonly item: Value;
  readonly service: Value;
  readonly delivery: Value;
}

/**
 * Detail seller rating (店铺动态评分): the mean of each dimension by itself; they are never pooled into one number.
 * @param answers of each dimension, whole numbers 1..5, all of the window (the caller's; 180 days in the shipped rules)
 * @returns 1..5 each; null for a dimension that nobody rated. One rounding each.
 * @throws AnswerOffScale for any other answer
 * @source the training texts name DSR and give no formula; a mean per dimension is our reading. S61
 */
export function dsr(answers: DsrDimensions<readonly number[]>): DsrDimensions<number | null> {
  const meanOf = (one: readonly number[]): number | null => new Answers(one, 1, 5).mean();
  return { item: meanOf(answers.item), service: meanOf(answers.service), delivery: meanOf(answers.delivery) };
}
