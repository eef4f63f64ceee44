import { shareText } from '../figures.js';
import type { Language } from '../text.js';
import type { Held, ValueView } from '../view/value-view.js';
import { withinLabels, type Chart } from './draw.js';
import { ink, sides } from './palette.js';

type Measure = 'shareOfCustomers' | 'shareOfSpend';
const measures: readonly Measure[] = ['shareOfCustomers', 'shareOfSpend'];

/** Side by side: the share of customers and the share of spend that every result has, before and after. */
export function valueByResult(
  values: readonly ValueView[],
  chart: Pick<Chart, 'id' | 'label'> & {
    readonly titles: readonly [string, string];
    readonly sides: Readonly<Record<'control' | 'candidate', string>>;
  },
  language: Language,
): Chart {
  const { titles, sides: names, ...own } = chart;
  const results = values.map(({ result }) => result[language]);
  return {
    ...own,
    height: 90 + 58 * results.length,
    option: {
      title: titles.map((text, i) => ({ text, left: i === 0 ? 8 : '54%', top: 0, textStyle: title })),
      legend: { bottom: 0, icon: 'roundRect', itemGap: 32, textStyle: { fontSize: 13, color: ink.text } },
      grid: measures.map((_, i) => ({
        ...{ left: i === 0 ? 8 : '54%', width: '38%', top: 32, bottom: 36, ...withinLabels },
      })),
      xAxis: measures.map((_, gridIndex) => ({ type: 'value', show: false, gridIndex })),
      yAxis: measures.map((_, gridIndex) => ({ type: 'category', gridIndex, data: results, ...resultAxis })),
      series: measures.flatMap((measure, index) =>
        (['control', 'candidate'] as const).map((side) => ({
          ...{ type: 'bar', name: names[side], color: sides[side], xAxisIndex: index, yAxisIndex: index },
          ...{ silent: true, barMaxWidth: 18, barGap: '15%', itemStyle: { borderRadius: [0, 3, 3, 0] } },
          data: values.map((value) => bar(value[side], measure)),
        })),
      ),
    },
  };
}

const title = { fontSize: 14, fontWeight: 600, color: ink.text };
const resultAxis = {
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { fontSize: 13, color: ink.text, interval: 0, width: 150, overflow: 'break', lineHeight: 15 },
};

const bar = (held: Held, measure: Measure) => ({
  value: held[measure] ?? 0,
  label: { show: true, position: 'right', color: ink.text, formatter: shareText(held[measure]) },
});
