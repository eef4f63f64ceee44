import { HttpStatus } from '@nestjs/common';
import { commandIdReused, RefusalTable } from '../commands/refusal-table.js';
import { amountRefusals } from '../customers/amount-refusals.js';
import type { PlanRefused } from './plans.js';

const { PRECONDITION_FAILED, UNPROCESSABLE_ENTITY } = HttpStatus;

const plan = { field: 'year', name: { en: 'plans of', zh: '计划年度' } };

export const planRefusals = new RefusalTable<PlanRefused>(plan, {
  'command-id-reused': commandIdReused,
  'stream-elsewhere': {
    status: PRECONDITION_FAILED,
    title: {
      en: 'The plans of that year are not at the revision that If-Match names',
      zh: '该年度的计划不在 If-Match 所指的修订号',
    },
  },
  'time-in-the-future': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'It lies more than 5 minutes in the future', zh: '时间在未来 5 分钟以后' },
    facts: ['occurredAt'],
  },
  'plan-needs-amount': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'This measure is planned as an amount, and as nothing else', zh: '此指标只能以金额计划' },
    facts: ['measure'],
  },
  'plan-needs-rate': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'This measure is planned as a rate in percent, and as nothing else',
      zh: '此指标只能以百分比计划',
    },
    facts: ['measure'],
  },
  'rate-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'A rate is from -100 to 100 percent', zh: '比率为 -100% 到 100%' },
    facts: ['ratePercent'],
  },
  ...amountRefusals,
});
