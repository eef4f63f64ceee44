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
