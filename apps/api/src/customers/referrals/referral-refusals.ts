import { HttpStatus } from '@nestjs/common';
import type { ReferralRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const referralRefusals: Meanings<ReferralRefusal> = {
  'refers-itself': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'A customer cannot refer itself', zh: '客户不能推荐自己' },
    facts: ['referredCustomerId'],
  },
  'referral-already-recorded': {
    status: CONFLICT,
    title: { en: 'This referral is recorded, with other facts', zh: '此推荐已记录，但内容不同' },
    facts: ['referredCustomerId'],
  },
  'influence-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Influence is 0 to 100', zh: '影响力为 0 到 100' },
    facts: ['influence'],
  },
};
