import { exactly, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

export const endingSchemas = {
  CustomerMerged: storedEvent('CustomerMerged', 1, exactly({ survivorId: text })),
  CustomerAbsorbed: storedEvent('CustomerAbsorbed', 1, exactly({ absorbedId: text })),
  CustomerErasureBegun: storedEvent(
    'CustomerErasureBegun',
    1,
    exactly({ requestId: text, legalBasis: text }),
  ),
  CustomerErased: storedEvent('CustomerErased', 1, exactly({ requestId: text, legalBasis: text })),
};
