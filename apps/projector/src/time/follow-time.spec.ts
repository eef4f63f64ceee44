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
const activated = (hash: string, position: bigint, from = '2026-01-01'): ControlFact => ({
  ...{ kind: 'activated', id: 'tier', hash, position },
  ...{ effectiveFrom: new Date(from), occurredAt: new Date('2026-01-01') },
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
    ...{ ruleSets: [], timeline: [], progress, cutoffs: new Map(), courses: [] },
  };
  followTime(state, facts, compile);
  return state;
}

const stepsOf = ({ courses: [course] }: TimeState) =>
  course?.steps.map(({ position, through, refold }) => [position, new Date(through).toISOString(), refold]);
const allStepsOf = ({ courses }: TimeState) =>
  courses.flatMap(({ compiled, steps }) =>
    steps.map(({ position, through }) => [compiled.ruleSet.hash, position, new Date(through).toISOString()]),
  );
const inForceIn = ({ ruleSets }: TimeState) => ruleSets.find(({ inForce }) => inForce)?.hash ?? null;
const effectsIn = ({ timeline }: TimeState) => timeline.map(({ effectAtPosition }) => effectAtPosition);
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

  it('lets a version go as far as the next one begins, and that one over everything', () => {
    const state = follow([
      ...[...begun, closed('2026-01-20', 20n), drafted('v2', 2), activated('v2', 30n, '2026-01-22')],
      closed('2026-01-25', 40n),
    ]);
    expect(allStepsOf(state)).toEqual([
      ['v1', 20n, '2026-01-20T23:59:59.999Z'],
      ['v1', 40n, '2026-01-21T23:59:59.999Z'],
      ['v2', 30n, '2026-01-20T23:59:59.999Z'],
      ['v2', 40n, '2026-01-25T23:59:59.999Z'],
    ]);
  });

  it('takes an activation up when the watermark has passed it', () => {
    const later = [drafted('v2', 2), activated('v2', 30n, '2026-01-22')];
    const until = (day: string) => follow([...begun, closed('2026-01-20', 20n), ...later, closed(day, 40n)]);
    expect([inForceIn(until('2026-01-21')), effectsIn(until('2026-01-21'))]).toEqual(['v1', [10n, null]]);
    expect([inForceIn(until('2026-01-22')), effectsIn(until('2026-01-22'))]).toEqual(['v2', [10n, 40n]]);
  });

  it('takes it up only when its cut-offs are there, all of them', () => {
    const facts = [...begun, closed('2026-02-03', 20n), published('v1', '2026-02-01', 25n)];
    const waiting = follow([...facts, drafted('v2', 2), activated('v2', 30n, '2026-01-22')]);
    expect([inForceIn(waiting), effectsIn(waiting)]).toEqual(['v1', [10n, null]]);
    const ready = follow([
      ...[...facts, drafted('v2', 2), activated('v2', 30n, '2026-01-22')],
      published('v2', '2026-02-01', 40n),
    ]);
    expect([inForceIn(ready), effectsIn(ready)]).toEqual(['v2', [10n, 40n]]);
  });

  it('has no cut-offs due for a version whose time is over', () => {
    const state = follow([
      ...[...begun, closed('2026-01-20', 20n), drafted('v2', 2), activated('v2', 30n, '2026-01-22')],
      closed('2026-03-03', 40n),
    ]);
    const due = [...state.cutoffs].map(([hash, known]) => [hash, known.size]);
    expect(due).toEqual([
      ['v1', 0],
      ['v2', 2],
    ]);
  });

  it('goes on with a version that comes back from where it stood', () => {
    const before = new Map([['v1', at('2026-01-10')]]);
    const state = follow([drafted('v1', 1), closed('2026-01-20', 5n), activated('v1', 10n)], before);
    expect(state.courses[0]?.from?.through).toBe(at('2026-01-10'));
    expect(stepsOf(state)).toEqual([[10n, '2026-01-20T23:59:59.999Z', false]]);
  });

  it('has nothing in force after a retirement, once the watermark has passed it', () => {
    const retired: ControlFact = {
      ...{ kind: 'retired', id: 'tier', hash: 'v1', position: 30n, effectiveFrom: new Date('2026-01-22') },
    };
    const facts = [...begun, closed('2026-01-20', 20n), retired];
    expect(inForceIn(follow(facts))).toBe('v1');
    const over = follow([...facts, closed('2026-01-25', 40n)]);
    expect([inForceIn(over), allStepsOf(over).at(-1)]).toEqual([
      null,
      ['v1', 40n, '2026-01-21T23:59:59.999Z'],
    ]);
  });
});
