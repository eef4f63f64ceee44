import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expectedPurchases, fitBgNbd, probabilityAlive } from './bg-nbd.js';
import { calibrated, type Buying } from './calibration.js';
import { expectedAmount, fitGammaGamma } from './gamma-gamma.js';

// The published results on these purchases, to the digits that were printed.

const sample = join(import.meta.dirname, '../../../samples/cdnow/purchases.txt.gz');

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const lastDay = dayOf('1997-09-30');

/** By customer, what was paid on each day. */
function daysByCustomer(): Map<string, Map<number, number>> {
  const customers = new Map<string, Map<number, number>>();
  for (const line of gunzipSync(readFileSync(sample)).toString().trim().split('\n')) {
    const [, customer = '', date = '', , dollars] = line.trim().split(/\s+/);
    const day = dayOf(date.replace(/(....)(..)(..)/, '$1-$2-$3'));
    if (day > lastDay) continue;
    const days = customers.get(customer) ?? new Map<number, number>();
    customers.set(customer, days.set(day, (days.get(day) ?? 0) + Number(dollars)));
  }
  return customers;
}

function buyingOn(paid: ReadonlyMap<number, number>): Buying {
  const days = [...paid.keys()];
  const [first = NaN, ...again] = days;
  const paidAgain = again.reduce((sum, day) => sum + (paid.get(day) ?? 0), 0);
  return { firstDay: first, lastDay: days.at(-1) ?? first, days: days.length, paidAgain };
}

const all = [...daysByCustomer().values()].map((paid) => calibrated(buyingOn(paid), lastDay));

describe('the CDNOW customers of the first quarter of 1997, observed to the end of September', () => {
  it('are 2,357, of whom 946 came back', () => {
    expect(all).toHaveLength(2357);
    expect(all.filter(({ purchases }) => purchases.repeats > 0)).toHaveLength(946);
  });

  it('buy and leave as published', () => {
    const { r, alpha, a, b, logLikelihood } = fitBgNbd(all.map(({ purchases }) => purchases));
    expect([r, alpha, a, b].map((one) => one.toFixed(3))).toEqual(['0.243', '4.414', '0.793', '2.426']);
    expect(logLikelihood.toFixed(1)).toBe('-9582.4');
  });

  it('spend as published', () => {
    const { p, q, v } = fitGammaGamma(all.flatMap(({ spend }) => spend ?? []));
    expect([p, q, v].map((one) => one.toFixed(2))).toEqual(['6.25', '3.74', '15.44']);
  });
});

describe('a customer who bought again twice, last after 30.43 of 38.86 weeks', () => {
  const model = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  const history = { repeats: 2, lastAt: 30.43, observed: 38.86 };

  it('is expected to buy 1.226 times in the next 39 weeks', () => {
    expect(expectedPurchases(model, history, 39).toFixed(3)).toBe('1.226');
  });

  it('is alive with the probability that the formula gives by hand', () => {
    // 1 / (1 + 0.793 / 3.426 · (43.274 / 34.844)^2.243)
    expect(probabilityAlive(model, history)).toBeCloseTo(0.7266, 4);
  });

  it('spends between its own mean and that of everybody', () => {
    const spending = { p: 6.25, q: 3.74, v: 15.44 };
    expect(expectedAmount(spending, null)).toBeCloseTo((15.44 * 6.25) / 2.74, 10);
    const own = expectedAmount(spending, { repeats: 2, meanAmount: 50 });
    expect(own).toBeCloseTo(((15.44 + 100) * 6.25) / 15.24, 10);
  });
});
