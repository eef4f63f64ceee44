import { HttpStatus } from '@nestjs/common';
import type { InEveryLanguage, Language, RuleSetReceipt } from '@hindsight/contracts';
import { Problem } from '../http/problem.js';
import type { Refusal, RuleSetOutcome } from './rule-set-outcome.js';

const { FORBIDDEN, NOT_FOUND, CONFLICT, PRECONDITION_FAILED, UNPROCESSABLE_ENTITY } = HttpStatus;

interface Meaning {
  readonly status: HttpStatus;
  readonly title: InEveryLanguage;
}

// Complete by construction: a new refusal does not compile until it has a meaning here.
export const refusals: Record<Refusal, Meaning> = {
  'command-id-reused': {
    status: CONFLICT,
    title: {
      en: 'This Idempotency-Key was used for something else',
      zh: '此 Idempotency-Key 已用于其他内容',
    },
  },
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
  },
  'version-not-submitted': {
    status: CONFLICT,
    title: { en: 'Nobody submitted this version yet', zh: '此版本尚未提交审批' },
  },
  'version-not-approved': {
    status: CONFLICT,
    title: { en: 'Nobody approved this version', zh: '此版本未经批准' },
  },
  'version-not-in-force': {
    status: CONFLICT,
    title: {
      en: 'This version is not the one in force, nor the next to be',
      zh: '此版本既未生效，也不是下一个将生效的版本',
    },
  },
  'version-approved': {
    status: CONFLICT,
    title: {
      en: 'This version is approved, by another or with other words',
      zh: '此版本已获批准，批准人或说明不同',
    },
  },
  'version-rejected': {
    status: CONFLICT,
    title: { en: 'This version was rejected; draft another', zh: '此版本已被驳回，请另行起草' },
  },
  'approver-is-author': {
    status: FORBIDDEN,
    title: { en: 'Whoever drafted a version does not approve it', zh: '起草人不得批准自己起草的版本' },
  },
  'effective-in-the-past': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'What was in force in the past stays what it was: name an instant from now on',
      zh: '过去生效的内容不可更改：请指定现在或以后的时刻',
    },
  },
  'effective-before-latest': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'It must lie after the latest activation or retirement of this rule set',
      zh: '必须晚于此规则集最近一次生效或停用的时刻',
    },
  },
};

type Refused = Exclude<RuleSetOutcome, { readonly accepted: true }>;

/** What the endpoint answers with: the receipt, or the refusal as a problem that says what was asked. */
export function accepted(outcome: RuleSetOutcome, asked: Readonly<Record<string, unknown>>): RuleSetReceipt {
  if (outcome.accepted) return outcome.receipt;
  throw refused(outcome, asked);
}

function refused({ reason, ruleSetId, revision }: Refused, asked: Readonly<Record<string, unknown>>) {
  const { status, title } = refusals[reason];
  const members = { ruleSetId, ...asked, ...(revision === undefined ? {} : { revision }) };
  const facts = Object.entries(members).map(([field, value]) => `${field} ${String(value)}`);
  const detail = (language: Language) =>
    `${title[language]}${{ en: ': ', zh: '：' }[language]}${facts.join({ en: ', ', zh: '，' }[language])}`;
  return new Problem(
    `/problems/${reason}`,
    title,
    status,
    { en: detail('en'), zh: detail('zh') },
    { members },
  );
}
