import type { Expression, ValueType } from '../expression.js';
import type { FieldReference } from '../rule-set.js';
import { eventTypes } from '../vocabulary.js';
import { expressionSource, type Naming } from './expression-source.js';
import type { FieldScope } from './feature-scope.js';
import { both } from './feature-source.js';

/** A field of the event at `place`, as stored: money in minor units, a text as its code. */
export function fieldSource(field: FieldReference, { shared }: FieldScope, place = 'j'): string {
  return `${shared.column(field.name, isText(field) ? 'text' : 'number')}[${place}]`;
}

/** How many of what is stored are one of what a rule reads: 10^exponent of money, else 1. */
export const unitOf = (field: FieldReference | null, { currencyUnit }: FieldScope): number =>
  field?.type === 'money' ? currencyUnit : 1;

/** What is stored, as a rule reads it. */
export const inUnits = (source: string, unit: number): string =>
  unit === 1 ? source : `${source} / ${unit}`;

/**
 * A condition that the event at `j`, which is of one of the `types`, has the field and satisfies `where`. Empty when it
 * always does.
 */
export function qualifiesSource(
  {
    field,
    where,
    types,
  }: { field: FieldReference | null; where: Expression | null; types: readonly string[] },
  scope: FieldScope,
): string {
  return both(
    field === null ? '' : hasField(field, scope),
    where === null ? '' : whereSource(where, types, scope),
  );
}

export function hasField(field: FieldReference, scope: FieldScope): string {
  const source = fieldSource(field, scope);
  return isText(field) ? `${source} >= 0` : `${source} === ${source}`;
}

const isText = ({ type }: FieldReference): boolean => type === 'text' || type === 'id';

/** `where` sees the fields of one event: money in major units, an absent field as 0, "" or false. */
function whereSource(where: Expression, types: readonly string[], scope: FieldScope): string {
  const { shared, currencyUnit } = scope;
  const name = (field: string, type: ValueType): string => {
    if (type === 'text') {
      const code = `${shared.column(field, 'text')}[j]`;
      return `(${code} >= 0 ? ${code} : 0)`;
    }
    const number = `${shared.column(field, 'number')}[j]`;
    if (type === 'boolean') return `(${number} === 1)`;
    return `(${inUnits(`(${number} === ${number} ? ${number} : 0)`, isMoney(types, field) ? currencyUnit : 1)})`;
  };
  const naming: Naming = { name, reaches: onlyFields, score: onlyFields };
  return expressionSource(where, naming, shared);
}

const isMoney = (types: readonly string[], field: string): boolean =>
  types.some((type) => eventTypes.get(type)?.fields.get(field) === 'money');

function onlyFields(): never {
  throw new TypeError('a `where` sees the fields of one event and nothing else');
}
