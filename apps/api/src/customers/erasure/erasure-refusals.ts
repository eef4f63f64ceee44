import { HttpStatus } from '@nestjs/common';
import type { Meanings } from '../../commands/refusal-table.js';

/** What stands in the way of a request, whoever it is about. */
export type RequestRefusal = 'request-id-reused';

export const requestRefusals: Meanings<RequestRefusal> = {
  'request-id-reused': {
    status: HttpStatus.CONFLICT,
    title: {
      en: 'This request was made of another customer, or on another legal basis',
      zh: '此请求编号已用于另一客户或另一法律依据',
    },
    facts: ['requestId', 'legalBasis'],
  },
};
