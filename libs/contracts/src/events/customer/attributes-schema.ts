import { oneOf, text, type JsonSchema } from '../json-schema.js';

/** What is known of who a customer is, by name. */
export const attributes: JsonSchema = {
  type: 'object',
  propertyNames: oneOf('country', 'region', 'city_tier', 'industry', 'employees', 'role', 'style'),
  additionalProperties: text,
};
