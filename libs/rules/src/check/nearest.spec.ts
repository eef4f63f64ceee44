import { nearest } from './nearest.js';

describe('did you mean', () => {
  const known = ['window', 'where', 'field', 'min', 'spend_365d'];

  it.each([
    ['windw', 'window'],
    ['wnidow', 'window'],
    ['Window', 'window'],
    ['spend_356d', 'spend_365d'],
    ['spend365', 'spend_365d'],
    ['mn', 'min'],
    ['wehre', 'where'],
    ['max', null],
    ['amount', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('%s', (name, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  it('takes the nearest, and the first of equals', () => {
    expect(nearest('p03', ['p20', 'p02', 'p01'])).toBe('p02');
  });
});
