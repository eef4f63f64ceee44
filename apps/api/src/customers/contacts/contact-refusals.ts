import { HttpStatus } from '@nestjs/common';
import type { ContactRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { CONFLICT } = HttpStatus;

export const contactRefusals: Meanings<ContactRefusal> = {
  'contact-id-reused': {
    status: CONFLICT,
    title: { en: 'This contact is recorded, with other facts', zh: '此联系已记录，但内容不同' },
    facts: ['contactId'],
  },
  'promise-id-reused': {
    status: CONFLICT,
    title: { en: 'Another contact made this promise', zh: '此承诺已在另一次联系中作出' },
    facts: ['promiseId'],
  },
};
