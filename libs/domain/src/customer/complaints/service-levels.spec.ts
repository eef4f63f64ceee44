import { usualServiceLevels } from './complaint-step.js';
import {
  hoursAllowed,
  overdueStep,
  readServiceLevels,
  spellServiceLevels,
  stepsTaken,
} from './service-levels.js';

const usual = usualServiceLevels;

describe('what is owed to who complains', () => {
  it('is by step taken what it is by want', () => {
    expect(stepsTaken.map((step) => hoursAllowed(step, usual))).toEqual([24, 48, null, 120]);
    expect(hoursAllowed('acknowledged', { ...usual, respected: 8 })).toBe(8);
  });

  it('is overdue once its time is up, and not a moment before', () => {
    expect(overdueStep([], 24, usual)).toBeNull();
    expect(overdueStep([], 25, usual)).toEqual({ step: 'acknowledged', hoursAllowed: 24, hoursOverdue: 1 });
    expect(overdueStep(['ComplaintAcknowledged'], 50, usual)).toMatchObject({ step: 'action_taken' });
  });

  it('is met by what implies it, and owed to nobody whose complaint is over', () => {
    expect(overdueStep(['ComplaintActionTaken'], 119, usual)).toBeNull();
    expect(overdueStep(['CustomerCompensated'], 50, usual)).toMatchObject({ step: 'action_taken' });
    expect(overdueStep(['ComplaintResolved'], 999, usual)).toBeNull();
    expect(overdueStep(['ComplaintWithdrawn'], 999, usual)).toBeNull();
    expect(overdueStep(['SomethingNew'], 999, usual)).toMatchObject({ step: 'acknowledged' });
  });

  it('may be a compensation, where that is promised', () => {
    const promised = { ...usual, compensated: 60 };
    expect(overdueStep(['ComplaintActionTaken'], 61, promised)).toMatchObject({ step: 'compensated' });
    expect(overdueStep(['ComplaintActionTaken', 'CustomerCompensated'], 61, promised)).toBeNull();
  });
});

describe('service levels as text', () => {
  it('say of each step how long it may take, or that it is not owed', () => {
    const text = 'acknowledged=4, action_taken=24 ,compensated=72.5,resolved=none';
    expect(readServiceLevels(text, usual)).toEqual({
      ok: true,
      levels: {
        ...{ heard: 0, respected: 4, taken_seriously: 4, acted_on: 24, compensated: 72.5, resolved: null },
      },
    });
    expect(readServiceLevels('resolved=200', usual)).toEqual({
      ok: true,
      levels: { ...usual, resolved: 200 },
    });
  });

  it('are written as they are read', () => {
    expect(spellServiceLevels(usual)).toBe('acknowledged=24,action_taken=48,compensated=none,resolved=120');
    expect(readServiceLevels(spellServiceLevels(usual), usual)).toEqual({ ok: true, levels: usual });
  });

  it.each([
    ['', '"" is no STEP=HOURS'],
    [
      'acknowledge=4',
      '"acknowledge=4" is no STEP=HOURS of acknowledged, action_taken, compensated, resolved',
    ],
    ['resolved', '"resolved" is no STEP=HOURS'],
    ['resolved=120,', '"" is no STEP=HOURS'],
    ['resolved=', 'resolved=: expected hours above 0 and at most 8760, such as 24, or none'],
    ['resolved=5d', 'resolved=5d: expected hours'],
    ['resolved=0', 'resolved=0: expected hours'],
    ['resolved=-1', 'resolved=-1: expected hours'],
    ['resolved=8761', 'resolved=8761: expected hours'],
    ['resolved=100,resolved=200', 'resolved is there twice'],
    ['acknowledged=72', 'action_taken after 48 hours is due before acknowledged, after 72'],
    ['action_taken=none,resolved=12', 'resolved after 12 hours is due before acknowledged, after 24'],
  ])('are refused with what is wrong: %s', (text, problem) => {
    expect(readServiceLevels(text, usual)).toEqual({
      ok: false,
      problem: expect.stringContaining(problem) as string,
    });
  });
});
