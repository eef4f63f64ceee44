import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkRuleSet } from '../check/check-rule-set.js';
import { Lanes } from '../columns/lanes.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { effectiveHistory, type History } from '../history/effective-history.js';
import type { RuleEvent } from '../rule-event.js';
import type { RuleSet } from '../rule-set.js';
import { at, events } from '../testing/story.js';
import type { ChangeSink } from '../generate/core.js';
import { rulesOf } from '../outputs/rungs.js';
import { compileRuleSet } from './compile-rule-set.js';
import { compileIncremental, type IncrementalRuleSet } from './incremental.js';

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

describe('following customers event by event', () => {
  it.each(['tier-pyramid', 'lifecycle-4stage', 'satisfaction'])(
    'gives each of them under %s what its whole history gives at once',
    (id) => {
      const ruleSet = shipped(id);
      const compiled = compileRuleSet(ruleSet, options);
      const incremental = compileIncremental(ruleSet, options);
      fc.assert(
        fc.property(fc.array(histories, { minLength: 1, maxLength: 4 }), (all) => {
          const alone = all.map((history) => compiled.advance(history, timeline, null, end).changes);
          expect(follow(incremental, all)).toEqual(
            alone.map((changes) => changes.map(({ output, at: when, rule }) => ({ output, when, rule }))),
          );
        }),
        { numRuns: 100 },
      );
    },
  );
});

interface Seen {
  readonly output: string;
  readonly when: number;
  readonly rule: string;
}

/** All of them at the same time, in the order in which things happened. */
function follow(incremental: IncrementalRuleSet, all: readonly History[]): Seen[][] {
  const lanes = new Lanes(incremental.fields);
  const followed = incremental.follow(lanes);
  const seen = all.map((): Seen[] => []);
  const out: ChangeSink = {
    add: (who, place, _from, _to, when, _cause, rule) => {
      const output = incremental.ruleSet.outputs[place];
      if (output) seen[who / apart]?.push({ output: output.id, when, rule: rulesOf(output)[rule] ?? '' });
    },
  };
  const told = all.flatMap(({ events: one }, place) => one.map((event) => ({ who: place * apart, event })));
  for (const { who, event } of told.sort((a, b) => a.event.occurredAt - b.event.occurredAt)) {
    followed.advance(who, event.occurredAt - 1, timeline, out);
    lanes.append(who, event);
  }
  all.forEach((_, place) => {
    followed.advance(place * apart, end, timeline, out);
  });
  return seen;
}

/** More customers than there is room for at first. */
const apart = 70;
