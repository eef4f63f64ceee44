import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CutoffTimeline, effectiveHistory, type Memory, type RuleSet } from '@hindsight/rules';
import { anyCase, type AnyCase } from './any/cases.js';
import { customers, lastDay } from './arbitrary-customers.js';
import { ruleSets } from './arbitrary-rule-sets.js';
import { checked, compiled, compiledRun, exponent } from './compiled-run.js';
import { runs } from './proof-runs.js';
import { referenceAsOf } from './reference-as-of.js';
import { referenceDigest } from './reference-digest.js';
import {
  referenceRun,
  type Membership,
  type Published,
  type ReferenceChange,
  type ReferenceRun,
} from './reference-evaluator.js';
import type { Customer } from './reference-history.js';

const catalogue = join(import.meta.dirname, '../../libs/rules/catalogue');

describe('the compiled evaluator says what the plain one says', () => {
  it.each(readdirSync(catalogue))(
    'under %s',
    async (file) => {
      const ruleSet = checked(readFileSync(join(catalogue, file), 'utf8'));
      const property = fc.asyncProperty(customers, (all) => expectTheSame(ruleSet, all, lastDay));
      await fc.assert(property, runs(12));
    },
    600_000,
  );

  it('under rule sets that are like the shipped ones', async () => {
    const property = fc.asyncProperty(ruleSets, customers, (source, all) =>
      expectTheSame(checked(source), all, lastDay),
    );
    await fc.assert(property, runs(80));
  }, 600_000);

  it('under any rule set: changes, causes, cut-offs and digest', async () => {
    const property = fc.asyncProperty(anyCase, ({ source, customers: all, asOf }) =>
      expectTheSame(checked(source), all, asOf),
    );
    await fc.assert(property, runs(400));
  }, 600_000);

  it('under cut-offs as published, whatever they say', async () => {
    const property = fc.asyncProperty(anyCase, (one) =>
      expectTheSame(checked(one.source), one.customers, one.asOf, publishedOf(one)),
    );
    await fc.assert(property, runs(150));
  }, 600_000);

  it('as of any instant: results, rules, since when, numbers, features; and who is a member', () => {
    const property = fc.property(anyCase, expectTheSameAsOf);
    fc.assert(property, runs(150));
  }, 600_000);

  it('in any chunks, from memory that has been to JSON and back', () => {
    const property = fc.property(anyCase, expectTheSameInChunks);
    fc.assert(property, runs(150));
  }, 600_000);

  it('on those days alone on which there is news or a tick is due', () => {
    const days = { asked: 0, passedOver: 0 };
    const property = fc.property(anyCase, (one) => {
      expectTheSameWhenWoken(one, days);
    });
    fc.assert(property, runs(150));
    expect(days.passedOver / days.asked).toBeGreaterThan(0.2); // of those days on which rules tick each day or week
  }, 600_000);
});

async function expectTheSame(
  ruleSet: RuleSet,
  all: readonly Customer[],
  asOf: number,
  given?: readonly Published[],
): Promise<void> {
  const plain = referenceRun(ruleSet, all, { asOf, exponent, ...(given && { published: given }) });
  const ours = await compiledRun(ruleSet, all, asOf, given);
  expect(ours.cutoffs).toEqual(plain.published.filter(({ values }) => Object.keys(values).length > 0));
  expect(ours.changes).toEqual(plain.changes);
  expect(ours.digest).toBe(referenceDigest(ruleSet, plain.published, plain.changes));
}

/** Cut-offs for the populations there are, from numbers that know nothing of the customers. */
function publishedOf({ source, published }: AnyCase): Published[] {
  const { populations } = checked(source);
  return published.map(({ instant, numbers }) => ({
    instant,
    values: Object.fromEntries(
      populations
        .filter((_, n) => numbers[n] !== undefined)
        .map(({ name, cuts }, n) => [
          name,
          Object.fromEntries(cuts.map((cut, k) => [cut.name, numbers[(n + k) % numbers.length] ?? 0])),
        ]),
    ),
  }));
}

function timelineOf(published: readonly Published[]): CutoffTimeline {
  const timeline = new CutoffTimeline();
  for (const { instant, values } of published) timeline.publish(instant, values);
  return timeline;
}

function expectTheSameAsOf({ source, customers: all, asOf, instants }: AnyCase): void {
  const ruleSet = checked(source);
  const plain = referenceRun(ruleSet, all, { asOf, exponent });
  const timeline = timelineOf(plain.published);
  const program = compiled(ruleSet);
  for (const { customerId, events } of all) {
    const history = effectiveHistory(customerId, events);
    for (const instant of instants.filter((one) => one <= asOf)) {
      const ours = program.asOf(history, timeline, instant);
      expect(ours).toEqual(referenceAsOf(ruleSet, plain, customerId, instant));
    }
    for (const instant of membershipInstants(plain)) {
      const told = plain.memberships.find((one) => one.instant === instant && one.customerId === customerId);
      const nobody = Object.fromEntries(ruleSet.populations.map(({ name }) => [name, null]));
      expect(program.membersAt(history, instant)).toEqual(told?.values ?? nobody);
    }
  }
}

const membershipInstants = ({ memberships }: ReferenceRun): number[] => [
  ...new Set(memberships.map(({ instant }: Membership) => instant)),
];

function expectTheSameInChunks({ source, customers: all, asOf, instants }: AnyCase): void {
  const ruleSet = checked(source);
  const plain = referenceRun(ruleSet, all, { asOf, exponent });
  const program = compiled(ruleSet);
  const timeline = timelineOf(plain.published);
  const ends = [...instants.filter((one) => one <= asOf), asOf].sort((a, b) => a - b);
  const memories = new Map<string, Memory>();
  const changes = new Map<string, ReferenceChange[]>(all.map(({ customerId }) => [customerId, []]));
  // Customer by customer within each chunk: what one leaves behind must not reach the next.
  ends.forEach((through, n) => {
    for (const { customerId, events } of all) {
      const memory = memories.get(customerId);
      const from = memory ? { after: ends[n - 1] ?? -Infinity, memory } : null;
      const ours = program.advance(effectiveHistory(customerId, events), timeline, from, through);
      changes.get(customerId)?.push(...ours.changes.map((change) => ({ customerId, ...change })));
      if (ours.memory) memories.set(customerId, JSON.parse(JSON.stringify(ours.memory)) as Memory); // as kept
    }
  });
  expect([...changes.values()].flat()).toEqual(plain.changes);
}

/** Day by day, as far as each is known then; where nothing is due a customer is not even looked at. */
function expectTheSameWhenWoken(
  { source, customers: all, asOf }: AnyCase,
  days: { asked: number; passedOver: number },
) {
  const ruleSet = checked(source);
  const plain = referenceRun(ruleSet, all, { asOf, exponent });
  const program = compiled(ruleSet);
  const isFine = ['day', 'week'].includes(ruleSet.clock.tick);
  const changes: ReferenceChange[] = [];
  for (const { customerId, events } of all) {
    const history = effectiveHistory(customerId, events);
    const instants = history.events.map(({ occurredAt }) => occurredAt);
    const first = Math.min(...instants, asOf);
    let kept: { memory: Memory; wake: number } | null = null;
    let after = -Infinity;
    for (let through = first - 1; after < asOf; through = Math.min(asOf, through + dayMs)) {
      const known = plain.published.filter(({ instant }) => instant <= through);
      const isNews = [...instants, ...known.map(({ instant }) => instant)].some(
        (at) => at > after && at <= through,
      );
      if (isFine) days.asked++;
      if (kept && !isNews && kept.wake > through) days.passedOver++;
      else {
        const from = kept && { after, memory: kept.memory };
        const { wake, memory, changes: own } = program.advance(history, timelineOf(known), from, through);
        changes.push(...own.map((change) => ({ customerId, ...change })));
        kept = memory && { memory, wake };
      }
      after = through;
    }
  }
  expect(changes).toEqual(plain.changes);
}

const dayMs = 86_400_000;
