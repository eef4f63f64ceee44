import { sameFact, stated } from './facts.js';

describe('the same fact', () => {
  const at = (text: string) => new Date(text);
  it.each([
    ['dates by instant', at('2026-01-05T00:00Z'), at('2026-01-05T08:00+08:00')],
    ['bigints', 1n, 1n],
    ['nested records, keys in any order', { a: { x: 1, y: 2 }, b: 3 }, { b: 3, a: { y: 2, x: 1 } }],
  ])('compares %s', (_, one, other) => {
    expect(sameFact(one, other)).toBe(true);
  });

  it.each([
    ['another instant', at('2026-01-05T00:00:00.000Z'), at('2026-01-05T00:00:00.001Z')],
    ['a field more', { a: 1 }, { a: 1, b: 2 }],
    ['another field', { a: undefined }, { b: undefined }],
    ['text for a number', { a: '1' }, { a: 1 }],
    ['a date for a record', at('2026-01-05T00:00Z'), {}],
    ['nothing for a record', null, {}],
  ])('tells apart %s', (_, one, other) => {
    expect(sameFact(one, other)).toBe(false);
  });
});

it('leaves out what was left undefined, and only that', () => {
  expect(stated({ a: undefined, b: null, c: 0, d: '' })).toStrictEqual({ b: null, c: 0, d: '' });
});
