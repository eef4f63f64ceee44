import { oneOf, text, type JsonSchema } from '../json-schema.js';

const ordinary = ['country', 'region', 'city_tier', 'industry', 'employees', 'role', 'style'] as const;
const sensitive = [
  'health',
  'religion',
  'ethnicity',
  'politics',
  'union',
  'sexuality',
  'credit',
  'loans',
  'birthday',
] as const;

const under = (...names: readonly string[]): JsonSchema => ({
  type: 'object',
  propertyNames: oneOf(...names),
  additionalProperties: text,
});

/** What is known of who a customer is, by name. */
export const attributes = under(...ordinary);

/** What of it changed. A sensitive attribute that is empty was withdrawn. */
export const changedAttributes = under(...ordinary, ...sensitive);
