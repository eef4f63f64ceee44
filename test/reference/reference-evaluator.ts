import type { Population, RuleEvent, RuleSet } from '@hindsight/rules';
import { beginnings } from './reference-clock.js';
import { cutsOf } from './reference-cutoffs.js';
import { evaluate, type Scope, type Value } from './reference-expression.js';
import { featuresAt } from './reference-features.js';
import { effective, type Customer, type Effective } from './reference-history.js';
import { decide, type Past } from './reference-outputs.js';

export interface ReferenceChange {
  readonly customerId: string;
  readonly output: string;
  readonly from: string | null;
  readonly to: string;
  readonly at: number;
  readonly cause: { readonly event: string } | { readonly tick: number };
  readonly rule: string;
}

/** What is published at an instant, by population and cut. */
export interface Published {
  readonly instant: number;
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Everything about a customer at one instant at which it is evaluated. */
export interface Evaluation {
  readonly at: number;
  /** The event with the highest revision, if there is one at this instant. */
  readonly event: RuleEvent | null;
  readonly features: ReadonlyMap<string, Value>;
  readonly outputs: ReadonlyMap<string, Past>;
}

/** Who is a member of which population at a cut-off instant, and with what value. */
export interface Membership {
  readonly instant: number;
  readonly customerId: string;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface ReferenceRun {
  readonly published: readonly Published[];
  readonly memberships: readonly Membership[];
  readonly customers: readonly { readonly customerId: string; readonly evaluations: readonly Evaluation[] }[];
  readonly changes: readonly ReferenceChange[];
}

export interface ReferenceOptions {
  readonly asOf: number;
  /** Decimals of the reporting currency. */
  readonly exponent: number;
  /** Cut-offs as they were published, as the log has them; computed when there are none. */
  readonly published?: readonly Published[];
}

/**
 * The plainest reading of RULES: recomputes every feature from the list of events at every instant, keeps the whole
 * past, knows no shortcut. The compiled evaluator is held against it.
 * @throws SumTooLarge where a sum of money is beyond 2^53 minor units at an evaluation
 */
export function referenceRun(
  ruleSet: RuleSet,
  customers: readonly Customer[],
  { asOf, exponent, published: given }: ReferenceOptions,
): ReferenceRun {
  const histories = customers.map(effective).filter(({ events, endsAt }) => {
    const first = events[0]?.occurredAt;
    return first !== undefined && first <= asOf && first < endsAt;
  });
  const begin = Math.min(...histories.map(({ events }) => (events[0] as RuleEvent).occurredAt));
  const between = (unit: Parameters<typeof beginnings>[1]) =>
    histories.length === 0 ? [] : beginnings(ruleSet.clock.tz, unit, begin, asOf);
  const memberships = between(ruleSet.clock.cutoffs).flatMap((instant) =>
    membershipsAt(ruleSet, histories, instant, exponent),
  );
  const published = given ? inForce(given, asOf) : publish(ruleSet, memberships);
  const ticks = between(ruleSet.clock.tick);
  const evaluated = histories.map((one) => ({
    customerId: one.customerId,
    evaluations: evaluationsOf(ruleSet, one, ticks, published, asOf, exponent),
  }));
  const changes = evaluated.flatMap(({ customerId, evaluations }) =>
    changesOf(ruleSet, customerId, evaluations),
  );
  return { published, memberships, customers: evaluated, changes };
}

/** "Those that it knows, with instant ≤ as-of, the first for an instant". */
function inForce(given: readonly Published[], asOf: number): Published[] {
  return given
    .filter(({ instant }, n) => instant <= asOf && given.findIndex((one) => one.instant === instant) === n)
    .sort((a, b) => a.instant - b.instant);
}

function scopeAt(
  ruleSet: RuleSet,
  t: number,
  features: ReadonlyMap<string, Value>,
  published: readonly Published[],
  outputs: ReadonlyMap<string, Past>,
): Scope {
  const scope: Scope = {
    name: (name) => features.get(name) ?? (outputs.get(name) as Past).decision.value,
    reaches: (value, population, cut) => {
      const { order } = populationNamed(ruleSet, population);
      const last = published.findLast(
        ({ instant, values }) => instant <= t && values[population]?.[cut] !== undefined,
      );
      const bar = last?.values[population]?.[cut];
      if (bar === undefined) return false;
      return order === 'desc' ? value >= bar : value <= bar;
    },
    score: (name) => {
      const population = populationNamed(ruleSet, name);
      const anything = published.some(({ instant, values }) => instant <= t && values[name] !== undefined);
      if (!anything || evaluate(population.among, scope) !== true) return 0;
      const value = features.get(population.of) as number;
      return 1 + population.cuts.filter((cut) => scope.reaches(value, name, cut.name)).length;
    },
  };
  return scope;
}

const populationNamed = (ruleSet: RuleSet, name: string) =>
  ruleSet.populations.find((one) => one.name === name) as Population;

function membershipsAt(
  ruleSet: RuleSet,
  histories: readonly Effective[],
  instant: number,
  exponent: number,
): Membership[] {
  const there = histories.filter(
    ({ events, endsAt }) => (events[0] as RuleEvent).occurredAt <= instant && instant < endsAt,
  );
  return there.map(({ customerId, events }) => {
    const features = featuresAt(ruleSet, events, instant, exponent);
    const scope = scopeAt(ruleSet, instant, features, [], new Map());
    const values = ruleSet.populations.map(({ name, among, of }) => {
      const value = evaluate(among, scope) === true ? (features.get(of) as number) : null;
      return [name, value] as const;
    });
    return { instant, customerId, values: Object.fromEntries(values) };
  });
}

function publish(ruleSet: RuleSet, memberships: readonly Membership[]): Published[] {
  const instants = [...new Set(memberships.map(({ instant }) => instant))];
  const published = instants.map((instant) => {
    const at = memberships.filter((one) => one.instant === instant);
    const cuts = ruleSet.populations.map((population) => {
      const members = at
        .map(({ values }) => values[population.name] ?? null)
        .filter((value) => value !== null);
      return [population.name, cutsOf(population, members)] as const;
    });
    return { instant, values: Object.fromEntries(cuts.filter(([, one]) => Object.keys(one).length > 0)) };
  });
  return published.filter(({ values }) => Object.keys(values).length > 0);
}

function evaluationsOf(
  ruleSet: RuleSet,
  { events, endsAt }: Effective,
  ticks: readonly number[],
  published: readonly Published[],
  asOf: number,
  exponent: number,
): Evaluation[] {
  const first = (events[0] as RuleEvent).occurredAt;
  const instants = [...new Set([...events.map(({ occurredAt }) => occurredAt), ...ticks])]
    .filter((at) => at >= first && at <= asOf && at < endsAt)
    .sort((a, b) => a - b);
  const evaluations: Evaluation[] = [];
  for (const at of instants) {
    const here = events.filter(({ occurredAt }) => occurredAt === at);
    const event = here.sort((a, b) => a.revision - b.revision).at(-1) ?? null;
    const features = featuresAt(ruleSet, events, at, exponent);
    const outputs = new Map<string, Past>();
    const scope = scopeAt(ruleSet, at, features, published, outputs);
    for (const output of ruleSet.outputs) {
      const past = evaluations.map((one) => one.outputs.get(output.id) as Past);
      outputs.set(output.id, decide(output, at, past, scope));
    }
    evaluations.push({ at, event, features, outputs });
  }
  return evaluations;
}

function changesOf(
  ruleSet: RuleSet,
  customerId: string,
  evaluations: readonly Evaluation[],
): ReferenceChange[] {
  return evaluations.flatMap(({ at, event, outputs }, n) =>
    ruleSet.outputs.flatMap(({ id: output }) => {
      const { result: to, rule } = (outputs.get(output) as Past).decision;
      const from = evaluations[n - 1]?.outputs.get(output)?.decision.result ?? null;
      const cause = event ? { event: event.eventId } : { tick: at };
      return to === null || to === from ? [] : [{ customerId, output, from, to, at, cause, rule }];
    }),
  );
}
