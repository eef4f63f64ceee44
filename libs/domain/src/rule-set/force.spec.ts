import fc from 'fast-check';
import { historyOf } from '../aggregate.contract.js';
import { monday, tuesday, wednesday } from '../testing/ada.js';
import { events, given, nothing, refusal } from '../testing/given.js';
import { anyRuleSetCommand } from './rule-set-command.contract.js';
import type { ActivateRuleSet, RetireRuleSet } from './rule-set-commands.js';
import type {
  RuleSetActivated,
  RuleSetApproved,
  RuleSetDrafted,
  RuleSetEvent,
  RuleSetRetired,
} from './rule-set-events.js';
import { ruleSet, ruleSetAggregate } from './rule-set.js';
import { stageOf } from './rule-set-versions.js';
import { inForceAt, stretchesOf } from './timeline.js';

const longAgo = new Date('2010-12-01T00:00:00Z');
const before = (instant: Date) => new Date(instant.getTime() - 1);

function approvedVersion(version: number, hash: string): [RuleSetDrafted, RuleSetApproved] {
  const of = { occurredAt: longAgo, version, hash };
  return [
    { type: 'RuleSetDrafted', ...of, document: { id: 'tier', hash }, by: 'ann' },
    { type: 'RuleSetApproved', ...of, by: 'bob', note: 'fine' },
  ];
}

const ready: RuleSetEvent[] = [...approvedVersion(1, 'aaa'), ...approvedVersion(2, 'bbb')];
const activate: ActivateRuleSet = { type: 'ActivateRuleSet', version: 1, effectiveFrom: monday, now: monday };
const retire: RetireRuleSet = { type: 'RetireRuleSet', version: 1, effectiveFrom: tuesday, now: tuesday };
const activated: RuleSetActivated = {
  ...{ type: 'RuleSetActivated', occurredAt: monday, version: 1, hash: 'aaa', effectiveFrom: monday },
};
const retired: RuleSetRetired = {
  ...{ type: 'RuleSetRetired', occurredAt: tuesday, version: 1, hash: 'aaa', effectiveFrom: tuesday },
};
const activatedSecond = { ...activated, version: 2, hash: 'bbb', effectiveFrom: tuesday };

describe('activating a version', () => {
  it('brings it in force from an instant on, which for the first one may be long past', () => {
    expect(given(ruleSet, ...ready).when(activate)).toEqual(events(activated));
    expect(given(ruleSet, ...ready).when({ ...activate, effectiveFrom: longAgo })).toEqual(
      events({ ...activated, effectiveFrom: longAgo }),
    );
  });

  it('is refused without an approval, and for what nobody drafted', () => {
    const [drafted] = ready as [RuleSetDrafted]; // the first of them
    expect(given(ruleSet, drafted).when(activate)).toEqual(refusal('version-not-approved'));
    expect(given(ruleSet).when(activate)).toEqual(refusal('version-not-drafted'));
  });

  it('does nothing when by the latest turn it is in force then', () => {
    const later = { ...activate, effectiveFrom: wednesday };
    expect(given(ruleSet, ...ready, activated).when(later)).toEqual(nothing);
  });

  it('lies after the latest turn', () => {
    for (const effectiveFrom of [before(tuesday), tuesday])
      expect(
        given(ruleSet, ...ready, activated, activatedSecond).when({ ...activate, effectiveFrom }),
      ).toEqual(refusal('effective-before-latest'));
  });

  it('leaves alone what was in force in the past, a command under way excepted', () => {
    const second = { ...activate, version: 2, now: wednesday };
    const late = new Date(wednesday.getTime() - 5 * 60_000);
    expect(given(ruleSet, ...ready, activated).when({ ...second, effectiveFrom: before(late) })).toEqual(
      refusal('effective-in-the-past'),
    );
    expect(given(ruleSet, ...ready, activated).when({ ...second, effectiveFrom: late })).toMatchObject({
      accepted: true,
      events: [{ type: 'RuleSetActivated', version: 2, effectiveFrom: late }],
    });
  });

  it('brings an earlier version in force again, without another approval', () => {
    const again = { ...activate, effectiveFrom: wednesday, now: wednesday };
    expect(given(ruleSet, ...ready, activated, activatedSecond).when(again)).toEqual(
      events({ ...activated, occurredAt: wednesday, effectiveFrom: wednesday }),
    );
  });
});

describe('retiring a version', () => {
  it('takes it out of force from an instant on', () => {
    expect(given(ruleSet, ...ready, activated).when(retire)).toEqual(events(retired));
  });

  it('is refused for what the latest turn did not bring', () => {
    expect(given(ruleSet, ...ready).when(retire)).toEqual(refusal('version-not-in-force'));
    expect(given(ruleSet, ...ready, activated, activatedSecond).when(retire)).toEqual(
      refusal('version-not-in-force'),
    );
  });

  it('does nothing when it is out by then, and is refused before that', () => {
    expect(
      given(ruleSet, ...ready, activated, retired).when({ ...retire, effectiveFrom: wednesday }),
    ).toEqual(nothing);
    expect(given(ruleSet, ...ready, activated, retired).when({ ...retire, effectiveFrom: monday })).toEqual(
      refusal('version-not-in-force'),
    );
  });

  it('lies neither in the past nor before the activation', () => {
    expect(given(ruleSet, ...ready, activated).when({ ...retire, effectiveFrom: monday })).toEqual(
      refusal('effective-before-latest'),
    );
    expect(given(ruleSet, ...ready, activated).when({ ...retire, now: wednesday })).toEqual(
      refusal('effective-in-the-past'),
    );
  });
});

describe('the timeline', () => {
  const fold = (...history: RuleSetEvent[]) => history.reduce(ruleSet.evolve, ruleSet.initial());

  it('says what is in force at an instant, and until when', () => {
    const { timeline } = fold(...ready, activated, activatedSecond, {
      ...{ ...retired, version: 2, hash: 'bbb' },
      effectiveFrom: wednesday,
    });
    const second = { version: 2, from: tuesday, until: wednesday };
    expect(stretchesOf(timeline)).toEqual([{ version: 1, from: monday, until: tuesday }, second]);
    expect([before(monday), monday, tuesday, before(wednesday), wednesday].map(at(timeline))).toEqual([
      ...[null, 1, 2, 2, null],
    ]);
  });

  it('is by the instants and not by the log, whose later word holds for one instant', () => {
    const early = { ...activatedSecond, effectiveFrom: longAgo };
    expect(stretchesOf(fold(...ready, activated, early).timeline)).toEqual([
      { version: 2, from: longAgo, until: monday },
      { version: 1, from: monday, until: null },
    ]);
    const same = { ...activatedSecond, effectiveFrom: monday };
    expect(stretchesOf(fold(...ready, activated, same).timeline)).toEqual([
      { version: 2, from: monday, until: null },
    ]);
  });

  const at = (timeline: Parameters<typeof inForceAt>[0]) => (instant: Date) =>
    inForceAt(timeline, instant)?.version ?? null;
});

describe('whatever is sent to a rule set', () => {
  const commands = fc.array(anyRuleSetCommand, { minLength: 20, maxLength: 60 });
  const histories = (law: (history: readonly RuleSetEvent[]) => void) => {
    fc.assert(
      fc.property(commands, (sent) => {
        law(historyOf(ruleSetAggregate, sent));
      }),
      { numRuns: 300 },
    );
  };

  it('never are two versions in force at one instant', () => {
    histories((history) => {
      const stretches = stretchesOf(history.reduce(ruleSet.evolve, ruleSet.initial()).timeline);
      stretches.slice(1).forEach(({ from }, place) => {
        expect(stretches[place]?.until?.getTime()).toBeLessThanOrEqual(from.getTime());
      });
    });
  });

  it('the timeline grows at its end only: what it said of an instant before that, it says for good', () => {
    histories((history) => {
      let latest = -Infinity;
      for (const event of history) {
        if (event.type !== 'RuleSetActivated' && event.type !== 'RuleSetRetired') continue;
        expect(event.effectiveFrom.getTime()).toBeGreaterThan(latest);
        latest = event.effectiveFrom.getTime();
      }
    });
  });

  it('nothing is activated that nobody but its author approved, but for the first of what a release brings', () => {
    let activations = 0;
    histories((history) => {
      history.forEach((event, place) => {
        if (event.type !== 'RuleSetActivated') return;
        const before = history.slice(0, place).filter(({ version }) => version === event.version);
        const author = before.find((one) => one.type === 'RuleSetDrafted')?.by;
        const isApproved = before.some((one) => one.type === 'RuleSetApproved' && one.by !== author);
        const isFirst = !history.slice(0, place).some((one) => one.type === 'RuleSetActivated');
        expect(isApproved || isFirst).toBe(true);
        if (isApproved) activations++;
      });
    });
    expect(activations).toBeGreaterThan(0);
  });

  it('without a release, that is so without exception', () => {
    const people = fc.array(
      anyRuleSetCommand.filter(({ type }) => type !== 'InstallRuleSet'),
      { minLength: 20, maxLength: 60 },
    );
    fc.assert(
      fc.property(people, (sent) => {
        const history = historyOf(ruleSetAggregate, sent);
        history.forEach((event, place) => {
          if (event.type !== 'RuleSetActivated') return;
          const state = history.slice(0, place).reduce(ruleSet.evolve, ruleSet.initial());
          const version = state.versions.get(event.version);
          expect(version?.verdict).toMatchObject({ type: 'RuleSetApproved' });
          expect(version?.verdict?.by).not.toBe(version?.author);
        });
      }),
    );
  });

  it('each version goes its way: drafted, submitted, judged, activated, retired', () => {
    const stages = [...ready, activated, retired].map((_, place, all) => {
      const version = all
        .slice(0, place + 1)
        .reduce(ruleSet.evolve, ruleSet.initial())
        .versions.get(1);
      return version && stageOf(version);
    });
    expect(stages).toEqual(['drafted', 'approved', 'approved', 'approved', 'activated', 'retired']);
  });
});
