import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { InEveryLanguage } from '@hindsight/contracts';
import { didYouMean } from './did-you-mean.js';
import type { FieldError } from './problem.js';

/** What `fields.ts` hands to class-validator beside the English message. */
export interface MessageContext {
  readonly zh: string;
}

/** The tree of class-validator as a list, sorted by path (`amount.minor`). */
export function fieldErrors(errors: readonly ValidationError[]): FieldError[] {
  return errors.flatMap((error) => listed(error, '')).sort((a, b) => (a.field < b.field ? -1 : 1));
}

function listed(error: ValidationError, parent: string): FieldError[] {
  const field = parent + error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({
    field,
    message: messageOf(error, rule),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => listed(child, `${field}.`))];
}

function messageOf(
  { constraints, contexts, property, target }: ValidationError,
  rule: string,
): InEveryLanguage {
  if (rule === 'whitelistValidation') return notAField(property, target);
  const en = constraints?.[rule] ?? '';
  const context = contexts?.[rule] as MessageContext | undefined; // put there by fields.ts, and by nothing else
  return { en, zh: context?.zh ?? en };
}

/** Axes of time that answers of one customer have, and those of many have not. */
const axes = ['knownAt', 'rules'];
const ofOneCustomer = {
  en:
    'is asked of one customer (the customer itself, /state, /why, /card, /history, /changes take it where they can): what many were goes by what is known ' +
    'now; POST /v1/replays judges everybody as known at a position',
  zh: '只能对单个客户提出（客户本身、/state、/why、/card、/history、/changes 在适用时接受）：多个客户按现在所知回答；POST /v1/replays 可按某一位置的所知判断所有客户',
};

function notAField(name: string, target: object | undefined): InEveryLanguage {
  const fields = target === undefined ? [] : fieldsOf(target);
  const isQuestion = fields.includes('atLeast');
  if (isQuestion && axes.includes(name)) return ofOneCustomer;
  const hint = didYouMean(name, fields);
  return { en: `is not a field of this request${hint.en}`, zh: `不是此请求的字段${hint.zh}` };
}

function fieldsOf(target: object): string[] {
  const checks = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return [...new Set(checks.map(({ propertyName }) => propertyName))];
}
