import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import type { InEveryLanguage } from '@hindsight/contracts';
import { isDay } from '@hindsight/domain';
import type { MessageContext } from './field-errors.js';
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
    {
      en: `must be a text of 1 to ${max} characters, none of them a control character`,
      zh: `必须是 1 到 ${max} 个字符的文本，不含控制字符`,
    },
    (value) => isPlainText(value, max),
  );

/** A list of such texts. */
export const TextList = ({
  max,
  maxItems,
  ...field
}: Field & { readonly max: number; readonly maxItems: number }) =>
  checked(
    field,
    { type: 'array', maxItems, items: { type: 'string', minLength: 1, maxLength: max } },
    {
      en: `must be a list of at most ${maxItems} texts of 1 to ${max} characters, none of them a control character`,
      zh: `必须是至多 ${maxItems} 个文本的列表，每个 1 到 ${max} 个字符，不含控制字符`,
    },
    (value) =>
      Array.isArray(value) && value.length <= maxItems && value.every((one) => isPlainText(one, max)),
  );

interface Pattern {
  readonly pattern: RegExp;
  readonly says: InEveryLanguage;
}

/** Text of a given pattern. */
export const Patterned = ({ pattern, says, ...field }: Field & Pattern) =>
  checked(
    field,
    { type: 'string', pattern: pattern.source },
    { en: `must be ${says.en}`, zh: `必须是${says.zh}` },
    (value) => typeof value === 'string' && pattern.test(value),
  );

/** Texts of a given pattern in a query, where a parameter that is given once comes as no list. */
export const Several = ({ pattern, says, ...field }: Field & Pattern) =>
  applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => (value === undefined ? undefined : [value].flat())),
    checked(
      field,
      { type: 'array', items: { type: 'string', pattern: pattern.source } },
      { en: `must be ${says.en}`, zh: `必须是${says.zh}` },
      (value) => Array.isArray(value) && value.every((one) => typeof one === 'string' && pattern.test(one)),
    ),
  );

/** One of a closed list. */
export const Choice = (choices: readonly string[], field: Field = {}) =>
  checked(
    { example: choices[0], ...field },
    { type: 'string', enum: [...choices] },
    { en: `must be one of ${choices.join(', ')}`, zh: `必须是 ${choices.join('、')} 之一` },
    (value) => typeof value === 'string' && choices.includes(value),
  );

/** A whole number. */
export const Whole = ({ min, max, ...field }: Field & { readonly min: number; readonly max: number }) =>
  checked(
    field,
    { type: 'integer', minimum: min, maximum: max },
    { en: `must be a whole number from ${min} to ${max}`, zh: `必须是 ${min} 到 ${max} 的整数` },
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
  );

/** A number of any size JSON can hold; what is too much is for the domain to say. */
export const Decimal = (field: Field = {}) =>
  checked(field, { type: 'number' }, { en: 'must be a number', zh: '必须是数字' }, Number.isFinite);

/** True or false. */
export const Flag = (field: Field = {}) =>
  checked(
    field,
    { type: 'boolean' },
    { en: 'must be true or false', zh: '必须是 true 或 false' },
    (value) => typeof value === 'boolean',
  );

/** An instant; see `instantFrom`. */
export const Instant = (field: Field = {}) =>
  checked(
    { example: '2026-01-05T09:00:00Z', ...field },
    { type: 'string', format: 'date-time' },
    instantMessage,
    (value) => typeof value === 'string' && instantFrom(value) !== null,
  );

/** A calendar day; see `isDay`. */
export const Day = (field: Field = {}) =>
  checked(
    { example: '2026-01-31', ...field },
    { type: 'string', format: 'date' },
    { en: 'must be a day of the calendar, such as 2026-01-31', zh: '必须是日历上的日期，例如 2026-01-31' },
    (value) => typeof value === 'string' && isDay(value),
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
    {
      en: `must be an object of texts of 1 to 200 characters, under some of the names ${names.join(', ')}`,
      zh: `必须是对象，值为 1 到 200 个字符的文本，名称限于 ${names.join('、')}`,
    },
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
    IsObject({ message: 'must be an object', context: { zh: '必须是对象' } satisfies MessageContext }),
    ValidateNested(),
    Type(type),
    // Called here: of a function Swagger asks its name whether it leads to a class.
    ApiProperty({ type: type(), required: !field.optional, ...described(field) }), // a union TypeScript cannot narrow from here
  );

function checked(
  field: Field,
  schema: object,
  { en, zh }: InEveryLanguage,
  validate: (value: unknown) => boolean,
) {
  const context: MessageContext = { zh };
  return applyDecorators(
    ...optional(field),
    ValidateBy({ name: 'form', validator: { validate, defaultMessage: () => en } }, { context }),
    ApiProperty({ ...schema, required: !field.optional, ...described(field) }), // as above
  );
}

const optional = (field: Field) => (field.optional ? [IsOptional()] : []);

const described = ({ description, example }: Field) => ({
  ...(description !== undefined && { description }),
  ...(example !== undefined && { example }),
});
