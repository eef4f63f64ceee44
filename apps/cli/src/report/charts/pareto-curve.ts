import type { Concentration } from '@hindsight/replay';
import { shareText } from '../figures.js';
import { withinLabels, type Chart } from './draw.js';
import { ink, sides } from './palette.js';

/** Share of value held by the best x % of customers, with the proverb's 20/80 as the point that it claims. */
export function paretoCurve(
  { curve, totalMinor }: Concentration,
  chart: Pick<Chart, 'id' | 'label'> & { readonly proverb: string },
): Chart {
  const { proverb, ...own } = chart;
  const points = curve.map(({ percent, spendMinor }) => [percent, (100 * spendMinor) / totalMinor]);
  const twenty = points.filter(([percent]) => percent === 20);
  return {
    ...own,
    height: 330,
    option: {
      grid: { left: 8, right: 32, top: 16, bottom: 8, ...withinLabels },
      xAxis: { ...percentAxis, splitLine: { show: false } },
      yAxis: percentAxis,
      series: [
        {
          ...{ type: 'line', silent: true, symbol: 'none', color: sides.candidate },
          ...{ lineStyle: { width: 3 }, areaStyle: { opacity: 0.08 } },
          data: [[0, 0], ...points],
        },
        point(twenty, sides.candidate, shareText((twenty[0]?.[1] ?? 0) / 100), 'right'),
        point([[20, 80]], '#c2571a', proverb, 'top'),
      ],
    },
  };
}

const point = (data: readonly (readonly number[])[], color: string, name: string, position: string) => ({
  ...{ type: 'line', silent: true, symbol: 'circle', symbolSize: 11, color, data },
  label: { show: true, position, distance: 14, fontSize: 14, fontWeight: 600, color, formatter: name },
});

const percentAxis = {
  type: 'value',
  min: 0,
  max: 100,
  interval: 20,
  axisLabel: { color: ink.faint, formatter: '{value}%' },
  splitLine: { lineStyle: { color: ink.line } },
};
