import { monday, tuesday } from '../../testing/ada.js';
import type { ComplaintFollowUp, CustomerComplained } from './complaint-events.js';
import { isOpen, standingOf, usualServiceLevels } from './complaint-step.js';

const complained: CustomerComplained = {
  type: 'CustomerComplained',
  ...{ occurredAt: monday, complaintId: 'cold-coffee', channel: 'email', severity: 3 },
};
const after = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
const then = <Type extends ComplaintFollowUp['type']>(type: Type, hours: number) => ({
  ...{ type, occurredAt: after(hours), complaintId: 'cold-coffee', hoursOpen: hours },
});

/** What is met, with its hours, and what is late. */
/** Shorter than usual, each of another length. */
const short = { ...usualServiceLevels, respected: 4, taken_seriously: 8, acted_on: 24, resolved: 72 };

function told(followed: ComplaintFollowUp[], at: Date, levels: typeof usualServiceLevels = short) {
  const standings = standingOf({ complained, followed }, at, levels);
  const met = standings.flatMap(({ step, hours }) => (hours === null ? [] : [[step, hours]]));
  return { met, late: standings.flatMap(({ step, late }) => (late ? [step] : [])) };
}

describe('what a customer who complains wants', () => {
  it('is to be heard, respected, taken seriously, to see action, amends and an end: within hours that are ours', () => {
    expect(standingOf({ complained, followed: [] }, monday)).toEqual([
      { step: 'heard', hours: 0, hoursAllowed: 0, late: false },
      { step: 'respected', hours: null, hoursAllowed: 24, late: false },
      { step: 'taken_seriously', hours: null, hoursAllowed: 24, late: false },
      { step: 'acted_on', hours: null, hoursAllowed: 48, late: false },
      { step: 'compensated', hours: null, hoursAllowed: null, late: false },
      { step: 'resolved', hours: null, hoursAllowed: 120, late: false },
    ]);
  });

  it('is late once its time is up, and not before', () => {
    expect(told([], after(4)).late).toEqual([]);
    expect(told([], after(4.5)).late).toEqual(['respected']);
    expect(told([], after(73)).late).toEqual(['respected', 'taken_seriously', 'acted_on', 'resolved']);
  });

  it('is met step by step, in time or late', () => {
    const followed = [
      then('ComplaintAcknowledged', 5),
      then('ComplaintActionTaken', 20),
      then('CustomerCompensated', 30),
      then('ComplaintResolved', 72),
    ];
    expect(told(followed, after(100))).toEqual({
      met: [
        ...[['heard', 0] as const, ['respected', 5] as const, ['taken_seriously', 5] as const],
        ...[['acted_on', 20] as const, ['compensated', 30] as const, ['resolved', 72] as const],
      ],
      late: ['respected'],
    });
  });

  it('is met by the first fact that meets it, whichever was heard of first', () => {
    const followed = [then('ComplaintActionTaken', 3), then('ComplaintAcknowledged', 1)];
    expect(told(followed, after(3)).met).toEqual([
      ...[
        ['heard', 0],
        ['respected', 1],
        ['taken_seriously', 1],
        ['acted_on', 3],
      ],
    ]);
  });

  it('is all met by a resolution, but for amends that were not made', () => {
    expect(told([then('ComplaintResolved', 2)], after(200))).toEqual({
      met: [
        ['heard', 0],
        ['respected', 2],
        ['taken_seriously', 2],
        ['acted_on', 2],
        ['resolved', 2],
      ],
      late: [],
    });
  });

  it('is not met by what lies ahead', () => {
    expect(told([then('ComplaintAcknowledged', 5)], after(4.5))).toEqual({
      met: [['heard', 0]],
      late: ['respected'],
    });
  });

  it('is nothing any more once the complaint is withdrawn', () => {
    const { occurredAt, complaintId } = then('ComplaintWithdrawn', 6);
    const withdrawn = { type: 'ComplaintWithdrawn', occurredAt, complaintId } as const;
    expect(told([withdrawn], after(5)).late).toEqual(['respected']);
    expect(told([withdrawn], after(100)).late).toEqual([]);
  });

  it('is due when others say so', () => {
    const strict = { ...usualServiceLevels, resolved: 1, compensated: 2 };
    expect(told([], after(3), strict).late).toEqual(['compensated', 'resolved']);
  });
});

it('is open until it is resolved or withdrawn', () => {
  const follows = (...followed: ComplaintFollowUp[]) => isOpen({ complained, followed });
  expect(follows()).toBe(true);
  expect(follows(then('ComplaintAcknowledged', 1), then('CustomerCompensated', 2))).toBe(true);
  expect(follows(then('ComplaintResolved', 24))).toBe(false);
  const { occurredAt, complaintId } = complained;
  expect(follows({ type: 'ComplaintWithdrawn', occurredAt, complaintId })).toBe(false);
  expect(tuesday).toEqual(after(24));
});
