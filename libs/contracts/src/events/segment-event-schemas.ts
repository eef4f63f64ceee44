import { citation, exactly, instant, oneOf, orNull, position, text } from './json-schema.js';
import { storedEvent } from './stored-event.js';

const changed = exactly(
  {
    customerId: text,
    output: text,
    from: orNull(text),
    to: orNull(text),
    at: instant,
    cause: {
      oneOf: [
        exactly({ event: text }),
        exactly({ tick: instant }),
        exactly({ activation: citation }),
        exactly({ retirement: citation }),
      ],
    },
    rule: orNull(text),
    ruleSet: citation,
    knownPosition: position,
  },
  {
    policy: oneOf('activation', 'retirement'),
    advice: text,
    restates: { type: 'boolean' },
    backfill: { type: 'boolean' },
  },
);

/** By event type, in streams `segment-<bucket>`. */
export const segmentEventSchemas = { SegmentChanged: storedEvent('SegmentChanged', 1, changed) };
