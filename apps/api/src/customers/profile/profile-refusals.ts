import { HttpStatus } from '@nestjs/common';
import type { ProfileRefusal, RegistrationRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { UNPROCESSABLE_ENTITY } = HttpStatus;

export const profileRefusals: Meanings<
  Exclude<ProfileRefusal, RegistrationRefusal> | 'sensitive-attribute-off'
> = {
  'sensitive-attribute-off': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'An attribute among these is sensitive and not kept here (SENSITIVE_ATTRIBUTES)',
      zh: '其中有属性属敏感信息，本系统不予保存（SENSITIVE_ATTRIBUTES）',
    },
  },
  'birthday-not-a-day': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'A birthday is a day of the year without the year, such as 02-29',
      zh: '生日须为不含年份的日期，如 02-29',
    },
    facts: ['attributes'],
  },
  'purpose-not-stated': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'A sensitive attribute needs purpose, what it is kept for, and consent, where the customer’s is on record',
      zh: '敏感属性须写明 purpose（保存目的）和 consent（客户同意的记录所在）',
    },
    facts: ['purpose', 'consent'],
  },
};
