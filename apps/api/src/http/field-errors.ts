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

function notAField(name: string, target: object | undefined): InEveryLanguage {
  const hint = didYouMean(name, target === undefined ? [] : fieldsOf(target));
  return { en: `is not a field of this request${hint.en}`, zh: `不是此请求的字段${hint.zh}` };
}

function fieldsOf(target: object): string[] {
  const checks = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return [...new Set(checks.map(({ propertyName }) => propertyName))];
}
