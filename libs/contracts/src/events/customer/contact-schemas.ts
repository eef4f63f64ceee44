import { exactly, instant, number, oneOf, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';
import { channel } from './channel-schema.js';
import { sealed } from './personal-schema.js';

const forbiddenGroup = oneOf('against_the_rules', 'do_not_know', 'not_my_business', 'not_our_problem');

const contacted = exactly(
  {
    contactId: text,
    channel,
    direction: oneOf('in', 'out'),
    purpose: oneOf('sale', 'presales', 'service', 'care', 'survey', 'retention'),
    outcome: oneOf('reached', 'not_reached', 'refused', 'promised'),
  },
  {
    ...{
      durationSeconds: number,
      nextContactAt: instant,
      promiseId: text,
      promiseDue: instant,
      note: sealed,
    },
    forbiddenHits: number,
    forbiddenGroups: { type: 'array', items: forbiddenGroup, uniqueItems: true },
  },
);

const evaluated = exactly(
  { contactId: text, channel, effect: number },
  { way: oneOf('letter', 'phone', 'visit', 'fair', 'technical_exchange', 'business_event', 'tour') },
);

export const contactSchemas = {
  CustomerContacted: storedEvent('CustomerContacted', 1, contacted),
  ContactEvaluated: storedEvent('ContactEvaluated', 1, evaluated),
};
