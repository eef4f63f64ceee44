import fc from 'fast-check';
import { fading } from './fading.js';

describe('what is left of a decayed sum, quickly', () => {
  it('is within a thousand-millionth of the power', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: 0, max: 1000, noNaN: true }),
          fc.nat(2000).map((n) => n / 1024),
        ),
        (halves) => {
          const power = Math.pow(2, -halves);
          expect(Math.abs(fading(halves) - power)).toBeLessThanOrEqual(1e-9 * power);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is the power where that is next to nothing', () => {
    expect(fading(1070)).toBe(Math.pow(2, -1070));
    expect(fading(Infinity)).toBe(0);
  });
});
