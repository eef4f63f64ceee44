import {
  firstEventAt,
  loadCutoffs,
  loadProgress,
  loadRuleSets,
  loadTimeline,
  loadWatermark,
  type CutoffRow,
  type Sql,
} from '@hindsight/read-models';
import { isResting } from './course.js';
import { openCourse, type Compile, type TimeState } from './follow-time.js';
import { capCourses } from './succession.js';

/** Business time and rules as the database has them. @throws when a version that was ever activated no longer checks */
export async function loadTime(sql: Sql, compile: Compile): Promise<TimeState> {
  const state: TimeState = {
    watermark: await loadWatermark(sql),
    watermarkPosition: null,
    firstEventAt: await firstEventAt(sql),
    ruleSets: await loadRuleSets(sql),
    timeline: await loadTimeline(sql),
    progress: await loadProgress(sql),
    cutoffs: byRuleSet(await loadCutoffs(sql)),
    courses: [],
  };
  for (const row of state.ruleSets.filter(({ activatedPosition }) => activatedPosition !== null)) {
    state.courses.push(openCourse(state, row, compile(row)));
  }
  for (const id of new Set(state.courses.map((course) => course.id))) capCourses(state, id);
  for (const course of state.courses) course.rested = isResting(course);
  return state;
}

function byRuleSet(rows: readonly CutoffRow[]): Map<string, Map<number, CutoffRow>> {
  const sorted = new Map<string, Map<number, CutoffRow>>();
  for (const row of rows) {
    const known = sorted.get(row.ruleSetHash) ?? new Map<number, CutoffRow>();
    sorted.set(row.ruleSetHash, known.set(row.instant.getTime(), row));
  }
  return sorted;
}
