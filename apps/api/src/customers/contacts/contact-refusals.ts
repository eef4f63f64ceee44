import { HttpStatus } from '@nestjs/common';
import type { ContactRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const contactRefusals: Meanings<ContactRefusal> = {
  'contact-id-reused': {
    status: CONFLICT,
    title: { en: 'This contact is recorded, with other facts', zh: '此联系已记录，但内容不同' },
    facts: ['contactId'],
  },
  'promise-id-reused': {
    status: CONFLICT,
    title: { en: 'Another contact made this promise', zh: '此承诺已在另一次联系中作出' },
    facts: ['promiseId'],
  },
  'contact-unknown': {
    status: NOT_FOUND,
    title: { en: 'No such contact with this customer is recorded', zh: '没有记录与此客户的这次联系' },
    facts: ['contactId'],
  },
  'effect-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'An effect is a whole number from 1 to 5', zh: '效果应为 1 到 5 的整数' },
    facts: ['effect'],
  },
  'evaluated-before-contact': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'It was evaluated before it took place', zh: '评估时间早于联系时间' },
    facts: ['contactId', 'occurredAt'],
  },
  'contact-already-evaluated': {
    status: CONFLICT,
    title: { en: 'This contact was evaluated, otherwise', zh: '此联系已评估，但内容不同' },
    facts: ['contactId'],
  },
};
