import { HttpStatus } from '@nestjs/common';
import { commandIdReused, RefusalTable } from '../commands/refusal-table.js';
import type { RuleSetRefused } from './rule-sets.js';

const { FORBIDDEN, NOT_FOUND, CONFLICT, PRECONDITION_FAILED, UNPROCESSABLE_ENTITY } = HttpStatus;

const ruleSet = { field: 'ruleSetId', name: { en: 'rule set', zh: '规则集' } };

export const refusals = new RefusalTable<RuleSetRefused>(ruleSet, {
  'command-id-reused': commandIdReused,
  'stream-elsewhere': {
    status: PRECONDITION_FAILED,
    title: {
      en: 'The rule set is not at the revision that was named: somebody else changed it',
      zh: '规则集不在所指的修订号：已被他人更改',
    },
  },
  'version-not-drafted': {
    status: NOT_FOUND,
    title: { en: 'The rule set has no such version', zh: '此规则集没有这个版本' },
    facts: ['version'],
  },
  'version-not-submitted': {
    status: CONFLICT,
    title: { en: 'Nobody submitted this version yet', zh: '此版本尚未提交审批' },
    facts: ['version'],
  },
  'version-not-approved': {
    status: CONFLICT,
    title: { en: 'Nobody approved this version', zh: '此版本未经批准' },
    facts: ['version'],
  },
  'version-not-in-force': {
    status: CONFLICT,
    title: {
      en: 'This version is not the one in force, nor the next to be',
      zh: '此版本既未生效，也不是下一个将生效的版本',
    },
    facts: ['version'],
  },
  'version-approved': {
    status: CONFLICT,
    title: {
      en: 'This version is approved, by another or with other words',
      zh: '此版本已获批准，批准人或说明不同',
    },
    facts: ['version', 'by'],
  },
  'version-rejected': {
    status: CONFLICT,
    title: { en: 'This version was rejected; draft another', zh: '此版本已被驳回，请另行起草' },
    facts: ['version'],
  },
  'approver-is-author': {
    status: FORBIDDEN,
    title: { en: 'Whoever drafted a version does not approve it', zh: '起草人不得批准自己起草的版本' },
    facts: ['version', 'by'],
  },
  'effective-in-the-past': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'What was in force in the past stays what it was: name an instant from now on',
      zh: '过去生效的内容不可更改：请指定现在或以后的时刻',
    },
    facts: ['version', 'effectiveFrom'],
  },
  'effective-before-latest': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'It must lie after the latest activation or retirement of this rule set',
      zh: '必须晚于此规则集最近一次生效或停用的时刻',
    },
    facts: ['version', 'effectiveFrom'],
  },
});
