import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal, CostRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT } = HttpStatus;

export const costRefusals: Meanings<Exclude<CostRefusal, AmountRefusal>> = {
  'cost-id-reused': {
    status: CONFLICT,
    title: { en: 'This cost is recorded, with other facts', zh: '此成本已记录，但内容不同' },
    facts: ['costId'],
  },
};
