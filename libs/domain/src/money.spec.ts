import fc from 'fast-check';
import { currencyExponent } from './currency.js';
import { formatMoney, money, parseMoney } from './money.js';

describe('money as decimal text', () => {
  it.each([
    ['12.34', 'GBP', 1234n],
    ['12.3', 'GBP', 1230n],
    ['12', 'GBP', 1200n],
    ['-0.05', 'GBP', -5n],
    ['007.10', 'GBP', 710n],
    ['1200', 'JPY', 1200n],
    ['1.234', 'KWD', 1234n],
    ['0.0001', 'CLF', 1n],
    ['99999999999999999999.99', 'GBP', 9999999999999999999999n],
  ])('reads %s %s as %s minor units', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual(money(minor, currency));
  });

  it.each(['', '.5', '5.', '1,000', '1e3', '+1', ' 1', '1 ', '--1', '1.2.3', '0x1', '٣', 'NaN'])(
    'does not read %j',
    (text) => {
      expect(parseMoney(text, 'GBP')).toBeNull();
    },
  );

  it.each([
    ['12.345', 'GBP'],
    ['12.340', 'GBP'],
    ['1.0', 'JPY'],
  ])('never rounds: %s %s is not read', (text, currency) => {
    expect(parseMoney(text, currency)).toBeNull();
  });

  it.each([
    [5n, 'GBP', '0.05'],
    [-5n, 'GBP', '-0.05'],
    [0n, 'GBP', '0.00'],
    [123456n, 'GBP', '1234.56'],
    [-1200n, 'JPY', '-1200'],
    [1n, 'BHD', '0.001'],
  ])('writes %s minor units of %s as %s', (minor, currency, text) => {
    expect(formatMoney(money(minor, currency))).toBe(text);
  });

  it('reads back whatever it writes', () => {
    const currencies = fc.constantFrom('GBP', 'JPY', 'KWD', 'CLF');
    fc.assert(
      fc.property(fc.bigInt(), currencies, (minor, currency) => {
        const amount = money(minor, currency);
        expect(parseMoney(formatMoney(amount), currency)).toEqual(amount);
      }),
    );
  });

  it('knows the currencies that have not two decimals', () => {
    const codes = ['GBP', 'CNY', 'JPY', 'KRW', 'TND', 'UYW', 'XXX'];
    expect(codes.map(currencyExponent)).toEqual([2, 2, 0, 0, 3, 4, 2]);
  });
});
