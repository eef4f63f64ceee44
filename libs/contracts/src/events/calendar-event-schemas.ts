import { count, exactly, instant, mapOf, number, type JsonSchema } from './json-schema.js';
import { storedEvent } from './stored-event.js';

const citation: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,62}@[1-9]\\d*#.+$' };
const position: JsonSchema = { type: 'string', pattern: '^\\d+$' };

const cutoffs = exactly({
  ruleSet: citation,
  instant,
  values: mapOf(mapOf(number)),
  members: mapOf(count),
  position,
});

/** By event type, in stream `calendar`. */
export const calendarEventSchemas = {
  DayClosed: storedEvent('DayClosed', 1, exactly({ through: instant })),
  CutoffsPublished: storedEvent('CutoffsPublished', 1, cutoffs),
};
