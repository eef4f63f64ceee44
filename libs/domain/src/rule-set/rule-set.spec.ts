import { aggregateContract } from '../aggregate.contract.js';
import type { StoredForm } from '../codec.js';
import { monday, tuesday } from '../testing/ada.js';
import { events, given, nothing, refusal } from '../testing/given.js';
import { anyRuleSetCommand } from './rule-set-command.contract.js';
import type {
  ApproveRuleSet,
  DraftRuleSet,
  InstallRuleSet,
  RejectRuleSet,
  SubmitRuleSet,
} from './rule-set-commands.js';
import {
  ruleSetEvents,
  type RuleSetActivated,
  type RuleSetApproved,
  type RuleSetDrafted,
  type RuleSetEvent,
  type RuleSetRejected,
  type RuleSetRetired,
  type RuleSetSubmitted,
} from './rule-set-events.js';
import { ruleSet, ruleSetAggregate } from './rule-set.js';

const document = { id: 'tier' };
const draftFirst: DraftRuleSet = { type: 'DraftRuleSet', document, hash: 'aaa', by: 'ann', now: monday };
const of1 = { occurredAt: monday, version: 1, hash: 'aaa' };
const first: RuleSetDrafted = { type: 'RuleSetDrafted', ...of1, document, by: 'ann' };
const second: RuleSetDrafted = { ...first, version: 2, document: { id: 'tier', outputs: [] }, hash: 'bbb' };
const shipped: RuleSetDrafted = { type: 'RuleSetDrafted', ...of1, document };
const submitted: RuleSetSubmitted = { type: 'RuleSetSubmitted', ...of1, by: 'ann' };
const approved: RuleSetApproved = { type: 'RuleSetApproved', ...of1, by: 'bob', note: 'as replayed' };
const rejected: RuleSetRejected = { type: 'RuleSetRejected', ...of1, by: 'bob', reason: 'too harsh' };
const activated: RuleSetActivated = { type: 'RuleSetActivated', ...of1, effectiveFrom: monday };
const retired: RuleSetRetired = { type: 'RuleSetRetired', ...of1, effectiveFrom: tuesday };

describe('drafting a rule set', () => {
  it('numbers the versions, and names the author', () => {
    expect(given(ruleSet).when(draftFirst)).toEqual(events(first));
    const draftSecond = { ...draftFirst, document: second.document, hash: 'bbb' };
    expect(given(ruleSet, first).when(draftSecond)).toEqual(events(second));
  });

  it('does nothing when that document is a version already, whoever sends it again', () => {
    expect(given(ruleSet, first, second).when({ ...draftFirst, by: 'bob', now: tuesday })).toEqual(nothing);
  });
});

describe('installing what a release brings', () => {
  const install: InstallRuleSet = {
    type: 'InstallRuleSet',
    document,
    hash: 'aaa',
    activateFrom: monday,
    now: monday,
  };

  it('drafts it without an author and brings it in force from an instant on, or drafts it only', () => {
    expect(given(ruleSet).when(install)).toEqual(events<RuleSetEvent>(shipped, activated));
    expect(given(ruleSet).when({ ...install, activateFrom: null })).toEqual(events(shipped));
    expect(given(ruleSet, shipped).when({ ...install, now: tuesday })).toEqual(
      events({ ...activated, occurredAt: tuesday }),
    );
  });

  it('never changes what is in force, nor brings back what was retired', () => {
    const upgrade = { ...install, document: second.document, hash: 'bbb' };
    const inForce: RuleSetEvent[] = [shipped, activated];
    const { by, ...drafted } = second;
    expect(by).toBe('ann');
    expect(given(ruleSet, ...inForce).when(upgrade)).toEqual(events(drafted));
    expect(given(ruleSet, ...inForce, retired).when(install)).toEqual(nothing);
  });
});

describe('submitting a version', () => {
  const submit: SubmitRuleSet = { type: 'SubmitRuleSet', version: 1, by: 'ann', now: monday };

  it('asks for a judgement, once', () => {
    expect(given(ruleSet, first).when(submit)).toEqual(events(submitted));
    expect(given(ruleSet, first, submitted).when({ ...submit, by: 'bob' })).toEqual(nothing);
    expect(given(ruleSet, first, submitted, approved).when(submit)).toEqual(nothing);
  });

  it('is refused for what nobody drafted, and for what was rejected', () => {
    expect(given(ruleSet, first).when({ ...submit, version: 2 })).toEqual(refusal('version-not-drafted'));
    expect(given(ruleSet, first, submitted, rejected).when(submit)).toEqual(refusal('version-rejected'));
  });
});

describe('approving a version', () => {
  const approve: ApproveRuleSet = {
    ...{ type: 'ApproveRuleSet', version: 1, by: 'bob', note: 'as replayed', now: monday },
  };

  it('takes down who approved, what for, and which replay was looked at', () => {
    expect(given(ruleSet, first, submitted).when(approve)).toEqual(events(approved));
    const looked = { ...approve, replayDigest: 'f00d' };
    expect(given(ruleSet, first, submitted).when(looked)).toEqual(
      events({ ...approved, replayDigest: 'f00d' }),
    );
  });

  it('is never done by the author, however late or often', () => {
    const self = { ...approve, by: 'ann' };
    for (const history of [[first], [first, submitted], [first, submitted, approved]] as RuleSetEvent[][])
      expect(given(ruleSet, ...history).when(self)).toEqual(refusal('approver-is-author'));
  });

  it('is open to everybody for what came with a release', () => {
    expect(given(ruleSet, shipped, submitted).when({ ...approve, by: 'ann' })).toEqual(
      events({ ...approved, by: 'ann' }),
    );
  });

  it('comes after submitting, and once', () => {
    expect(given(ruleSet, first).when(approve)).toEqual(refusal('version-not-submitted'));
    expect(given(ruleSet, first, submitted, approved).when(approve)).toEqual(nothing);
    expect(given(ruleSet, first, submitted, approved).when({ ...approve, by: 'cem' })).toEqual(
      refusal('version-approved'),
    );
    expect(given(ruleSet, first, submitted, rejected).when(approve)).toEqual(refusal('version-rejected'));
  });
});

describe('rejecting a version', () => {
  const reject: RejectRuleSet = {
    ...{ type: 'RejectRuleSet', version: 1, by: 'bob', reason: 'too harsh', now: monday },
  };

  it('says why, and may be done by the author', () => {
    expect(given(ruleSet, first, submitted).when(reject)).toEqual(events(rejected));
    expect(given(ruleSet, first, submitted).when({ ...reject, by: 'ann' })).toEqual(
      events({ ...rejected, by: 'ann' }),
    );
  });

  it('comes after submitting, once, and not after an approval', () => {
    expect(given(ruleSet, first).when(reject)).toEqual(refusal('version-not-submitted'));
    expect(given(ruleSet, first, submitted, rejected).when(reject)).toEqual(nothing);
    expect(given(ruleSet, first, submitted, rejected).when({ ...reject, reason: 'too mild' })).toEqual(
      refusal('version-rejected'),
    );
    expect(given(ruleSet, first, submitted, approved).when(reject)).toEqual(refusal('version-approved'));
  });
});

aggregateContract('a rule set', ruleSetAggregate, anyRuleSetCommand);

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
  {
    type: 'RuleSetDrafted',
    schemaVersion: 1,
    occurredAt: '2026-01-05T09:00:00.000Z',
    data: { version: 2, document: { hindsight: 1, id: 'tier', outputs: [] }, hash: 'bbb', by: 'ann' },
  },
  {
    type: 'RuleSetSubmitted',
    schemaVersion: 1,
    occurredAt: '2026-01-05T09:00:00.000Z',
    data: { version: 2, hash: 'bbb', by: 'ann' },
  },
  {
    type: 'RuleSetApproved',
    schemaVersion: 1,
    occurredAt: '2026-01-05T09:00:00.000Z',
    data: { version: 2, hash: 'bbb', by: 'bob', note: 'as replayed', replayDigest: 'f00d' },
  },
  {
    type: 'RuleSetRejected',
    schemaVersion: 1,
    occurredAt: '2026-01-05T09:00:00.000Z',
    data: { version: 3, hash: 'ccc', by: 'bob', reason: 'too harsh' },
  },
  {
    type: 'RuleSetRetired',
    schemaVersion: 1,
    occurredAt: '2026-01-05T09:00:00.000Z',
    data: { version: 2, hash: 'bbb', effectiveFrom: '2026-02-01T00:00:00.000Z' },
  },
];

it.each(recorded)('still reads a stored $type and writes it back unchanged', (stored) => {
  const roundTrip = ruleSetEvents.encode(ruleSetEvents.decode(stored));
  expect(JSON.parse(JSON.stringify(roundTrip))).toStrictEqual(stored);
});

it('folds a log from before there were judgements', () => {
  const state = recorded
    .slice(0, 2)
    .map((stored) => ruleSetEvents.decode(stored))
    .reduce(ruleSet.evolve, ruleSet.initial());
  expect(state.timeline).toEqual([{ from: new Date('2010-12-01'), version: 1 }]);
  expect(state.versions.get(1)?.author).toBeNull();
});
