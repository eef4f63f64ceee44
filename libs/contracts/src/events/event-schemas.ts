import { calendarEventSchemas } from './calendar-event-schemas.js';
import { customerEventSchemas } from './customer-event-schemas.js';
import { planEventSchemas } from './plan-event-schemas.js';
import { ruleSetEventSchemas } from './rule-set-event-schemas.js';
import { segmentEventSchemas } from './segment-event-schemas.js';

/**
 * JSON Schema (draft 2020-12) of every event that is stored, by type: `{ type, data, metadata }`, current version.
 * The domain's every encoded event is validated against them by a test.
 */
export const eventSchemas = {
  ...customerEventSchemas,
  ...planEventSchemas,
  ...ruleSetEventSchemas,
  ...calendarEventSchemas,
  ...segmentEventSchemas,
};
