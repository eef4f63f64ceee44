import { HttpStatus } from '@nestjs/common';
import type { ServiceRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const serviceRefusals: Meanings<ServiceRefusal> = {
  'service-id-reused': {
    status: CONFLICT,
    title: { en: 'This service is recorded, with other facts', zh: '此服务已记录，但内容不同' },
    facts: ['serviceId'],
  },
  'service-unknown': {
    status: NOT_FOUND,
    title: { en: 'This customer requested no such service', zh: '此客户没有申请过这项服务' },
    facts: ['serviceId'],
  },
  'service-already-completed': {
    status: CONFLICT,
    title: { en: 'This service is completed, with other facts', zh: '此服务已完成，但内容不同' },
    facts: ['serviceId'],
  },
  'completed-before-request': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The completion lies before the request', zh: '完成时间早于申请时间' },
    facts: ['serviceId', 'occurredAt'],
  },
  'maintenance-before-completion': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The next maintenance lies before the completion', zh: '下次维护早于服务完成' },
    facts: ['serviceId', 'occurredAt', 'nextMaintenanceOn'],
  },
};
