import fc from 'fast-check';
import { monday, tuesday, wednesday } from '../testing/ada.js';
import type { RuleSetCommand } from './rule-set-commands.js';

const by = fc.constantFrom('ann', 'bob');
const now = fc.constantFrom(monday, tuesday, wednesday);
const version = fc.constantFrom(1, 1, 2, 3);
const document = fc
  .constantFrom('aaa', 'bbb')
  .map((hash) => ({ document: { id: 'tier', title: hash }, hash }));
const effectiveFrom = fc.constantFrom(...[monday, tuesday, wednesday].flatMap(around));

/** A moment of that day, the next one, and long before. */
function around(day: Date): Date[] {
  return [day, new Date(day.getTime() + 1), new Date('2010-12-01T00:00:00Z')];
}

const of = <Type extends RuleSetCommand['type']>(type: Type) => ({ type: fc.constant(type), now });

/** Whatever can be sent to a rule set, by two people, as of three days. */
export const anyRuleSetCommand: fc.Arbitrary<RuleSetCommand> = fc.oneof(
  fc
    .tuple(document, fc.record({ ...of('DraftRuleSet'), by }))
    .map(([drafted, rest]) => ({ ...drafted, ...rest })),
  fc
    .tuple(document, fc.record({ ...of('InstallRuleSet'), activateFrom: fc.option(effectiveFrom) }))
    .map(([drafted, rest]) => ({ ...drafted, ...rest })),
  fc.record({ ...of('SubmitRuleSet'), version, by }),
  fc.record(
    { ...of('ApproveRuleSet'), version, by, note: fc.constant('fine'), replayDigest: fc.constant('d1') },
    { requiredKeys: ['type', 'now', 'version', 'by', 'note'] },
  ),
  fc.record({ ...of('RejectRuleSet'), version, by, reason: fc.constant('no') }),
  fc.record({ ...of('ActivateRuleSet'), version, effectiveFrom }),
  fc.record({ ...of('RetireRuleSet'), version, effectiveFrom }),
);
