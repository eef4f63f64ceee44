/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** An object of exactly these keys. */
export function record(
  description: string,
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    description,
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

export const text = (description: string): Schema => ({ type: 'string', description });

export const number = (description: string, more: Schema = {}): Schema => ({
  type: 'number',
  description,
  ...more,
});

export const oneOf = (description: string, choices: readonly string[]): Schema => ({
  enum: choices,
  description,
});

/** A list of at least one, each once where `unique`. */
export const list = (description: string, items: Schema, more: Schema = {}): Schema => ({
  type: 'array',
  description,
  items,
  minItems: 1,
  ...more,
});

/** A mapping from names of the author's own. */
export const named = (description: string, values: Schema, more: Schema = {}): Schema => ({
  type: 'object',
  description,
  propertyNames: { pattern: '^[a-z][a-z0-9_]*$' },
  additionalProperties: values,
  ...more,
});

/** A result, a state or the id of a rule. */
export const label = (description: string): Schema => ({
  type: 'string',
  description,
  minLength: 1,
  pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$',
});

export const duration = (description: string): Schema => ({
  type: 'string',
  description: `${description}: an exact length such as 36h, 30d or 2w.`,
  pattern: '^[0-9]+[hdw]$',
});

export const expression = (description: string): Schema => ({
  type: 'string',
  description,
  minLength: 1,
});

export const policy = (results = label('A result.')): Schema => ({
  type: 'object',
  description: 'Free text by result; it travels with the change event.',
  propertyNames: results,
  additionalProperties: { type: 'string' },
});
