import { HttpStatus } from '@nestjs/common';
import type { EndingRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';
import type { SurvivorRefusal } from './merging.js';

const { CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const endingRefusals: Meanings<EndingRefusal | SurvivorRefusal> = {
  'merges-into-itself': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'A customer cannot be merged into itself', zh: '客户不能并入自己' },
    facts: ['survivorId'],
  },
  'absorption-unfinished': {
    status: CONFLICT,
    title: {
      en: 'This customer is taking in another one, which has not ended: finish that merge first',
      zh: '此客户正在并入另一客户，该合并尚未完成，请先完成',
    },
    facts: ['survivorId'],
  },
  'erasure-not-begun': {
    status: CONFLICT,
    title: { en: 'The erasure of this customer was not begun', zh: '尚未开始抹除此客户' },
  },
  'erasure-of-another-request': {
    status: CONFLICT,
    title: { en: 'This customer is erased for another request', zh: '此客户因另一请求而被抹除' },
    facts: ['requestId'],
  },
  'survivor-not-registered': {
    status: CONFLICT,
    title: { en: 'Nobody registered the customer to merge into', zh: '要并入的客户尚未登记' },
    facts: ['survivorId'],
  },
  'survivor-merged': {
    status: CONFLICT,
    title: {
      en: 'The customer to merge into was merged into another itself',
      zh: '要并入的客户本身已并入另一客户',
    },
    facts: ['survivorId'],
  },
  'survivor-erased': {
    status: CONFLICT,
    title: { en: 'The customer to merge into was erased', zh: '要并入的客户已被抹除' },
    facts: ['survivorId'],
  },
};
