/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object with these fields and no other; those not in `optional` must be there. */
export function exactly<Required extends Fields>(required: Required, optional: Fields = {}) {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  } as const;
}

type Fields = Readonly<Record<string, JsonSchema>>;

export const text: JsonSchema = { type: 'string' };
export const number: JsonSchema = { type: 'number' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const oneOf = (...words: readonly string[]): JsonSchema => ({ enum: words });
export const mapOf = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });

export const orNull = (value: JsonSchema): JsonSchema => ({ anyOf: [value, { type: 'null' }] });

/** A version of a rule set: `id@version#hash`. */
export const citation: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,62}@[1-9]\\d*#.+$' };
/** A log position as decimal text. */
export const position: JsonSchema = { type: 'string', pattern: '^\\d+$' };

/** ISO 8601, UTC, milliseconds. */
export const instant: JsonSchema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
};

/** A calendar day. */
export const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const moneyWith = (minor: string): JsonSchema =>
  exactly({ minor: { type: 'string', pattern: minor }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } });

/** Minor units as decimal text. */
export const money = moneyWith('^(0|-?[1-9]\\d*)$');
export const positiveMoney = moneyWith('^[1-9]\\d*$');
