import { exactly, oneOf, text, type JsonSchema } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const attributes: JsonSchema = {
  type: 'object',
  propertyNames: oneOf('country', 'region', 'city_tier', 'industry', 'employees', 'role', 'style'),
  additionalProperties: text,
};

const registered = exactly(
  { partyKind: oneOf('person', 'organisation', 'household', 'internal'), attributes },
  { leadSource: text },
);

export const registrationSchemas = {
  CustomerRegistered: storedEvent('CustomerRegistered', 1, registered),
};
