import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal, CareRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT } = HttpStatus;

export const careRefusals: Meanings<Exclude<CareRefusal, AmountRefusal>> = {
  'care-id-reused': {
    status: CONFLICT,
    title: { en: 'This care is recorded, with other facts', zh: '此关怀已记录，但内容不同' },
    facts: ['careId'],
  },
  'plan-id-reused': {
    status: CONFLICT,
    title: { en: 'This support plan is recorded, with other facts', zh: '此支援计划已记录，但内容不同' },
    facts: ['planId'],
  },
};
