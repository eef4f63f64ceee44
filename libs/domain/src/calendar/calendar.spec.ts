import fc from 'fast-check';
import { aggregateContract } from '../aggregate.contract.js';
import type { StoredForm } from '../codec.js';
import { events, given, nothing, refusal } from '../testing/given.js';
import {
  calendar,
  calendarAggregate,
  calendarEvents,
  type CalendarCommand,
  type CutoffsPublished,
  type DayClosed,
} from './calendar.js';

const newYear = new Date('2026-01-01T00:00:00.000Z');
const dayAfter = new Date('2026-01-02T00:00:00.000Z');
const closed = (through: Date): DayClosed => ({ type: 'DayClosed', occurredAt: through, through });

describe('closing a day', () => {
  it('moves the watermark on', () => {
    expect(given(calendar).when({ type: 'CloseDay', through: newYear })).toEqual(events(closed(newYear)));
    expect(given(calendar, closed(newYear)).when({ type: 'CloseDay', through: dayAfter })).toEqual(
      events(closed(dayAfter)),
    );
  });

  it.each([
    ['closed', newYear],
    ['closed with a later one', new Date(newYear.getTime() - 1)],
  ])('does nothing when that day is %s already', (_, through) => {
    expect(given(calendar, closed(newYear)).when({ type: 'CloseDay', through })).toEqual(nothing);
  });
});

describe('publishing cut-offs', () => {
  const facts = {
    ruleSet: 'tier-pyramid@1#abc',
    instant: newYear,
    values: { value: { p01: 1234.5, p20: 100 } },
    members: { value: 321 },
    position: '9007199254740993',
  };
  const publish: CalendarCommand = { type: 'PublishCutoffs', ...facts };
  const published: CutoffsPublished = { type: 'CutoffsPublished', occurredAt: newYear, ...facts };

  it('takes down the values of a closed instant', () => {
    expect(given(calendar, closed(newYear)).when(publish)).toEqual(events(published));
  });

  it.each([
    ['nothing was closed', []],
    ['a millisecond is missing', [closed(new Date(newYear.getTime() - 1))]],
  ])('refuses while news may still come: %s', (_, history) => {
    expect(given(calendar, ...history).when(publish)).toEqual(refusal('instant-not-closed'));
  });

  it.each([
    ['the same', {}],
    ['other values, for the first ones stay', { values: {}, members: {}, position: '1' }],
    ['another number of the same rules', { ruleSet: 'tier-pyramid@2#abc' }],
  ])('does nothing when that instant has values, sent again: %s', (_, difference) => {
    expect(given(calendar, closed(newYear), published).when({ ...publish, ...difference })).toEqual(nothing);
  });

  it.each([
    ['other rules', { ruleSet: 'tier-pyramid@2#def' }],
    ['another instant', { instant: dayAfter }],
  ])('takes down those of %s besides', (_, difference) => {
    expect(given(calendar, closed(dayAfter), published).when({ ...publish, ...difference })).toMatchObject({
      events: [difference],
    });
  });
});

const noon = new Date('2026-01-02T12:00:00.000Z');
const deals = 'import:dea15';
const firms = 'import:f12';
const began = (origin: string) =>
  ({ type: 'ImportBegan', occurredAt: noon, origin, file: `${origin}.csv` }) as const;
const leftOpen = (origin: string) => ({ type: 'ImportLeftOpen', occurredAt: noon, origin }) as const;
const ended = (...origins: string[]) =>
  ({ type: 'ImportEnded', occurredAt: noon, origins, publish: false }) as const;
const begin = { type: 'BeginImport', at: noon, origin: deals, file: `${deals}.csv` } as const;
const leaveOpen = { type: 'LeaveImportOpen', at: noon, origin: deals } as const;
const end = { type: 'EndImports', at: noon, origins: [deals], publish: false } as const;
const close = { type: 'CloseDay', through: dayAfter } as const;

describe('bringing in history', () => {
  it('is taken down when it begins, and not again while it is open', () => {
    expect(given(calendar).when(begin)).toEqual(events(began(deals)));
    expect(given(calendar, began(deals)).when(begin)).toEqual(nothing);
    expect(given(calendar, began(deals), leftOpen(deals)).when(begin)).toEqual(nothing);
    expect(given(calendar, began(deals), ended(deals)).when(begin)).toEqual(events(began(deals)));
  });

  it('holds the closes, but for days that are closed', () => {
    const isOpen = given(calendar, closed(newYear), began(deals));
    expect(isOpen.when(close)).toEqual(refusal('import-open'));
    expect(isOpen.when({ type: 'CloseDay', through: newYear })).toEqual(nothing);
    expect(given(calendar, began(deals), leftOpen(deals)).when(close)).toEqual(refusal('import-open'));
  });

  it('lets days be closed once none is open', () => {
    const one = given(calendar, began(deals), began(firms), ended(deals));
    expect(one.when(close)).toEqual(refusal('import-open'));
    const none = given(calendar, began(deals), began(firms), ended(deals), ended(firms));
    expect(none.when(close)).toEqual(events(closed(dayAfter)));
  });

  it('ends alone, or with those that were left open', () => {
    expect(given(calendar, began(firms), began(deals)).when(end)).toEqual(events(ended(deals)));
    expect(given(calendar, began(firms), leftOpen(firms), began(deals)).when(end)).toEqual(
      events(ended(deals, firms)),
    );
  });

  it('says when it ends whether others are told', () => {
    const told = { ...ended(deals), publish: true };
    expect(given(calendar, began(deals)).when({ ...end, publish: true })).toEqual(events(told));
  });

  it('does nothing where it has ended, whoever else is left open', () => {
    expect(given(calendar, began(firms), leftOpen(firms)).when(end)).toEqual(nothing);
    expect(given(calendar, began(deals), ended(deals)).when(end)).toEqual(nothing);
    expect(given(calendar, began(deals), ended(deals)).when(leaveOpen)).toEqual(nothing);
    expect(given(calendar, began(deals), leftOpen(deals)).when(leaveOpen)).toEqual(nothing);
  });

  it('is left open by who says so', () => {
    expect(given(calendar, began(deals)).when(leaveOpen)).toEqual(events(leftOpen(deals)));
  });
});

const instant = fc.integer({ min: 0, max: 5 }).map((days) => new Date(newYear.getTime() + days * 86_400_000));
const plain = { noNullPrototype: true };
const cut = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
const anyCommand: fc.Arbitrary<CalendarCommand> = fc.oneof(
  fc.record({ type: fc.constant('CloseDay' as const), through: instant }),
  fc.record({
    type: fc.constant('BeginImport' as const),
    at: instant,
    origin: fc.constantFrom(deals, firms),
    file: fc.string(),
  }),
  fc.record({
    type: fc.constant('LeaveImportOpen' as const),
    at: instant,
    origin: fc.constantFrom(deals, firms),
  }),
  fc.record({
    type: fc.constant('EndImports' as const),
    at: instant,
    origins: fc.subarray([deals, firms]),
    publish: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('PublishCutoffs' as const),
    ruleSet: fc.constantFrom('tier@1#a', 'tier@2#b'),
    instant,
    values: fc.dictionary(
      fc.constantFrom('value', 'orders'),
      fc.record({ p01: cut, p20: cut }, plain),
      plain,
    ),
    members: fc.dictionary(fc.constantFrom('value', 'orders'), fc.nat(), plain),
    position: fc.bigInt({ min: 0n }).map(String),
  }),
);

aggregateContract('the calendar', calendarAggregate, anyCommand);

// Events as they lie in the store today. Add to this list; never edit it.
const recorded: StoredForm[] = [
  {
    type: 'DayClosed',
    schemaVersion: 1,
    occurredAt: '2026-01-01T00:00:00.000Z',
    data: { through: '2026-01-01T00:00:00.000Z' },
  },
  {
    type: 'CutoffsPublished',
    schemaVersion: 1,
    occurredAt: '2025-12-31T16:00:00.000Z',
    data: {
      ruleSet: 'tier-pyramid@1#5d41402abc4b2a76b9719d911017c592ae1b4d7b2d9d2b1f7c3a7a5c9e8f0011',
      instant: '2025-12-31T16:00:00.000Z',
      values: { value: { p01: 17250.05, p20: 1660.9, p50: 648.07 } },
      members: { value: 2712 },
      position: '18372',
    },
  },
  {
    type: 'ImportBegan',
    schemaVersion: 1,
    occurredAt: '2026-01-02T12:00:00.000Z',
    data: { origin: 'import:5d41402abc4b2a76b9719d911017c592', file: 'deals.csv' },
  },
  {
    type: 'ImportLeftOpen',
    schemaVersion: 1,
    occurredAt: '2026-01-02T12:00:00.000Z',
    data: { origin: 'import:5d41402abc4b2a76b9719d911017c592' },
  },
  {
    type: 'ImportEnded',
    schemaVersion: 1,
    occurredAt: '2026-01-02T12:00:00.000Z',
    data: { origins: ['import:5d41402abc4b2a76b9719d911017c592'], publish: false },
  },
];

it.each(recorded)('still reads a stored $type and writes it back unchanged', (stored) => {
  const roundTrip = calendarEvents.encode(calendarEvents.decode(stored));
  expect(JSON.parse(JSON.stringify(roundTrip))).toStrictEqual(stored);
});
