import { exactly, oneOf, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';
import { attributes } from './attributes-schema.js';
import { personal } from './personal-schema.js';

const registered = exactly(
  { partyKind: oneOf('person', 'organisation', 'household', 'internal'), attributes },
  { leadSource: text, personal },
);

export const registrationSchemas = {
  CustomerRegistered: storedEvent('CustomerRegistered', 1, registered),
};
