import { HttpStatus } from '@nestjs/common';
import type { NeedRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const needRefusals: Meanings<NeedRefusal> = {
  'priority-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Priority is 1, 2, 3, 4 or 5', zh: '优先级为 1、2、3、4 或 5' },
    facts: ['priority'],
  },
  'need-unknown': {
    status: NOT_FOUND,
    title: { en: 'This customer has no such need', zh: '此客户没有这个需求' },
    facts: ['needId'],
  },
  'need-already-validated': {
    status: CONFLICT,
    title: { en: 'This need is validated, with other facts', zh: '此需求已验证，但内容不同' },
    facts: ['needId'],
  },
  'validated-before-identified': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The validation lies before the need', zh: '验证时间早于识别需求的时间' },
    facts: ['needId', 'occurredAt'],
  },
  'need-not-prioritised': {
    status: CONFLICT,
    title: {
      en: 'Its area, kind and priority are not all known at that time; state the need again with them',
      zh: '当时其领域、类别、优先级尚未齐备；请补充后重新陈述此需求',
    },
    facts: ['needId', 'occurredAt'],
  },
  'proposal-before-need': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The proposal lies before the need', zh: '方案时间早于识别需求的时间' },
    facts: ['needId', 'occurredAt'],
  },
};
