import fc from 'fast-check';
import { putInPlace } from './select.js';

describe('putting a few values in their place', () => {
  it('gives what sorting gives there, and keeps all values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }),
        fc.array(fc.nat()),
        (all, some) => {
          const places = [...new Set(some.map((one) => one % all.length))].sort((a, b) => a - b);
          const sorted = Float64Array.from(all).sort();
          const values = Float64Array.from(all);
          putInPlace(values, places);
          expect(places.map((place) => values[place])).toEqual(places.map((place) => sorted[place]));
          expect(values.sort()).toEqual(sorted);
        },
      ),
    );
  });
});
