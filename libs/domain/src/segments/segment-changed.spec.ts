import type { StoredForm } from '../codec.js';
import { segmentEvents } from './segment-changed.js';

const monday = '2026-01-05T09:00:00.000Z';
const beside = { type: 'SegmentChanged', schemaVersion: 1, occurredAt: monday };
const changed = { customerId: 'ada', output: 'tier', at: monday, ruleSet: 'pyramid@2#abc' };

// Events as they lie in the store today. Add to this list; never edit it.
const recorded: StoredForm[] = [
  {
    ...beside,
    data: {
      ...changed,
      ...{ from: null, to: 'rest', cause: { event: 'f47ac10b-58cc-4372-a567-0e02b2c3d479' }, rule: 'else' },
      ...{ knownPosition: '9007199254740993', backfill: true },
    },
  },
  {
    ...beside,
    data: {
      ...changed,
      ...{ from: 'vip', to: 'vip', cause: { tick: monday }, rule: 'vip', knownPosition: '7', restates: true },
    },
  },
  {
    ...beside,
    data: {
      ...changed,
      ...{ from: 'vip', to: 'rest', cause: { activation: 'pyramid@2#abc' }, rule: 'else' },
      ...{ knownPosition: '7', policy: 'activation' },
    },
  },
  {
    ...beside,
    data: {
      ...changed,
      ...{ from: 'vip', to: null, cause: { retirement: 'pyramid@2#abc' }, rule: null },
      ...{ knownPosition: '7', policy: 'retirement' },
    },
  },
];

it.each(recorded)('reads what was stored, and stores it the same: $data.cause', (stored) => {
  const event = segmentEvents.decode(stored);
  expect(event).toMatchObject({ type: 'SegmentChanged', customerId: 'ada', at: new Date(monday) });
  expect(segmentEvents.encode(event)).toEqual(stored);
});
