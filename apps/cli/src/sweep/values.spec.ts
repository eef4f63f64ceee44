import { parseVariation } from './values.js';

const valuesOf = (text: string) => parseVariation(`p=${text}`).values;

describe('the values that a parameter is to have', () => {
  it.each([
    ['500,800', ['500', '800']],
    ['0.1..0.3/0.1', ['0.1', '0.2', '0.3']],
    ['100..350/100', ['100', '200', '300']],
    ['-1..1/0.5', ['-1', '-0.5', '0', '0.5', '1']],
    ['30d..90d/30d', ['30d', '60d', '90d']],
    ['1,1,0..2/1', ['1', '0', '2']],
  ])('%s', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each([
    ['p', 'expected PATH=VALUES'],
    ['p=', 'expected PATH=VALUES'],
    ['p=x', 'expected a number, a duration (30d) or a range (100..1000/100), found "x"'],
    ['p=1..2', 'found "1..2"'],
    ['p=30d..90/30d', 'the units of 30d..90/30d differ'],
    ['p=1..2/0', 'the step of 1..2/0 is not above 0'],
    ['p=1..9999/1', 'more than 1000 values'],
  ])('refuses %s', (text, why) => {
    expect(() => parseVariation(text)).toThrow(why);
  });
});
