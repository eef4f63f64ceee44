import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkRuleSet } from '../check/check-rule-set.js';
import { Lane } from '../columns/lane.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { effectiveHistory, type History } from '../history/effective-history.js';
import type { RuleEvent } from '../rule-event.js';
import type { RuleSet } from '../rule-set.js';
import { at, events } from '../testing/story.js';
import { compileRuleSet } from './compile-rule-set.js';
import { compileIncremental } from './incremental.js';

const options = { currencyExponent: 2 };
const hour = 3_600_000;
const begin = at('2024-03-20');
const end = begin + 200 * 24 * hour;

function shipped(id: string): RuleSet {
  const checked = checkRuleSet(readFileSync(`libs/rules/catalogue/${id}.yaml`, 'utf8'));
  if (!checked.ok) throw new Error(`${id} does not pass`);
  return checked.ruleSet;
}

const kind = fc.constantFrom(
  'purchased',
  'returned',
  'rated',
  'complained',
  'resolved',
  'contacted',
  'churned',
);
const told = fc.tuple(fc.integer({ min: 0, max: 150 * 24 }), kind, fc.integer({ min: 0, max: 100 }));
const histories: fc.Arbitrary<History> = fc
  .array(told, { minLength: 1, maxLength: 90, size: 'max' })
  .map((all) =>
    effectiveHistory(
      'ada',
      events(...all.map(([when, type, n]) => [begin + when * hour, type, fields(type, n)] as const)),
    ),
  );

function fields(type: string, n: number): RuleEvent['fields'] {
  if (type === 'rated') return { score100: n };
  if (type === 'complained' || type === 'resolved') return { complaintId: `c${n % 4}` };
  if (type === 'contacted')
    return { direction: ['in', 'out'][n % 2] ?? '', outcome: ['reached', 'refused'][n % 2] ?? '' };
  return type === 'churned' ? { reason: 'unknown' } : bought(type, n);
}

const bought = (type: string, n: number) => ({
  amount: type === 'returned' ? -n * 20 : n * 100,
  category: `k${n % 3}`,
});

const timeline = new CutoffTimeline();
timeline.publish(at('2024-03-31T16:00'), { value: { p01: 70, p20: 30, p50: 5 } });

describe('following a customer event by event', () => {
  it.each(['tier-pyramid', 'lifecycle-4stage', 'satisfaction'])(
    'gives under %s what its whole history gives at once',
    (id) => {
      const ruleSet = shipped(id);
      const compiled = compileRuleSet(ruleSet, options);
      const following = compileIncremental(ruleSet, options);
      fc.assert(
        fc.property(histories, (history) => {
          const { changes } = compiled.advance(history, timeline, null, end);
          expect(follow(following, history)).toEqual(changes.map(({ at: when }) => when));
        }),
        { numRuns: 100 },
      );
    },
  );
});

function follow(following: ReturnType<typeof compileIncremental>, history: History): number[] {
  const lane = new Lane(following.fields, 2);
  const followed = following.follow(lane, 7);
  const seen: number[] = [];
  const out = {
    add: (_who: number, _output: number, _from: number, _to: number, when: number) => seen.push(when),
  };
  for (const event of history.events) {
    followed.advance(event.occurredAt - 1, timeline, out);
    lane.append(event);
  }
  followed.advance(end, timeline, out);
  return seen;
}
