import { tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { skipping, skippingAggregate, type CustomerEventSkipped, type SkipEvent } from './skipping.js';

const other = (storedType: string) => ({ type: 'other', storedType }) as const;
const registered = other('CustomerRegistered');
const torn = other('CustomerPurchased');

const said = { skipped: 1, eventId: 'e-1', reason: 'order o-1 is entered again as o-7', by: 'ops' } as const;
const standsThere = { revision: 1, eventId: 'e-1', cause: 'event' } as const;
const skip: SkipEvent = { type: 'SkipEvent', now: tuesday, seen: standsThere, ...said };
const skipped: CustomerEventSkipped = { type: 'CustomerEventSkipped', occurredAt: tuesday, ...said };

describe('skipping an event', () => {
  it('takes down which, why and by whom, when it is decided', () => {
    expect(given(skipping, registered, torn, torn).when(skip)).toEqual(events(skipped));
  });

  it('does nothing when the same is said again, also once the customer goes on', () => {
    const again = { ...skip, now: wednesday, seen: null };
    expect(given(skipping, registered, torn, skipped).when(again)).toEqual(nothing);
  });

  it.each([
    ['for another reason', { reason: 'because' }],
    ['by somebody else', { by: 'ann' }],
    ['under another id', { eventId: 'e-2' }],
  ])('refuses to skip again %s', (_, change) => {
    expect(given(skipping, registered, torn, skipped).when({ ...skip, ...change })).toEqual(
      refusal('event-already-skipped'),
    );
  });

  it('takes down the next one when the customer stands there', () => {
    const next = {
      ...skip,
      skipped: 2,
      eventId: 'e-2',
      seen: { ...standsThere, revision: 2, eventId: 'e-2' },
    };
    expect(given(skipping, registered, torn, torn, skipped).when(next)).toEqual(
      events({ ...skipped, skipped: 2, eventId: 'e-2' }),
    );
  });

  it.each<[string, Partial<SkipEvent>]>([
    ['reason-missing', { reason: ' \t' }],
    ['customer-not-parked', { seen: null }],
    ['parked-elsewhere', { seen: { ...standsThere, revision: 2 } }],
    ['parked-elsewhere', { seen: { ...standsThere, eventId: 'e-2' } }],
    ['gap-not-skippable', { seen: { ...standsThere, cause: 'gap' } }],
    ['history-not-skippable', { seen: { ...standsThere, cause: 'history' } }],
    ['event-missing', { skipped: 3, seen: { ...standsThere, revision: 3 } }],
    ['registration-not-skippable', { skipped: 0, seen: { ...standsThere, revision: 0 } }],
  ])('refuses for %s', (reason, change) => {
    expect(given(skipping, registered, torn, torn).when({ ...skip, ...change })).toEqual(refusal(reason));
  });

  it('refuses of who was never registered: nothing would be left that could go on', () => {
    expect(given(skipping, torn, torn).when(skip)).toEqual(refusal('customer-not-registered'));
  });

  it('never looks into the event', () => {
    const stored = { type: 'CustomerPurchased', schemaVersion: 99, occurredAt: 'never', data: {} };
    expect(skippingAggregate.events.decode(stored)).toEqual(torn);
  });
});

// As it lies in the store today. Add to this list; never edit it.
it.each([
  {
    type: 'CustomerEventSkipped',
    schemaVersion: 1,
    occurredAt: '2026-01-06T09:00:00.000Z',
    data: { skipped: 1, eventId: 'e-1', reason: 'order o-1 is entered again as o-7', by: 'ops' },
  },
])('still reads a stored $type and writes it back unchanged', (stored) => {
  const { events: codec } = skippingAggregate;
  expect(codec.decode(stored)).toEqual(skipped);
  expect(JSON.parse(JSON.stringify(codec.encode(codec.decode(stored))))).toStrictEqual(stored);
});
