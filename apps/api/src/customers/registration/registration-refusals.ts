import { HttpStatus } from '@nestjs/common';
import type { RegistrationRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const registrationRefusals: Meanings<RegistrationRefusal | 'customer-id-personal'> = {
  'customer-id-personal': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'The id looks like a telephone number; ids are pseudonymous (ALLOW_PERSONAL_IDS)',
      zh: '该 id 像是电话号码；id 应为化名（ALLOW_PERSONAL_IDS）',
    },
  },
  'customer-already-registered': {
    status: CONFLICT,
    title: { en: 'This customer is registered, with other facts', zh: '此客户已登记，但内容不同' },
  },
  'attribute-not-allowed': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'A profile does not take this attribute', zh: '客户资料不接受此属性' },
    facts: ['attributes'],
  },
};
