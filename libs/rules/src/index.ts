export { toRuleEvent } from './rule-event.js';
export type { RuleEvent, StoredEvent } from './rule-event.js';
