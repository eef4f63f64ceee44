import { HttpStatus } from '@nestjs/common';
import type { PointRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const pointRefusals: Meanings<PointRefusal> = {
  'entry-id-reused': {
    status: CONFLICT,
    title: {
      en: 'This entry of the ledger is recorded, with other facts',
      zh: '此积分记录已存在，但内容不同',
    },
    facts: ['entryId'],
  },
  'points-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Points are whole, from 1 to 1,000,000,000', zh: '积分须为 1 到 1,000,000,000 的整数' },
    facts: ['points'],
  },
  'expires-before-earned': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Their last day lies before that of earning them', zh: '积分有效期早于获得日期' },
    facts: ['expiresOn', 'occurredAt'],
  },
  'points-not-held': {
    status: CONFLICT,
    title: {
      en: 'More points than the customer held then, or has left of those',
      zh: '超过客户当时持有或剩余的积分',
    },
    facts: ['points', 'occurredAt'],
  },
  'day-not-over': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'The day was not over (UTC) when its points are said to expire',
      zh: '该日（UTC）尚未结束，积分不能过期',
    },
    facts: ['expiresOn', 'occurredAt'],
  },
};
