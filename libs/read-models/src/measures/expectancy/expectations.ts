import {
  calibrated,
  expectedAmount,
  expectedPurchases,
  fitBgNbd,
  fitGammaGamma,
  NotEnoughToFit,
  probabilityAlive,
  type Calibrated,
  type FittedBgNbd,
  type FittedGammaGamma,
} from '@hindsight/lifetimes';
import type { Bought } from './buying.js';

/** What is to be expected of one customer. */
export interface Expectation {
  readonly customerId: string;
  /** Days with a purchase but the first. */
  readonly repeats: number;
  /** 0..1 */
  readonly alive: number;
  /** In the horizon. */
  readonly purchases: number;
  /** Minor units a purchase; null where amounts tell nothing. */
  readonly amount: number | null;
}

/** The two models of a population, and what they say of each customer. */
export interface Expectations {
  /** null: nobody came back, or nobody is there. */
  readonly purchasing: FittedBgNbd | null;
  /** null: too few came back and paid. */
  readonly spending: FittedGammaGamma | null;
  /** None where `purchasing` is null. */
  readonly customers: readonly Expectation[];
}

/** @param horizonDays behind the day of `asOf` */
export function expectationsOf(bought: readonly Bought[], asOf: Date, horizonDays: number): Expectations {
  const endDay = Math.floor(asOf.getTime() / dayMs);
  const customers = bought.map((one) => ({ id: one.customerId, ...calibrated(one, endDay) }));
  const purchasing = ifEnough(() => fitBgNbd(customers.map((one) => one.purchases)));
  const spending = ifEnough(() => fitGammaGamma(customers.flatMap(({ spend }) => spend ?? [])));
  if (!purchasing) return { purchasing, spending, customers: [] };
  const expect = ({ id, purchases, spend }: Calibrated & { id: string }): Expectation => ({
    customerId: id,
    repeats: purchases.repeats,
    alive: probabilityAlive(purchasing, purchases),
    purchases: expectedPurchases(purchasing, purchases, horizonDays / daysOfWeek),
    amount: spending && finite(expectedAmount(spending, spend)),
  });
  return { purchasing, spending, customers: customers.map(expect) };
}

const dayMs = 86_400_000;
const daysOfWeek = 7;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function ifEnough<Fitted>(fit: () => Fitted): Fitted | null {
  try {
    return fit();
  } catch (failure) {
    if (failure instanceof NotEnoughToFit) return null;
    throw failure;
  }
}
