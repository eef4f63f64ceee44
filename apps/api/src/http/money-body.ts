import { money, type Money } from '@hindsight/domain';
import { Patterned } from './fields.js';

/** Money as it travels: minor units as text, so that no float ever holds it. */
export class MoneyBody {
  @Patterned({
    pattern: /^-?\d{1,18}$/,
    says: {
      en: 'a whole number of minor units as text, at most 18 digits',
      zh: '以文本表示的最小货币单位整数，最多 18 位',
    },
    description: 'Minor units (pence, cents) as text: 12.99 GBP is "1299"',
    example: '1299',
  })
  minor!: string;

  @Patterned({
    pattern: /^[A-Z]{3}$/,
    says: { en: 'an ISO 4217 code in capitals', zh: '大写的 ISO 4217 代码' },
    description: 'ISO 4217; must be the reporting currency',
    example: 'GBP',
  })
  currency!: string;
}

export const moneyFrom = (body: MoneyBody): Money => money(BigInt(body.minor), body.currency);
