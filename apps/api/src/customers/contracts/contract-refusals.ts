import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal, ContractRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const contractRefusals: Meanings<Exclude<ContractRefusal, AmountRefusal>> = {
  'contract-id-reused': {
    status: CONFLICT,
    title: {
      en: 'This contract is recorded, with other facts; a renewal has an id of its own',
      zh: '此合同已记录，但内容不同；续签合同须用新的编号',
    },
    facts: ['contractId'],
  },
  'contract-ends-before-start': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The contract would end before it begins', zh: '合同的结束时间不晚于开始时间' },
    facts: ['contractId', 'from', 'to'],
  },
  'contract-unknown': {
    status: NOT_FOUND,
    title: { en: 'This customer was sent no such contract', zh: '没有给此客户传过这份合同' },
    facts: ['contractId'],
  },
  'contract-already-signed': {
    status: CONFLICT,
    title: { en: 'This contract is signed, with other facts', zh: '此合同已签署，但内容不同' },
    facts: ['contractId'],
  },
  'signed-before-sent': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The signature lies before the contract was sent', zh: '签署时间早于传合同的时间' },
    facts: ['contractId', 'occurredAt'],
  },
  'contract-expired': {
    status: CONFLICT,
    title: {
      en: 'This contract had expired by then; a renewal has an id of its own',
      zh: '此合同届时已到期；续签合同须用新的编号',
    },
    facts: ['contractId', 'occurredAt'],
  },
  'contract-already-expired': {
    status: CONFLICT,
    title: { en: 'This contract expired, at another time', zh: '此合同已到期，但时间不同' },
    facts: ['contractId'],
  },
  'expired-before-sent': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The expiry lies before the contract was sent', zh: '到期时间早于传合同的时间' },
    facts: ['contractId', 'occurredAt'],
  },
  'expired-before-signed': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The expiry lies before the signature', zh: '到期时间早于签署时间' },
    facts: ['contractId', 'occurredAt'],
  },
};
