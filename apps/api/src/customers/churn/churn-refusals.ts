import { HttpStatus } from '@nestjs/common';
import type { ChurnRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT } = HttpStatus;

export const churnRefusals: Meanings<ChurnRefusal> = {
  'already-churned': {
    status: CONFLICT,
    title: { en: 'This customer left, and has not come back since', zh: '此客户已流失，此后没有回来' },
  },
  'customer-not-gone': {
    status: CONFLICT,
    title: {
      en: 'This customer had not left then, or is back already',
      zh: '此客户当时并未流失，或已经回来',
    },
    facts: ['occurredAt'],
  },
};
