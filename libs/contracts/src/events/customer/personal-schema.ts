import { exactly, oneOf, type JsonSchema } from '../json-schema.js';

/** Personal text as it is stored: it opens with the key of that customer alone, while there is one. */
export const sealed: JsonSchema = exactly({ sealed: { type: 'string', pattern: '^1\\.' } });

/** What is kept of a person, by name. */
export const personal: JsonSchema = {
  type: 'object',
  propertyNames: oneOf('name', 'phone', 'email', 'address'),
  additionalProperties: sealed,
};
