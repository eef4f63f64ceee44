import { cohortMap } from '../charts/cohort-map.js';
import { draw } from '../charts/draw.js';
import { html, type Html } from '../html.js';
import type { Text } from '../text.js';
import type { CohortsView, ResultCohorts } from '../view/cohorts-view.js';
import type { OutputView } from '../view/output-view.js';
import { both, bothOf } from './both.js';

/** Whether newer customers fare better, under which rules: one map a result, the one that matters most in sight. */
export function cohortsSection({ cohorts }: OutputView, id: string): Html | null {
  const [first, ...others] = cohorts?.results ?? [];
  if (!cohorts || !first) return null;
  return html`<section>
    <h3>${both('By when customers began', '按客户起始时间分组')}</h3>
    <p class="lead">${howToRead(cohorts)}</p>
    <h4>${bothOf(first.result)}</h4>
    ${mapsOf(cohorts, first, `${id}-cohorts-0`)}
    ${others.slice(0, most - 1).map(
      (result, place) =>
        html`<details>
          <summary>${bothOf(result.result)}</summary>
          ${mapsOf(cohorts, result, `${id}-cohorts-${place + 1}`)}
        </details>`,
    )}
    ${others.length < most ? null : leftOut(others.length - most + 1)}
  </section>`;
}

/** As many results as are drawn: a map is large. */
const most = 6;

const leftOut = (results: number) =>
  html`<p class="note">
    ${both(
      `${results} more results are in the file of the same name that ends in .cohorts.csv.`,
      `另有 ${results} 个结果见同名的 .cohorts.csv 文件。`,
    )}
  </p>`;

const howToRead = ({ by }: CohortsView) =>
  by === 'month'
    ? both(
        'A row: customers with their first event in that month, and how many they are. A column: so many months later, at the end of the month; the last cell of a row is as of the report. The darker, the more of them have this result then; a figure: how many of 100.',
        '每行：首个事件发生在该月的客户及其人数；每列：其后若干个月的月末，行末为报告截止日；颜色越深，当时处于该结果的比例越高；数字：每 100 位中的人数。',
      )
    : both(
        'A row: customers with their first event in that quarter, and how many they are. A column: so many quarters later, at the end of the quarter; the last cell of a row is as of the report. The darker, the more of them have this result then; a figure: how many of 100.',
        '每行：首个事件发生在该季度的客户及其人数；每列：其后若干个季度的季末，行末为报告截止日；颜色越深，当时处于该结果的比例越高；数字：每 100 位中的人数。',
      );

const mapsOf = (cohorts: CohortsView, result: ResultCohorts, id: string) =>
  html`<div class="halves"><b>${both('Control', '对照')}</b><b>${both('Candidate', '候选')}</b></div>
    ${draw(cohortMap(cohorts, result, { id, label: labelOf(result.result) }))}`;

const labelOf = ({ en, zh }: Text) =>
  `Share of each cohort with the result ${en} / 各组客户处于“${zh}”的比例`;
