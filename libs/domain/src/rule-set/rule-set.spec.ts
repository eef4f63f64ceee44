import fc from 'fast-check';
import { aggregateContract } from '../aggregate.contract.js';
import type { StoredForm } from '../codec.js';
import { monday, tuesday, wednesday } from '../testing/ada.js';
import { events, given, nothing, refusal } from '../testing/given.js';
import {
  ruleSet,
  ruleSetAggregate,
  ruleSetEvents,
  type ActivateRuleSet,
  type DraftRuleSet,
  type RuleSetActivated,
  type RuleSetCommand,
  type RuleSetDrafted,
} from './rule-set.js';

const draftFirst: DraftRuleSet = { type: 'DraftRuleSet', document: { id: 'tier' }, hash: 'aaa', now: monday };
const draftSecond: DraftRuleSet = { ...draftFirst, document: { id: 'tier', outputs: [] }, hash: 'bbb' };
const first: RuleSetDrafted = {
  type: 'RuleSetDrafted',
  occurredAt: monday,
  version: 1,
  document: { id: 'tier' },
  hash: 'aaa',
};
const second: RuleSetDrafted = { ...first, version: 2, document: { id: 'tier', outputs: [] }, hash: 'bbb' };

describe('drafting a rule set', () => {
  it('numbers the versions', () => {
    expect(given(ruleSet).when(draftFirst)).toEqual(events(first));
    expect(given(ruleSet, first).when(draftSecond)).toEqual(events(second));
  });

  it('does nothing when that document is a version already, the latest or not', () => {
    expect(given(ruleSet, first, second).when({ ...draftFirst, now: tuesday })).toEqual(nothing);
  });
});

describe('activating a rule set', () => {
  const activate: ActivateRuleSet = {
    type: 'ActivateRuleSet',
    hash: 'aaa',
    effectiveFrom: tuesday,
    now: monday,
  };
  const activated: RuleSetActivated = {
    type: 'RuleSetActivated',
    occurredAt: monday,
    version: 1,
    hash: 'aaa',
    effectiveFrom: tuesday,
  };

  it('brings a drafted version in force', () => {
    expect(given(ruleSet, first, second).when(activate)).toEqual(events(activated));
  });

  it('does nothing when that version is in force, since whenever', () => {
    expect(given(ruleSet, first, activated).when(activate)).toEqual(nothing);
    expect(given(ruleSet, first, activated).when({ ...activate, effectiveFrom: wednesday })).toEqual(nothing);
  });

  it('brings an earlier version in force again', () => {
    const other = { ...activated, version: 2, hash: 'bbb' };
    expect(given(ruleSet, first, second, activated, other).when(activate)).toEqual(events(activated));
  });

  it('refuses what nobody drafted', () => {
    expect(given(ruleSet, second).when(activate)).toEqual(refusal('rule-set-not-drafted'));
  });

  it('is not undone by a new draft', () => {
    expect(given(ruleSet, first, activated, second).when(activate)).toEqual(nothing);
  });
});

const hash = fc.constantFrom('aaa', 'bbb', 'ccc');
const anyCommand: fc.Arbitrary<RuleSetCommand> = fc.oneof(
  hash.map((hash): DraftRuleSet => ({ ...draftFirst, document: { id: 'tier', title: hash }, hash })),
  fc.record({
    type: fc.constant('ActivateRuleSet' as const),
    hash,
    effectiveFrom: fc.constantFrom(monday, tuesday),
    now: fc.constant(wednesday),
  }),
);

aggregateContract('a rule set', ruleSetAggregate, anyCommand);

// Events as they lie in the store today. Add to this list; never edit it.
const recorded: StoredForm[] = [
  {
    type: 'RuleSetDrafted',
    schemaVersion: 1,
    occurredAt: '2026-01-05T09:00:00.000Z',
    data: {
      version: 1,
      document: { hindsight: 1, id: 'tier', outputs: [{ id: 'tier', else: '小客户' }] },
      hash: 'aaa',
    },
  },
  {
    type: 'RuleSetActivated',
    schemaVersion: 1,
    occurredAt: '2026-01-05T09:00:00.000Z',
    data: { version: 1, hash: 'aaa', effectiveFrom: '2010-12-01T00:00:00.000Z' },
  },
];

it.each(recorded)('still reads a stored $type and writes it back unchanged', (stored) => {
  const roundTrip = ruleSetEvents.encode(ruleSetEvents.decode(stored));
  expect(JSON.parse(JSON.stringify(roundTrip))).toStrictEqual(stored);
});
