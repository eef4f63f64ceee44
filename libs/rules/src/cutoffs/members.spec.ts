import fc from 'fast-check';
import { Members } from './members.js';

describe('the members of a population', () => {
  const day = fc.integer({ min: 0, max: 600 });
  const amount = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.double({ noNaN: true }),
    fc.double({ min: 1, max: 99, noNaN: true }),
  );
  // More than are looked at one by one: their ranges are counted first.
  const many = { minLength: 200, maxLength: 400 };
  const values = fc.oneof(
    ...[{}, many].flatMap((size) => [
      fc.array(day, size),
      fc.array(amount, size),
      fc.array(fc.oneof(day, amount), size),
    ]),
  );

  it('say what would stand at any place if they were sorted', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat()), (all, some) => {
        const members = Members.of(all);
        const places = [...new Set(some.map((one) => one % Math.max(1, all.length)))].sort((a, b) => a - b);
        const sorted = Float64Array.from(all).sort();
        const wanted = all.length === 0 ? [] : places;
        expect(members.at(wanted).map((value) => value + 0)).toEqual(
          wanted.map((place) => Number(sorted[place]) + 0),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are all there, each as often as it was added', () => {
    fc.assert(
      fc.property(values, (all) => {
        const sorted = Float64Array.from(all, (value) => value + 0).sort();
        expect(Members.of(all).size).toBe(all.length);
        expect(
          Members.of(all)
            .all()
            .map((value) => value + 0)
            .sort(),
        ).toEqual(sorted);
      }),
    );
  });
});
