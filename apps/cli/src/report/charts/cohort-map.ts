import { countText } from '../figures.js';
import type { CohortsView, ResultCohorts } from '../view/cohorts-view.js';
import { withinLabels, type Chart } from './draw.js';
import { ink, sides } from './palette.js';

const both = ['control', 'candidate'] as const;

/** Up to so many columns a cell has room for its figure. */
const roomy = 14;

/**
 * Side by side, the control on the left: how much of each cohort has a result, the more periods since it began the further to
 * the right. Without a word, so that one drawing does for all languages: cells are many.
 */
export function cohortMap(
  { cohorts }: Pick<CohortsView, 'cohorts'>,
  result: ResultCohorts,
  chart: Pick<Chart, 'id' | 'label'>,
): Chart {
  const periods = Math.max(0, ...result.control.map((course) => course.length));
  const since = Array.from({ length: periods }, (_, place) => String(place));
  const lefts = [8, '52%'];
  return {
    ...chart,
    height: 38 + 24 * cohorts.length,
    option: {
      grid: lefts.map((left) => ({ left, width: '47%', top: 0, bottom: 8, ...withinLabels })),
      xAxis: both.map((_, gridIndex) => ({ ...axis, gridIndex, data: since, position: 'top' })),
      yAxis: both.map((_, gridIndex) => ({
        ...{
          ...axis,
          gridIndex,
          inverse: true,
          data: cohorts.map(({ name, customers }) => `${name} · ${countText(customers)}`),
        },
      })),
      visualMap: { show: false, dimension: 2, min: 0, max: 1, inRange: { color: shades } },
      series: both.map((side, index) => ({
        ...{ type: 'heatmap', silent: true, xAxisIndex: index, yAxisIndex: index },
        itemStyle: { borderColor: '#fff', borderWidth: 1.5 },
        data: cellsOf(result[side], periods <= roomy),
      })),
    },
  };
}

const shades = ['#f1f5f9', '#8fb7d3', sides.candidate];
const axis = {
  type: 'category',
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { fontSize: 11, color: ink.text, hideOverlap: true },
};

const cellsOf = (courses: ResultCohorts['control'], hasFigures: boolean) =>
  courses.flatMap((course, cohort) =>
    course.map((share, since) => ({
      value: [since, cohort, share],
      label: {
        ...{ show: hasFigures, fontSize: 10.5, formatter: String(Math.round(100 * share)) },
        color: share > 0.6 ? '#ffffff' : ink.text,
      },
    })),
  );
