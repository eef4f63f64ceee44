import fc from 'fast-check';
import { selectPlaces } from './find.js';

describe('selecting places', () => {
  it('puts there what sorting would, and keeps all values', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(values, fc.array(fc.nat()), (all, some) => {
        const places = [...new Set(some.map((one) => one % all.length))].sort((a, b) => a - b);
        const selected = Float64Array.from(all);
        selectPlaces(selected, places);
        const sorted = Float64Array.from(all).sort();
        for (const place of places) expect(Number(selected[place]) + 0).toBe(Number(sorted[place]) + 0);
        expect(selected.sort()).toEqual(sorted);
      }),
      { numRuns: 1000 },
    );
  });
});
