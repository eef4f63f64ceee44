import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal, PaymentRefusal, PurchaseRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { UNPROCESSABLE_ENTITY } = HttpStatus;

export const paymentRefusals: Meanings<Exclude<PaymentRefusal, AmountRefusal | PurchaseRefusal>> = {
  'days-late-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Days late are whole, and 0 or more', zh: '逾期天数须为整数，且不小于 0' },
    facts: ['orderId', 'daysLate'],
  },
};
