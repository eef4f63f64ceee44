import { exactly, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';
import { attributes } from './attributes-schema.js';

const changed = exactly({ attributes: { ...attributes, minProperties: 1 } });

export const profileSchemas = {
  CustomerProfileChanged: storedEvent('CustomerProfileChanged', 1, changed),
  OwnerAssigned: storedEvent('OwnerAssigned', 1, exactly({ ownerId: text })),
};
