import { exactly, instant, orNull, position, text, type JsonSchema } from './json-schema.js';

const data = exactly({
  customerId: text,
  output: text,
  from: orNull(text),
  to: orNull(text),
  at: instant,
  rule: orNull(text),
  ruleSet: text,
  knownPosition: position,
});

/**
 * The schema of what a candidate would make of customers, as the feed of its replay tells of it: `CandidateEvent`. It is stored
 * nowhere. Fields are added to the envelope and never taken away, so a reader must let those pass that it does not know.
 */
export const candidateEventSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:hindsight:event:CandidateSegmentChanged:1',
  title: 'CandidateSegmentChanged, version 1',
  ...exactly({
    specversion: { const: '1.0' },
    id: text,
    source: { type: 'string', pattern: '^/replays/' },
    type: { const: 'hindsight.CandidateSegmentChanged' },
    subject: text,
    time: instant,
    datacontenttype: { const: 'application/json' },
    candidate: text,
    recordedtime: instant,
    revision: position,
    schemaversion: { const: 1 },
    correlationid: text,
    origin: text,
    data,
  }),
  additionalProperties: true,
};
