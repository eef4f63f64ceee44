import { amountText, shareText, wholeAmountText } from './figures.js';

describe('writing figures', () => {
  it.each([
    [0, 'GBP', '0.00'],
    [-146250, 'GBP', '−1,462.50'],
    [123456789, 'GBP', '1,234,567.89'],
    [1234567, 'JPY', '1,234,567'],
    [123456789, 'CLF', '12,345.6789'],
  ])('writes %d of %s to the last minor unit', (minor, currency, text) => {
    expect(amountText(minor, currency)).toBe(text);
  });

  it('rounds to whole units where that is enough', () => {
    expect(wholeAmountText(-146250, 'GBP')).toBe('−1,462');
    expect(wholeAmountText(490380159, 'GBP')).toBe('4,903,802');
  });

  it('has no share of nothing', () => {
    expect([shareText(0.3115), shareText(null)]).toEqual(['31.1%', '–']);
  });
});
