/** A sum of money beyond 2^53 minor units at an evaluation: a double cannot say it exactly, so the run stops. */
export class SumOverflow extends Error {
  constructor(
    readonly customerId: string,
    readonly feature: string,
    readonly minor: bigint,
  ) {
    super(`${feature} of customer ${customerId} is ${minor.toString()} minor units, beyond 2^53`);
    this.name = 'SumOverflow';
  }
}

export const largestSum = 2 ** 53;

/** A running sum of integers that stays exact however far it strays on its way. Each integer is at most 2^53. */
export class ExactSum {
  private small = 0;
  /** In use from the first sum that left the safe integers, until `clear`. */
  private large: bigint | null = null;

  clear(): void {
    this.small = 0;
    this.large = null;
  }

  add(integer: number): void {
    if (this.large !== null) {
      this.large += BigInt(integer);
      return;
    }
    const sum = this.small + integer;
    if (Number.isSafeInteger(sum)) this.small = sum;
    else this.large = BigInt(this.small) + BigInt(integer);
  }

  /** The sum, as a number wherever a double holds it exactly, else (beyond 2^53) as it is. */
  total(): number | bigint {
    if (this.large === null) return this.small;
    const near = Number(this.large);
    return Math.abs(near) <= largestSum && BigInt(near) === this.large ? near : this.large;
  }
}
