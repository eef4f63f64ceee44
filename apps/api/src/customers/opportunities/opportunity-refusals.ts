import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal, OpportunityRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, UNPROCESSABLE_ENTITY } = HttpStatus;

export const opportunityRefusals: Meanings<Exclude<OpportunityRefusal, AmountRefusal>> = {
  'sales-stage-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'A sales stage is a whole number from 0 to 7', zh: '销售进程为 0 到 7 的整数' },
    facts: ['salesStage'],
  },
  'intent-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Intent is 1, 2, 3, 4 or 5', zh: '成交意向为 1、2、3、4 或 5' },
    facts: ['intent'],
  },
  'potential-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Potential is 0 to 100', zh: '潜力为 0 到 100' },
    facts: ['potential'],
  },
  'evidence-unknown': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The checklist of the funnel has no such evidence', zh: '漏斗清单中没有此证据' },
    facts: ['evidence'],
  },
  'evidence-missing': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'Not all that this stage of the funnel asks for was found out',
      zh: '此漏斗阶段所需的证据尚未齐备',
    },
    facts: ['opportunityId', 'funnelStage', 'evidence'],
  },
  'opportunity-unknown': {
    status: NOT_FOUND,
    title: { en: 'This customer has no such opportunity', zh: '此客户没有这个商机' },
    facts: ['opportunityId'],
  },
};
