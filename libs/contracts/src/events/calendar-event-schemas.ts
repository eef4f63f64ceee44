import { citation, count, exactly, instant, mapOf, number, position } from './json-schema.js';
import { storedEvent } from './stored-event.js';

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
