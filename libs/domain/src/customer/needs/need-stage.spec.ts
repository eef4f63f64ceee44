import { monday, tuesday, wednesday } from '../../testing/ada.js';
import type { NeedFacts, NeedIdentified } from './need-events.js';
import { needKnownAt, needStageOf, priorityOf, type NeedStage } from './need-stage.js';

const all: Required<NeedFacts> = { area: 'finance', kind: 'real', priority: 4 };

it.each<[NeedStage, Parameters<typeof needStageOf>[0]]>([
  ['identified', {}],
  ['defined', { area: 'finance' }],
  ['classified', { area: 'finance', kind: 'real' }],
  ['prioritised', all],
  ['validated', { ...all, validatedAt: monday }],
  // What comes later is no use without what comes before.
  ['identified', { kind: 'real', priority: 4 }],
  ['defined', { area: 'finance', priority: 4 }],
])('a need is %s when this is known: %j', (stage, need) => {
  expect(needStageOf(need)).toBe(stage);
});

it.each([
  [5, 5, 1, 5],
  [1, 1, 5, 1],
  [3, 3, 3, 3],
  [5, 4, 2, 4],
  [4, 3, 5, 3], // 8 / 3
  [2, 2, 3, 2], // 7 / 3
])(
  'urgency %d, importance %d and cost %d give a priority of %d',
  (urgency, importance, costLevel, priority) => {
    expect(priorityOf({ urgency, importance, costLevel })).toBe(priority);
    expect(priorityOf({ urgency, importance })).toBeUndefined();
  },
);

describe('what is known of a need', () => {
  const stated = (occurredAt: Date, facts: NeedFacts): NeedIdentified => ({
    ...{ type: 'NeedIdentified', occurredAt, needId: 'till' },
    ...facts,
  });
  const first = stated(monday, { kind: 'explicit' });
  const more = stated(tuesday, { area: 'finance', priority: 2 });
  const pressing = stated(wednesday, { priority: 5 });

  it('is the latest word on each field, and nothing of what nobody said', () => {
    expect(needKnownAt([first], tuesday)).toStrictEqual({ kind: 'explicit' });
    expect(needKnownAt([first, more, pressing], wednesday)).toStrictEqual({
      ...{ kind: 'explicit', area: 'finance', priority: 5 },
    });
  });

  it('goes by when it was so, not by when it was heard of', () => {
    expect(needKnownAt([pressing, first, more], tuesday)).toMatchObject({ priority: 2 });
    expect(needKnownAt([pressing, first, more], wednesday)).toMatchObject({ priority: 5 });
  });
});
