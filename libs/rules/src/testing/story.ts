import { checkRuleSet } from '../check/check-rule-set.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { compileRuleSet, type Change, type CompiledRuleSet } from '../evaluate/compile-rule-set.js';
import { compileExplainer } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import { effectiveHistory, type History } from '../history/effective-history.js';
import type { RuleEvent } from '../rule-event.js';

/** Milliseconds of an instant such as `2024-03-01`, `2024-03-01T10:00` (UTC) or one that says its zone. */
export function at(instant: string): number {
  return Date.parse(/T.*(Z|[+-]\d\d:\d\d)$|^[\d-]{10}$/.test(instant) ? instant : `${instant}Z`);
}

/** Compiles the text of a rule set, less its first two lines. Money has two decimals. */
export function rules(body: string): CompiledRuleSet {
  const source = `hindsight: 1\nid: spec\n${body}`;
  const checked = checkRuleSet(source);
  if (!checked.ok)
    throw new Error(checked.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return compileRuleSet(checked.ruleSet, { currencyExponent: 2 });
}

type Told = readonly [instant: string | number, type: string, fields?: RuleEvent['fields']];

/** Ada's events in the order of her stream; their ids are `e0`, `e1`, … */
export function events(...told: readonly Told[]): RuleEvent[] {
  return told.map(([instant, type, fields = {}], revision) => {
    const occurredAt = typeof instant === 'number' ? instant : at(instant);
    return { type, occurredAt, revision, eventId: `e${revision}`, fields };
  });
}

export function ada(...told: readonly Told[]): History {
  return effectiveHistory('ada', events(...told));
}

/** A change on one line: when, which output, from → to, the rule, and what caused it. */
export function line({ at: when, output, from, to, rule, cause }: Change): string {
  const by = 'event' in cause ? cause.event : 'tick';
  return `${shown(when)} ${output} ${from ?? '·'} → ${to} (${rule}) ${by}`;
}

function shown(instant: number): string {
  return new Date(instant).toISOString().replace(/(:00)?\.000Z$/, '');
}

/** Every change up to and including an instant. */
export function changes(
  compiled: CompiledRuleSet,
  history: History,
  through: string,
  cutoffs = new CutoffTimeline(),
): string[] {
  return compiled.advance(history, cutoffs, null, at(through)).changes.map(line);
}

/** The value of a feature as of an instant that is an evaluation. */
export function feature(body: string, history: History, asOf: string | number): number | string | undefined {
  const flag = 'outputs: [{id: always, type: flag, when: "true"}]';
  const through = typeof asOf === 'number' ? asOf : at(asOf);
  const compiled = rules(`clock: {tick: day}\nfeatures:\n  x: ${body}\n${flag}`);
  return compiled.asOf(history, new CutoffTimeline(), through)?.features['x'];
}

/** A rating that says which level she is at. */
export const rated = (day: string, score: number) =>
  [day, 'rated', { ratingId: day, instrument: 'csat', score }] as const;

export const level = 'level: {agg: last, events: [rated], field: score}';

export const bought = (day: string, amount: number) => [day, 'purchased', { orderId: day, amount }] as const;

/** The explanation of one output under the text of a rule set, less its first two lines; lists two events a feature. */
export function why(
  body: string,
  history: History,
  output: string,
  instant: string,
  cutoffs = new CutoffTimeline(),
): Explanation {
  const explainer = compileExplainer(rules(body).ruleSet, { currencyExponent: 2, eventsAtMost: 2 });
  const explanation = explainer.explain(history, cutoffs, output, at(instant));
  if (!explanation) throw new Error('there is nothing to explain');
  return explanation;
}

export const iso = (instant: string): string => new Date(at(instant)).toISOString();
