import { ratio } from './fraction.js';

/** An answer that is no whole number of its scale. */
export class AnswerOffScale extends RangeError {
  constructor(
    readonly answer: number,
    readonly lowest: number,
    readonly highest: number,
  ) {
    super(`${answer} is not a whole number from ${lowest} to ${highest}`);
    this.name = 'AnswerOffScale';
  }
}

/** Whole answers to one question, counted. @throws AnswerOffScale */
export class Answers {
  private sum = 0n;

  constructor(
    private readonly answers: readonly number[],
    lowest: number,
    highest: number,
  ) {
    for (const answer of answers) {
      if (!Number.isInteger(answer) || answer < lowest || answer > highest)
        throw new AnswerOffScale(answer, lowest, highest);
      this.sum += BigInt(answer);
    }
  }

  get n(): number {
    return this.answers.length;
  }

  /** null for no answers. */
  mean(): number | null {
    return ratio(this.sum, BigInt(this.n));
  }

  /** How many are `least` or more. */
  atLeast(least: number): number {
    return this.answers.filter((answer) => answer >= least).length;
  }

  /** The share of those; null for no answers. */
  shareAtLeast(least: number): number | null {
    return ratio(BigInt(this.atLeast(least)), BigInt(this.n));
  }
}
