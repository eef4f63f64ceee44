import { HttpStatus } from '@nestjs/common';
import type { AmountRefusal, ComplaintRefusal } from '@hindsight/domain';
import type { Meanings } from '../../commands/refusal-table.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

export const complaintRefusals: Meanings<Exclude<ComplaintRefusal, AmountRefusal>> = {
  'complaint-id-reused': {
    status: CONFLICT,
    title: { en: 'This complaint is recorded, with other facts', zh: '此投诉已记录，但内容不同' },
    facts: ['complaintId'],
  },
  'severity-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'Severity is 1, 2, 3, 4 or 5', zh: '严重程度为 1、2、3、4 或 5' },
    facts: ['severity'],
  },
  'complaint-unknown': {
    status: NOT_FOUND,
    title: { en: 'This customer has no such complaint', zh: '此客户没有这个投诉' },
    facts: ['complaintId'],
  },
  'complaint-already-resolved': {
    status: CONFLICT,
    title: { en: 'This complaint is resolved; nothing else follows it', zh: '此投诉已解决，不再有后续' },
    facts: ['complaintId'],
  },
  'resolved-before-complaint': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The resolution lies before the complaint', zh: '解决时间早于投诉时间' },
    facts: ['complaintId', 'occurredAt'],
  },
  'resolved-before-last-step': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The resolution lies before a step that is recorded', zh: '解决时间早于已记录的处理步骤' },
    facts: ['complaintId', 'occurredAt'],
  },
  'complaint-withdrawn': {
    status: CONFLICT,
    title: { en: 'This complaint was withdrawn; nothing else follows it', zh: '此投诉已撤回，不再有后续' },
    facts: ['complaintId'],
  },
  'complaint-already-acknowledged': {
    status: CONFLICT,
    title: { en: 'This complaint was acknowledged at another time', zh: '此投诉已在另一时间受理' },
    facts: ['complaintId'],
  },
  'step-before-complaint': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'It lies before the complaint', zh: '时间早于投诉时间' },
    facts: ['complaintId', 'occurredAt'],
  },
};
