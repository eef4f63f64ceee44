import type { Language } from '../text.js';
import type { HoldingsView } from '../view/holdings-view.js';
import type { OutputView } from '../view/output-view.js';
import { withinLabels, type Chart } from './draw.js';
import { legendOf } from './legend.js';
import { ink, resultColours, sides } from './palette.js';

type Months = Pick<OutputView, 'results' | 'ordered' | 'months'>;

type SideBySide = Pick<Chart, 'id' | 'label'> & { readonly titles: readonly [string, string] };

/** Side by side: customers by result at every month end, under the control and under the candidate. */
export function resultsOverMonths(view: Months, chart: SideBySide, language: Language): Chart {
  const most = Math.max(0, ...view.months.map(({ control }) => control.reduce((sum, n) => sum + n, 0)));
  const of = (side: 'control' | 'candidate') =>
    view.results.map((_, result) => view.months.map((month) => month[side][result] ?? 0));
  const labels = view.months.map(({ label }) => label);
  const stacked = { labels, most, unit: '', control: of('control'), candidate: of('candidate') };
  return stackedSides({ ...view, ...stacked }, chart, language);
}

/** Side by side: the share of everybody's money that every result holds at every month end. */
export function sharesOverMonths(
  {
    results,
    labels,
    ordered,
    shares,
  }: Pick<HoldingsView, 'results' | 'labels'> & {
    readonly ordered: boolean;
    readonly shares: HoldingsView['spend'];
  },
  chart: SideBySide,
  language: Language,
): Chart {
  const percent = (side: HoldingsView['spend']['control']) =>
    side.map((course) => course.map((share) => Math.round(1000 * (share ?? 0)) / 10));
  const stacked = {
    most: 100,
    unit: '%',
    control: percent(shares.control),
    candidate: percent(shares.candidate),
  };
  return stackedSides({ results, labels, ordered, ...stacked }, chart, language);
}

interface Stacked extends Pick<OutputView, 'results' | 'ordered'> {
  readonly labels: readonly string[];
  readonly most: number;
  readonly unit: string;
  /** By result, by label. */
  readonly control: readonly (readonly number[])[];
  readonly candidate: readonly (readonly number[])[];
}

function stackedSides(stacked: Stacked, { titles, ...own }: SideBySide, language: Language): Chart {
  const { results, labels, most, unit } = stacked;
  const legend = legendOf(results.map((result) => result[language]));
  const valueAxis = { ...countAxis, axisLabel: { ...countAxis.axisLabel, formatter: `{value}${unit}` } };
  return {
    ...own,
    height: 336 + legend.height,
    option: {
      title: titles.map((text, i) => ({ text, left: i === 0 ? 8 : '52%', top: 0, textStyle: title })),
      legend: legend.option,
      grid: [0, 1].map((i) => ({
        ...{ left: i === 0 ? 8 : '52%', width: '46%', top: 36, bottom: legend.height, ...withinLabels },
      })),
      xAxis: [0, 1].map((gridIndex) => ({ gridIndex, data: labels, ...monthAxis })),
      yAxis: [0, 1].map((gridIndex) => ({ gridIndex, max: most, ...(unit === '' ? countAxis : valueAxis) })),
      series: (['control', 'candidate'] as const).flatMap((side, index) =>
        areas(stacked, side, index, language),
      ),
    },
  };
}

const title = { fontSize: 14, fontWeight: 600, color: ink.text };
const monthAxis = {
  type: 'category',
  boundaryGap: false,
  axisLabel: { color: ink.faint, hideOverlap: true },
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
};
const countAxis = {
  type: 'value',
  axisLabel: { color: ink.faint, showMaxLabel: false },
  splitLine: { lineStyle: { color: ink.line } },
};

function areas(
  { results, ordered, ...courses }: Stacked,
  side: 'control' | 'candidate',
  index: number,
  language: Language,
) {
  const colours = resultColours(results.length, ordered);
  return results.map((result, i) => ({
    ...{
      type: 'line',
      name: result[language],
      stack: side,
      xAxisIndex: index,
      yAxisIndex: index,
      silent: true,
    },
    ...{ symbol: 'none', color: colours[i], lineStyle: { width: 0.5 }, areaStyle: { opacity: 0.95 } },
    data: courses[side][i] ?? [],
  }));
}

/** Share of customers whom the two rule sets put differently, at every month end. */
export function differingOverMonths({ months }: Months, chart: Pick<Chart, 'id' | 'label'>): Chart {
  return {
    ...chart,
    height: 190,
    option: {
      grid: { left: 8, right: 24, top: 24, bottom: 4, ...withinLabels },
      xAxis: { data: months.map(({ label }) => label), ...monthAxis, boundaryGap: true },
      yAxis: { ...countAxis, min: 0, axisLabel: { color: ink.faint, formatter: '{value}%' } },
      series: [
        {
          ...{ type: 'bar', silent: true, color: sides.candidate, barMaxWidth: 34 },
          itemStyle: { borderRadius: [3, 3, 0, 0] },
          label: { show: true, position: 'top', formatter: '{c}%', color: ink.text },
          data: months.map(({ differing }) =>
            differing === null ? null : Math.round(differing * 1000) / 10,
          ),
        },
      ],
    },
  };
}
