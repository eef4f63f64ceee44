import fc from 'fast-check';
import { largestFirst } from './running-sums.js';

describe('values, largest first', () => {
  it.each([
    ['that a machine holds', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })],
    ['of which some are larger', fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n })],
  ])('are all there, in order, and left as they were: %s', (_, value) => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const before = [...values];
        const found = largestFirst(values);
        expect(values).toEqual(before);
        expect(found.every((one, at) => at === 0 || (found[at - 1] ?? 0n) >= one)).toBe(true);
        const counted = (all: readonly bigint[]) => all.map(String).sort();
        expect(counted(found)).toEqual(counted(values));
      }),
    );
  });
});
