import { expectedPurchases, fitBgNbd, probabilityAlive } from './bg-nbd.js';
import { NotEnoughToFit } from './errors.js';
import { expectedAmount, fitGammaGamma } from './gamma-gamma.js';
import { gaussianHypergeometric } from './gaussian-hypergeometric.js';

const model = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const once = { repeats: 0, lastAt: 0, observed: 38 };
const twice = { repeats: 1, lastAt: 10, observed: 38 };

describe('what is expected of a customer', () => {
  it('takes whoever bought once for alive, however long ago that was', () => {
    expect([1, 100, 10_000].map((observed) => probabilityAlive(model, { ...once, observed }))).toEqual([
      1, 1, 1,
    ]);
  });

  it('takes a customer for gone that used to come often and does not any more', () => {
    const often = { repeats: 30, lastAt: 30 };
    expect(probabilityAlive(model, { ...often, observed: 30 })).toBeGreaterThan(0.97);
    expect(probabilityAlive(model, { ...often, observed: 60 })).toBeLessThan(0.001);
  });

  it('is nothing in no time, and more in more', () => {
    const expected = [0, 1, 10, 100].map((time) => expectedPurchases(model, twice, time));
    expect(expected[0]).toBe(0);
    expect([...expected].sort((a, b) => a - b)).toEqual(expected);
  });

  it('goes over the point where the formula is 0/0 as if it were not there', () => {
    const [below, at, above] = [1 - 1e-4, 1, 1 + 1e-4].map((a) =>
      expectedPurchases({ ...model, a }, twice, 39),
    );
    expect(at).toBeGreaterThan(Math.min(below ?? NaN, above ?? NaN));
    expect(at).toBeLessThan(Math.max(below ?? NaN, above ?? NaN));
  });

  it('has no mean amount where that of the population has none', () => {
    expect(expectedAmount({ p: 1, q: 0.9, v: 10 }, null)).toBe(Infinity);
    expect(expectedAmount({ p: 1, q: 0.9, v: 10 }, { repeats: 1, meanAmount: 5 })).toBeCloseTo(15 / 0.9, 10);
  });
});

describe('a population', () => {
  it.each([
    ['nobody', []],
    ['those who bought once only', [once, once]],
  ])('of %s tells nothing', (_, histories) => {
    expect(() => fitBgNbd(histories)).toThrow(NotEnoughToFit);
  });

  it('with a purchase after the end of its observation is impossible', () => {
    expect(() => fitBgNbd([{ repeats: 1, lastAt: NaN, observed: 1 }])).toThrow('times in order');
  });

  it('of two who came back does not tell how amounts spread', () => {
    const spend = { repeats: 1, meanAmount: 5 };
    expect(() => fitGammaGamma([spend, spend])).toThrow(NotEnoughToFit);
  });

  it('is the same, whoever comes first and whoever is like whom', () => {
    const histories = [once, twice, once, { repeats: 4, lastAt: 30, observed: 31 }, twice];
    expect(fitBgNbd([...histories].reverse()).logLikelihood).toBeCloseTo(
      fitBgNbd(histories).logLikelihood,
      6,
    );
  });
});

describe('the hypergeometric series', () => {
  it.each([0.1, 0.5, 0.9, 0.999])('keeps the identities that have a closed form, at %d', (z) => {
    expect(gaussianHypergeometric(1, 1, 2, z) / (-Math.log(1 - z) / z)).toBeCloseTo(1, 10);
    expect(gaussianHypergeometric(0.7, 3, 3, z) / (1 - z) ** -0.7).toBeCloseTo(1, 10);
  });

  it('is 1 at 0', () => {
    expect(gaussianHypergeometric(2, 3, 4, 0)).toBe(1);
  });
});
