import { exactly, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';
import { changedAttributes } from './attributes-schema.js';
import { personal } from './personal-schema.js';

/** Something of it did. */
const changed = {
  ...exactly(
    { attributes: changedAttributes },
    { purpose: text, consent: text, personal: { ...personal, minProperties: 1 } },
  ),
  anyOf: [
    { type: 'object', required: ['personal'], properties: { personal: {} } },
    { properties: { attributes: { type: 'object', minProperties: 1 } } },
  ],
};

export const profileSchemas = {
  CustomerProfileChanged: storedEvent('CustomerProfileChanged', 1, changed),
  OwnerAssigned: storedEvent('OwnerAssigned', 1, exactly({ ownerId: text })),
};
