import fc from 'fast-check';
import { rfmScores, type RfmCustomer } from './rfm-scores.js';

const customer = (recencyDays: number, orders: number, spend: number): RfmCustomer => ({
  recencyDays,
  orders,
  spendMinor: BigInt(spend),
});

const anyCustomer = fc
  .tuple(fc.nat(8), fc.nat(8), fc.integer({ min: -8, max: 8 }))
  .map(([days, orders, spend]) => customer(days, orders, spend));

describe('scoring by recency, frequency and value', () => {
  it('gives each fifth its score, 5 for the most recent, most frequent and most valuable', () => {
    const ada = customer(1, 10, 900);
    const ben = customer(5, 8, 1000);
    const others = [customer(30, 5, 500), customer(60, 2, 200), customer(300, 1, -10)];
    expect(rfmScores([ada, ben, ...others])).toEqual([
      { r: 5, f: 5, m: 4, sum: 14 },
      { r: 4, f: 4, m: 5, sum: 13 },
      { r: 3, f: 3, m: 3, sum: 9 },
      { r: 2, f: 2, m: 2, sum: 6 },
      { r: 1, f: 1, m: 1, sum: 3 },
    ]);
  });

  it('never parts equal values: the cut is the value of the ⌈k·n/5⌉-th best', () => {
    // best first: 9 | 7 7 | 7 2 2 with n = 6, cuts at places 2, 3, 4, 5: 7, 7, 7, 2
    const orders = [7, 2, 7, 9, 2, 7];
    expect(rfmScores(orders.map((one) => customer(0, one, 0))).map(({ f }) => f)).toEqual([5, 2, 5, 5, 2, 5]);
  });

  it('has a best customer where there is one, and none where there is none', () => {
    expect(rfmScores([customer(400, 0, -5)])).toEqual([{ r: 5, f: 5, m: 5, sum: 15 }]);
    expect(rfmScores([])).toEqual([]);
  });

  it('orders scores as values, parts no ties, and does not depend on the order of customers', () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { minLength: 1 }), (customers) => {
        const scores = rfmScores(customers);
        const byOrders = customers.map(({ orders }, i) => [orders, scores[i]?.f ?? 0] as const);
        for (const [orders, f] of byOrders) {
          for (const [fewer, score] of byOrders.filter(([other]) => other <= orders))
            expect(fewer === orders ? score === f : score <= f).toBe(true);
        }
        expect(rfmScores([...customers].reverse())).toEqual([...scores].reverse());
        expect(Math.max(...scores.map(({ m }) => m))).toBe(5);
      }),
    );
  });
});
