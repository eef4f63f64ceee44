import type { ValidationError } from 'class-validator';
import type { InEveryLanguage } from '@hindsight/contracts';
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

function messageOf({ constraints, contexts }: ValidationError, rule: string): InEveryLanguage {
  if (rule === 'whitelistValidation') return notAField;
  const en = constraints?.[rule] ?? '';
  const context = contexts?.[rule] as MessageContext | undefined; // put there by fields.ts, and by nothing else
  return { en, zh: context?.zh ?? en };
}

const notAField = { en: 'is not a field of this request', zh: '不是此请求的字段' };
