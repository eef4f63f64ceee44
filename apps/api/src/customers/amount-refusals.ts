import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal } from '@hindsight/domain';
import type { Meanings } from '../commands/refusal-table.js';

const { UNPROCESSABLE_ENTITY } = HttpStatus;

export const amountRefusals: Meanings<AmountRefusal> = {
  'amount-not-positive': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The amount must be above zero', zh: '金额必须大于零' },
    facts: ['amount'],
  },
  'amount-too-large': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'The amount is more than can be summed exactly (2^53 - 1 minor units)',
      zh: '金额超出可精确求和的范围（2^53 - 1 个最小货币单位）',
    },
    facts: ['amount', 'margin'],
  },
  'currency-not-reporting': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The currency is not the reporting currency', zh: '币种不是报告币种' },
    facts: ['amount', 'margin'],
  },
};
