import { citation, count, exactly, instant, mapOf, number, position, text } from './json-schema.js';
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
  ImportBegan: storedEvent('ImportBegan', 1, exactly({ origin: text, file: text })),
  ImportLeftOpen: storedEvent('ImportLeftOpen', 1, exactly({ origin: text })),
  ImportEnded: storedEvent(
    'ImportEnded',
    1,
    exactly({ origins: { type: 'array', items: text }, publish: { type: 'boolean' } }),
  ),
};
