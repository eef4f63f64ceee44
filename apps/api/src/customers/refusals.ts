import { HttpStatus } from '@nestjs/common';
import { commandIdReused, RefusalTable } from '../commands/refusal-table.js';
import type { CustomerRefused } from './customers.js';

const { NOT_FOUND, CONFLICT, PRECONDITION_FAILED, UNPROCESSABLE_ENTITY } = HttpStatus;

/** What commands to customers change, whichever door they go through. */
export const customer = { field: 'customerId', name: { en: 'customer', zh: '客户' } };
export const customerElsewhere = {
  status: PRECONDITION_FAILED,
  title: {
    en: 'The customer is not at the revision that If-Match names',
    zh: '客户不在 If-Match 所指的修订号',
  },
};

export const refusals = new RefusalTable<CustomerRefused>(customer, {
  'command-id-reused': commandIdReused,
  'stream-elsewhere': customerElsewhere,
  'customer-not-registered': {
    status: NOT_FOUND,
    title: { en: 'Nobody registered this customer', zh: '此客户尚未登记' },
  },
  'customer-already-registered': {
    status: CONFLICT,
    title: { en: 'This customer is registered, with other facts', zh: '此客户已登记，但内容不同' },
  },
  'customer-erased': {
    status: CONFLICT,
    title: {
      en: 'This customer was erased; nothing more is recorded',
      zh: '此客户已被抹除，不再记录任何内容',
    },
  },
  'customer-merged': {
    status: CONFLICT,
    title: {
      en: 'This customer was merged into another; record it there',
      zh: '此客户已并入另一客户，请记录到那里',
    },
  },
  'time-in-the-future': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'It lies more than 5 minutes in the future', zh: '时间在未来 5 分钟以后' },
    facts: ['occurredAt'],
  },
  'attribute-not-allowed': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'A profile does not take this attribute', zh: '客户资料不接受此属性' },
    facts: ['attributes'],
  },
  'contact-id-reused': {
    status: CONFLICT,
    title: { en: 'This contact is recorded, with other facts', zh: '此联系已记录，但内容不同' },
    facts: ['contactId'],
  },
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
  'complaint-id-reused': {
    status: CONFLICT,
    title: { en: 'This complaint is recorded, with other facts', zh: '此投诉已记录，但内容不同' },
    facts: ['complaintId'],
  },
  'severity-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Severity is 1, 2, 3, 4 or 5', zh: '严重程度为 1、2、3、4 或 5' },
    facts: ['severity'],
  },
  'complaint-unknown': {
    status: NOT_FOUND,
    title: { en: 'This customer has no such complaint', zh: '此客户没有这个投诉' },
    facts: ['complaintId'],
  },
  'complaint-already-resolved': {
    status: CONFLICT,
    title: { en: 'This complaint is resolved, with other facts', zh: '此投诉已解决，但内容不同' },
    facts: ['complaintId'],
  },
  'resolved-before-complaint': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The resolution lies before the complaint', zh: '解决时间早于投诉时间' },
    facts: ['complaintId', 'occurredAt'],
  },
  'rating-id-reused': {
    status: CONFLICT,
    title: { en: 'This rating is recorded, with other facts', zh: '此评分已记录，但内容不同' },
    facts: ['ratingId'],
  },
  'score-out-of-scale': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: "The score is not on the instrument's scale", zh: '评分不在该量表的范围内' },
    facts: ['instrument', 'score'],
  },
  'already-churned': {
    status: CONFLICT,
    title: { en: 'This customer left, and has bought nothing since', zh: '此客户已流失，此后没有购买' },
  },
});
