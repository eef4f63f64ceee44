import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { instantFrom, instantMessage } from './instant.js';

// One decorator per kind of field: the check and the documentation of it cannot disagree.

interface Field {
  readonly description?: string;
  readonly example?: unknown;
  readonly optional?: true;
}

/** JSON text is stored as it comes, in places that take neither control characters nor halves of a surrogate pair. */
export const isPlainText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= max && !/[\p{Cc}\p{Cs}]/u.test(value);

/** Non-empty text without control characters. */
export const Text = ({ max, ...field }: Field & { readonly max: number }) =>
  checked(
    field,
    { type: 'string', minLength: 1, maxLength: max },
    `must be a text of 1 to ${max} characters, none of them a control character`,
    (value) => isPlainText(value, max),
  );

/** Text of a given pattern. */
export const Patterned = ({ pattern, says, ...field }: Field & { readonly pattern: RegExp; says: string }) =>
  checked(
    field,
    { type: 'string', pattern: pattern.source },
    `must be ${says}`,
    (value) => typeof value === 'string' && pattern.test(value),
  );

/** One of a closed list. */
export const Choice = (choices: readonly string[], field: Field = {}) =>
  checked(
    { example: choices[0], ...field },
    { type: 'string', enum: [...choices] },
    `must be one of ${choices.join(', ')}`,
    (value) => typeof value === 'string' && choices.includes(value),
  );

/** A whole number. */
export const Whole = ({ min, max, ...field }: Field & { readonly min: number; readonly max: number }) =>
  checked(
    field,
    { type: 'integer', minimum: min, maximum: max },
    `must be a whole number from ${min} to ${max}`,
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
  );

/** A number of any size JSON can hold; what is too much is for the domain to say. */
export const Decimal = (field: Field = {}) =>
  checked(field, { type: 'number' }, 'must be a number', Number.isFinite);

/** True or false. */
export const Flag = (field: Field = {}) =>
  checked(field, { type: 'boolean' }, 'must be true or false', (value) => typeof value === 'boolean');

/** An instant; see `instantFrom`. */
export const Instant = (field: Field = {}) =>
  checked(
    { example: '2026-01-05T09:00:00Z', ...field },
    { type: 'string', format: 'date-time' },
    instantMessage,
    (value) => typeof value === 'string' && instantFrom(value) !== null,
  );

/** Short texts by name, under the names of a closed list. */
export const Texts = (names: readonly string[], field: Field = {}) =>
  checked(
    field,
    {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength: 200 }])),
      additionalProperties: false,
    },
    `must be an object of texts of 1 to 200 characters, under some of the names ${names.join(', ')}`,
    (value) => isTexts(value, names),
  );

const isTexts = (value: unknown, names: readonly string[]) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([name, text]) => names.includes(name) && isPlainText(text, 200));

/** An object of its own class. */
export const Nested = (type: () => new () => object, field: Field = {}) =>
  applyDecorators(
    ...optional(field),
    IsObject({ message: 'must be an object' }),
    ValidateNested(),
    Type(type),
    ApiProperty({ type, required: !field.optional, ...described(field) }), // a union TypeScript cannot narrow from here
  );

function checked(field: Field, schema: object, message: string, validate: (value: unknown) => boolean) {
  return applyDecorators(
    ...optional(field),
    ValidateBy({ name: 'form', validator: { validate, defaultMessage: () => message } }),
    ApiProperty({ ...schema, required: !field.optional, ...described(field) }), // as above
  );
}

const optional = (field: Field) => (field.optional ? [IsOptional()] : []);

const described = ({ description, example }: Field) => ({
  ...(description !== undefined && { description }),
  ...(example !== undefined && { example }),
});
