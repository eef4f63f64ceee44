import { exactly, oneOf, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const level = { type: 'integer', minimum: 1, maximum: 5 };

const known = {
  kind: oneOf('explicit', 'real', 'hidden'),
  area: text,
  priority: level,
};

const found = {
  ...known,
  ...{ urgency: level, importance: level, costLevel: level },
  step: oneOf('survey', 'analyse', 'talk', 'probe', 'repeat', 'confirm', 'present', 'wait'),
};

export const needSchemas = {
  NeedIdentified: storedEvent('NeedIdentified', 1, exactly({ needId: text }, found)),
  NeedValidated: storedEvent('NeedValidated', 1, exactly({ needId: text, ...known })),
  ProposalSent: storedEvent('ProposalSent', 1, exactly({ needId: text }, known)),
};
