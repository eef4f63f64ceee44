import type { Population, RuleEvent, RuleSet } from '@hindsight/rules';
import { beginnings } from './reference-clock.js';
import { cutsOf } from './reference-cutoffs.js';
import { evaluate, type Scope, type Value } from './reference-expression.js';
import { featureAt } from './reference-features.js';
import { decide, type Past } from './reference-outputs.js';

/** A customer as the log has it: every event, whatever its order. */
export interface Customer {
  readonly customerId: string;
  readonly events: readonly RuleEvent[];
}

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

interface Effective {
  readonly customerId: string;
  readonly events: readonly RuleEvent[];
  readonly endsAt: number;
}

/**
 * The plainest reading of RULES: recomputes every feature from the list of events at every instant, keeps the whole
 * past, knows no shortcut. The compiled evaluator is held against it.
 */
export function referenceRun(
  ruleSet: RuleSet,
  customers: readonly Customer[],
  asOf: number,
  exponent: number,
  /** Cut-offs that are facts already; not given: they are computed. */
  facts?: readonly Published[],
) {
  const histories = customers.map(effective).filter(({ events, endsAt }) => {
    const first = events[0]?.occurredAt;
    return first !== undefined && first <= asOf && first < endsAt;
  });
  const begin = Math.min(...histories.map(({ events }) => (events[0] as RuleEvent).occurredAt));
  const between = (unit: Parameters<typeof beginnings>[1]) =>
    histories.length === 0 ? [] : beginnings(ruleSet.clock.tz, unit, begin, asOf);
  const published =
    facts ?? between(ruleSet.clock.cutoffs).map((instant) => publish(ruleSet, histories, instant, exponent));
  const changes = histories.flatMap((one) =>
    evaluateCustomer(ruleSet, one, between(ruleSet.clock.tick), published, asOf, exponent),
  );
  return { published, changes };
}

function effective({ customerId, events }: Customer): Effective {
  const byRevision = [...events].sort((a, b) => a.revision - b.revision);
  const withdrawn = byRevision
    .filter(({ type }) => type === 'complaint_withdrawn')
    .map(({ fields }) => fields['complaintId']);
  const correctionOf = (orderId: unknown) =>
    byRevision.findLast(({ type, fields }) => type === 'corrected' && fields['orderId'] === orderId);
  const kept = byRevision
    .filter(({ type }) => type !== 'corrected' && type !== 'complaint_withdrawn')
    .filter(({ type, fields }) => type !== 'complained' || !withdrawn.includes(fields['complaintId']))
    .map((event) =>
      event.type === 'purchased'
        ? { ...event, fields: { ...event.fields, ...correctionOf(event.fields['orderId'])?.fields } }
        : event,
    )
    .sort((a, b) => a.occurredAt - b.occurredAt);
  const ends = kept
    .filter(({ type }) => type === 'merged' || type === 'erased')
    .map(({ occurredAt }) => occurredAt);
  return { customerId, events: kept, endsAt: Math.min(Infinity, ...ends) };
}

function scopeAt(
  ruleSet: RuleSet,
  { events }: Effective,
  t: number,
  exponent: number,
  published: readonly Published[],
  outputs: ReadonlyMap<string, Value>,
): Scope {
  const feature = (name: string) => ruleSet.features.find((one) => one.name === name);
  const scope: Scope = {
    name: (name) => {
      const found = feature(name);
      return found ? featureAt(found, events, t, exponent) : (outputs.get(name) as Value);
    },
    reaches: (value, population, cut) => {
      const { order } = populationNamed(ruleSet, population);
      const inForce = published.findLast(
        ({ instant, values }) => instant <= t && values[population]?.[cut] !== undefined,
      );
      const bar = inForce?.values[population]?.[cut];
      if (bar === undefined) return false;
      return order === 'desc' ? value >= bar : value <= bar;
    },
    score: (name) => {
      const population = populationNamed(ruleSet, name);
      const anything = published.some(({ instant, values }) => instant <= t && values[name] !== undefined);
      if (!anything || evaluate(population.among, scope) !== true) return 0;
      const value = scope.name(population.of, 'number') as number;
      return 1 + population.cuts.filter((cut) => scope.reaches(value, name, cut.name)).length;
    },
  };
  return scope;
}

const populationNamed = (ruleSet: RuleSet, name: string) =>
  ruleSet.populations.find((one) => one.name === name) as Population;

function publish(
  ruleSet: RuleSet,
  histories: readonly Effective[],
  instant: number,
  exponent: number,
): Published {
  const there = histories.filter(
    ({ events, endsAt }) => (events[0] as RuleEvent).occurredAt <= instant && instant < endsAt,
  );
  const scopes = there.map((one) => scopeAt(ruleSet, one, instant, exponent, [], new Map()));
  const cuts = ruleSet.populations.map((population) => {
    const members = scopes.filter((scope) => evaluate(population.among, scope) === true);
    return [
      population.name,
      cutsOf(
        population,
        members.map((scope) => scope.name(population.of, 'number') as number),
      ),
    ] as const;
  });
  return { instant, values: Object.fromEntries(cuts.filter(([, values]) => Object.keys(values).length > 0)) };
}

function evaluateCustomer(
  ruleSet: RuleSet,
  customer: Effective,
  ticks: readonly number[],
  published: readonly Published[],
  asOf: number,
  exponent: number,
): ReferenceChange[] {
  const { customerId, events, endsAt } = customer;
  const first = (events[0] as RuleEvent).occurredAt;
  const instants = [...new Set([...events.map(({ occurredAt }) => occurredAt), ...ticks])]
    .filter((at) => at >= first && at <= asOf && at < endsAt)
    .sort((a, b) => a - b);
  const pasts = new Map(ruleSet.outputs.map(({ id }) => [id, [] as Past[]]));
  const changes: ReferenceChange[] = [];
  for (const at of instants) {
    const event = events
      .filter(({ occurredAt }) => occurredAt === at)
      .sort((a, b) => a.revision - b.revision)
      .at(-1);
    const outputs = new Map<string, Value>();
    for (const output of ruleSet.outputs) {
      const past = pasts.get(output.id) as Past[];
      const from = past.at(-1)?.decision.result ?? null;
      past.push(decide(output, at, past, scopeAt(ruleSet, customer, at, exponent, published, outputs)));
      const { result, rule, value } = (past.at(-1) as Past).decision;
      outputs.set(output.id, value);
      if (result === null || result === from) continue;
      const cause = event ? { event: event.eventId } : { tick: at };
      changes.push({ customerId, output: output.id, from, to: result, at, cause, rule });
    }
  }
  return changes;
}
