import { exactly, oneOf, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const known = {
  kind: oneOf('explicit', 'real', 'hidden'),
  area: text,
  priority: { type: 'integer', minimum: 1, maximum: 5 },
};

export const needSchemas = {
  NeedIdentified: storedEvent('NeedIdentified', 1, exactly({ needId: text }, known)),
  NeedValidated: storedEvent('NeedValidated', 1, exactly({ needId: text, ...known })),
  ProposalSent: storedEvent('ProposalSent', 1, exactly({ needId: text }, known)),
};
