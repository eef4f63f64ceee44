import { exactly, instant, text, type JsonSchema } from './json-schema.js';
import { storedEvent } from './stored-event.js';

const version: JsonSchema = { type: 'integer', minimum: 1 };

/** By event type, in streams `ruleset-<id>`. What a document may hold is the rule language's business. */
export const ruleSetEventSchemas = {
  RuleSetDrafted: storedEvent(
    'RuleSetDrafted',
    1,
    exactly({ version, document: { type: 'object' }, hash: text }),
  ),
  RuleSetActivated: storedEvent(
    'RuleSetActivated',
    1,
    exactly({ version, hash: text, effectiveFrom: instant }),
  ),
};
