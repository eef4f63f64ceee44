import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '@hindsight/contracts';

/** The tree of class-validator as a list, sorted by path (`amount.minor`). */
export function fieldErrors(errors: readonly ValidationError[]): FieldProblem[] {
  return errors.flatMap((error) => listed(error, '')).sort((a, b) => (a.field < b.field ? -1 : 1));
}

function listed(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? 'is not a field of this request' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => listed(child, `${field}.`))];
}
