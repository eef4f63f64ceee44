import type { CohortCourse, Comparison } from '@hindsight/replay';
import { resultText, type Text } from '../text.js';
import type { RuleSetSide } from './margins.js';

/** What becomes of customers who began together, in one output. */
export interface CohortsView {
  readonly by: 'month' | 'quarter';
  readonly cohorts: readonly { readonly name: string; readonly customers: number }[];
  /** The one that is looked at first stands first. */
  readonly results: readonly ResultCohorts[];
}

/** By cohort, by how many periods later: the share of the cohort that has the result. */
export interface ResultCohorts extends Readonly<Record<RuleSetSide, readonly (readonly number[])[]>> {
  readonly result: Text;
}

/** @param first the result to be looked at first; default: the last of all, the highest where they are ordered */
export function cohortsView(
  cohorts: Comparison['cohorts'],
  output: string,
  first: string | undefined,
): CohortsView | null {
  const courses = cohorts?.outputs.find((one) => one.output === output);
  if (!cohorts || !courses?.control || !courses.candidate) return null;
  const { control, candidate, results } = courses;
  const shares = (side: readonly CohortCourse[], result: number) =>
    side.map((course, which) => {
      const began = cohorts.cohorts[which]?.customers ?? 0;
      return (course[result] ?? []).map((customers) => customers / began);
    });
  const views = results.map((result, place) => ({
    ...{ result: resultText(result), control: shares(control, place), candidate: shares(candidate, place) },
    isFirst: first === undefined ? place === results.length - 1 : result === first,
  }));
  return {
    by: cohorts.by,
    cohorts: cohorts.cohorts.map(({ name, customers }) => ({ name, customers })),
    results: views
      .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
      .map(({ result, control: ours, candidate: theirs }) => ({ result, control: ours, candidate: theirs })),
  };
}
