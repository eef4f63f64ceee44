import { reasonsText } from './reasons.js';

const refused = { en: 'The return is more than was bought', zh: '退货超过购买' };
const titleOf = (reason: string) => (reason === 'return-exceeds' ? refused : null);

describe('reasons of rejects, for people', () => {
  it('are data, which in English say what they mean', () => {
    expect(reasonsText({ 'occurred-at-missing': 2, 'return-exceeds': 1 }, 'en', titleOf)).toBe(
      '2 occurred-at-missing, 1 return-exceeds',
    );
  });

  it('have their meaning beside them in Chinese, be they of reading, of other rows or of the domain', () => {
    const counts = {
      'occurred-at-missing': 2,
      'duplicate-differs': 1,
      'return-exceeds': 3,
      'never-heard-of': 4,
    };
    expect(reasonsText(counts, 'zh', titleOf)).toBe(
      '2 occurred-at-missing（缺失），1 duplicate-differs（与同键的其他行不同），3 return-exceeds（退货超过购买），4 never-heard-of',
    );
  });
});
