import { concentrationOf } from './concentration.js';

describe('how value lies among customers', () => {
  const ten = [5, 70, 0, 10, 5, 5, 0, -20, 5, 0]; // 100 together without the one who returned more

  it('says what the best hold, everybody in the denominator', () => {
    const { customers, paying, totalMinor, curve } = concentrationOf(ten);
    expect([customers, paying, totalMinor]).toEqual([10, 6, 100]);
    expect(curve).toHaveLength(100);
    expect([curve[0], curve[9], curve[10], curve[19], curve[99]]).toEqual([
      { percent: 1, customers: 1, spendMinor: 70 },
      { percent: 10, customers: 1, spendMinor: 70 },
      { percent: 11, customers: 2, spendMinor: 80 },
      { percent: 20, customers: 2, spendMinor: 80 },
      { percent: 100, customers: 10, spendMinor: 100 },
    ]);
  });

  it('counts the fewest that hold four fifths', () => {
    expect(concentrationOf(ten).holding80).toBe(2);
    expect(concentrationOf([1, 1, 1, 1, 1]).holding80).toBe(4);
  });

  it('has nothing to share where nobody spent', () => {
    expect(concentrationOf([])).toMatchObject({ customers: 0, paying: 0, totalMinor: 0, holding80: 0 });
    expect(concentrationOf([0, -1])).toMatchObject({ customers: 2, paying: 0, totalMinor: 0, holding80: 0 });
  });
});
