import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { compileExplainer } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import type { History } from '../history/effective-history.js';
import { at, rules } from './story.js';

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
