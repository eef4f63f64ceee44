import { exactly, instant, text, type JsonSchema } from './json-schema.js';
import { storedEvent } from './stored-event.js';

const version: Readonly<Record<string, JsonSchema>> = {
  version: { type: 'integer', minimum: 1 },
  hash: text,
};
const name: JsonSchema = { type: 'string', minLength: 1 };
const drafted = exactly({ ...version, document: { type: 'object' } }, { by: name });
const approved = exactly({ ...version, by: name, note: text }, { replayDigest: text });
const turn = exactly({ ...version, effectiveFrom: instant });

/** By event type, in streams `ruleset-<id>`. What a document may hold is the rule language's business. */
export const ruleSetEventSchemas = {
  RuleSetDrafted: storedEvent('RuleSetDrafted', 1, drafted),
  RuleSetSubmitted: storedEvent('RuleSetSubmitted', 1, exactly({ ...version, by: name })),
  RuleSetApproved: storedEvent('RuleSetApproved', 1, approved),
  RuleSetRejected: storedEvent('RuleSetRejected', 1, exactly({ ...version, by: name, reason: text })),
  RuleSetActivated: storedEvent('RuleSetActivated', 1, turn),
  RuleSetRetired: storedEvent('RuleSetRetired', 1, turn),
};
