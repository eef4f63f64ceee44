import type { CutoffRow, RuleSetRow } from '@hindsight/read-models';
import type { CompiledRuleSet } from '@hindsight/rules';
import type { ControlFact } from './control-fact.js';
import { followTime, type TimeState } from './follow-time.js';

const at = (instant: string) => Date.parse(instant);
const clock = { tz: 'UTC', tick: 'day', cutoffs: 'month' };
// Of a rule set only its hash, its clock and whether it has a population matter for time.
const compile = ({ hash }: RuleSetRow) =>
  ({ ruleSet: { hash, clock, populations: [{}] } }) as unknown as CompiledRuleSet;

const drafted = (hash: string, version: number): ControlFact => ({
  kind: 'drafted',
  row: {
    ...{ id: 'tier', version, hash, document: '{}', draftedPosition: 1n, inForce: false },
    ...{ activatedPosition: null, effectiveFrom: null },
  },
});
const activated = (hash: string, position: bigint): ControlFact => ({
  ...{ kind: 'activated', id: 'tier', hash, position, effectiveFrom: new Date(0) },
});
const closed = (day: string, position: bigint): ControlFact => ({
  kind: 'closed',
  through: at(day),
  position,
});
const happened = (instant: string): ControlFact => ({ kind: 'happened', occurredAt: at(instant) });
const published = (hash: string, instant: string, position: bigint): ControlFact => ({
  kind: 'published',
  position,
  row: {
    ...{ ruleSetHash: hash, instant: new Date(instant), dueAtPosition: 0n, publishedAtPosition: position },
    ...{ values: {}, members: {} },
  } satisfies CutoffRow,
});

function follow(facts: ControlFact[], progress = new Map<string, number>()): TimeState {
  const state: TimeState = {
    ...{ watermark: null, watermarkPosition: null, firstEventAt: null },
    ...{ ruleSets: [], progress, cutoffs: new Map(), courses: [] },
  };
  followTime(state, facts, compile);
  return state;
}

const stepsOf = ({ courses: [course] }: TimeState) =>
  course?.steps.map(({ position, through, refold }) => [position, new Date(through).toISOString(), refold]);
const begun = [drafted('v1', 1), activated('v1', 10n), happened('2026-01-15')];

describe('business time', () => {
  it('stands still until a day is closed, and never goes back', () => {
    expect(stepsOf(follow(begun))).toEqual([]);
    const state = follow([...begun, closed('2026-01-20', 20n), closed('2026-01-19', 30n)]);
    expect([state.watermark, stepsOf(state)]).toEqual([
      at('2026-01-20'),
      [[20n, '2026-01-20T23:59:59.999Z', false]],
    ]);
  });

  it('waits before a cut-off instant for its values, and goes on when they are there', () => {
    const closing = [...begun, closed('2026-02-03', 20n)];
    expect(stepsOf(follow(closing))).toEqual([[20n, '2026-01-31T23:59:59.999Z', false]]);
    expect(stepsOf(follow([...closing, published('v1', '2026-02-01', 30n)]))).toEqual([
      [20n, '2026-01-31T23:59:59.999Z', false],
      [30n, '2026-02-03T23:59:59.999Z', false],
    ]);
  });

  it('notes at which position a cut-off became due, and keeps its first values', () => {
    const again = published('v1', '2026-02-01', 40n);
    const state = follow([...begun, closed('2026-02-03', 20n), published('v1', '2026-02-01', 30n), again]);
    expect(state.cutoffs.get('v1')?.get(at('2026-02-01'))).toMatchObject({
      ...{ dueAtPosition: 20n, publishedAtPosition: 30n, values: {} },
    });
  });

  it('has no cut-offs due before the first event that was known when the day was closed', () => {
    const late = [...begun, closed('2026-01-20', 20n), happened('2025-12-15'), closed('2026-01-21', 30n)];
    expect(follow(late).cutoffs.get('v1')?.size).toBe(0);
  });

  it('ends a version where another takes over, and begins that one from the start', () => {
    const { courses } = follow([...begun, closed('2026-01-20', 20n), drafted('v2', 2), activated('v2', 30n)]);
    expect(courses.map(({ version, from, until }) => [version, from, until])).toEqual([
      [1, null, 30n],
      [2, null, null],
    ]);
  });

  it('evaluates everything again under a version that was in force before', () => {
    const before = new Map([['v1', at('2026-01-10')]]);
    const state = follow([drafted('v1', 1), closed('2026-01-20', 5n), activated('v1', 10n)], before);
    expect(state.courses[0]?.from).toBeNull();
    expect(stepsOf(state)).toEqual([[10n, '2026-01-20T23:59:59.999Z', true]]);
  });
});
