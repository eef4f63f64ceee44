import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal, PurchaseRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const purchaseRefusals: Meanings<Exclude<PurchaseRefusal, AmountRefusal>> = {
  'order-id-reused': {
    status: CONFLICT,
    title: { en: 'This order is recorded, with other facts', zh: '此订单已记录，但内容不同' },
    facts: ['orderId'],
  },
  'order-unknown': {
    status: NOT_FOUND,
    title: { en: 'This customer has no such order', zh: '此客户没有这个订单' },
    facts: ['orderId'],
  },
  'return-id-reused': {
    status: CONFLICT,
    title: { en: 'This return is recorded, with other facts', zh: '此退货已记录，但内容不同' },
    facts: ['returnId'],
  },
  'return-exceeds-purchase': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'More would be returned than the order was worth', zh: '退货金额将超过订单金额' },
    facts: ['orderId', 'amount'],
  },
  'corrected-below-returned': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'More than the right amount was returned already', zh: '已退货金额超过更正后的金额' },
    facts: ['orderId', 'amount'],
  },
};
