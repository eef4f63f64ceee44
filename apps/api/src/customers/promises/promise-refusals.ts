import { HttpStatus } from '@nestjs/common';
import type { PromiseRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const promiseRefusals: Meanings<PromiseRefusal> = {
  'promise-unknown': {
    status: NOT_FOUND,
    title: { en: 'No contact with this customer made such a promise', zh: '与此客户的联系中没有这个承诺' },
    facts: ['promiseId'],
  },
  'promise-already-kept': {
    status: CONFLICT,
    title: { en: 'This promise was kept, at another time', zh: '此承诺已兑现，但时间不同' },
    facts: ['promiseId'],
  },
  'kept-before-promise': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'It was kept before it was made', zh: '兑现时间早于承诺时间' },
    facts: ['promiseId', 'occurredAt'],
  },
};
