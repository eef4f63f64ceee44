import { HttpStatus } from '@nestjs/common';
import { commandIdReused, RefusalTable } from '../../commands/refusal-table.js';
import { customer, customerElsewhere } from '../refusals.js';
import type { SkipRefused } from './skips.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

const facts = ['revision', 'eventId'];

export const skipRefusals = new RefusalTable<SkipRefused>(customer, {
  'command-id-reused': commandIdReused,
  'stream-elsewhere': customerElsewhere,
  'customer-not-registered': {
    status: NOT_FOUND,
    title: {
      en: 'Nobody registered this customer: without the event nothing would be left that could go on',
      zh: '此客户尚未登记：跳过该事件后没有可继续的内容',
    },
  },
  'event-already-skipped': {
    status: CONFLICT,
    title: {
      en: 'This event is skipped, for another reason or by somebody else',
      zh: '此事件已被跳过，但理由或操作者不同',
    },
    facts,
  },
  'reason-missing': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'The reason says nothing', zh: '理由为空' },
  },
  'customer-not-parked': {
    status: CONFLICT,
    title: {
      en: 'This customer is not parked: only an event that stands in the way can be skipped',
      zh: '此客户未被搁置：只能跳过造成阻碍的事件',
    },
  },
  'parked-elsewhere': {
    status: CONFLICT,
    title: { en: 'This customer is parked, but not at this event', zh: '此客户已被搁置，但不是因为此事件' },
    facts,
  },
  'gap-not-skippable': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'Events before this one are missing, and what is missing cannot be skipped: find out what happened to the event store, then retry',
      zh: '此事件之前的事件缺失，缺失的事件无法跳过：请查明事件库的情况，然后重试',
    },
    facts,
  },
  'history-not-skippable': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'The history as a whole cannot be evaluated, and no one event is to blame: read the reason, mend the cause, then retry',
      zh: '整个历史无法评估，并非某一事件所致：请查看原因并修复，然后重试',
    },
    facts,
  },
  'event-missing': {
    status: CONFLICT,
    title: { en: "The customer's stream does not hold this event", zh: '客户的事件流中没有此事件' },
    facts,
  },
  'registration-not-skippable': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'A registration cannot be skipped: without it there is no customer',
      zh: '登记事件不能跳过：没有登记就没有客户',
    },
    facts,
  },
});
