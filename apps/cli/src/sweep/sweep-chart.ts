import { withinLabels, type Chart } from '../report/charts/draw.js';
import { ink, sides } from '../report/charts/palette.js';
import type { Language } from '../report/text.js';
import type { Aim } from './measures.js';
import type { SweepTable } from './sweep-table.js';

/** Every candidate by the first two aims, the front joined; null where there is but one aim. */
export function sweepChart(table: SweepTable, language: Language, label: string): Chart | null {
  const [x, y] = table.aims;
  if (!x || !y) return null;
  const point = (figures: readonly (number | null)[]) => [x, y].map((aim) => shown(aim, figures, table));
  const front = table.rows.filter(({ onFront }) => onFront);
  const line = front.map(({ figures }) => point(figures)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return {
    ...{ id: `sweep-${language}`, label, height: 380 },
    option: {
      grid: { left: 8, right: 32, top: 34, bottom: 26, ...withinLabels },
      xAxis: axisOf(x, language, 'middle'),
      yAxis: axisOf(y, language, 'end'),
      series: [
        {
          ...dots(sides.control, 7),
          data: table.rows.filter(({ onFront }) => !onFront).map(({ figures }) => point(figures)),
        },
        {
          ...{ type: 'line', silent: true, symbol: 'none', color: sides.candidate, data: line },
          lineStyle: { width: 1.5, type: 'dashed' },
        },
        {
          ...dots(sides.candidate, 11),
          data: front.map(({ number, figures }) => ({ value: point(figures), name: String(number) })),
          label: { show: front.length <= 30, position: 'top', color: sides.candidate, formatter: '{b}' },
        },
        {
          ...dots('#c2571a', 13),
          symbol: 'diamond',
          data: [point(table.control)],
          label: { ...controlLabel, formatter: language === 'en' ? 'control' : '对照' },
        },
      ],
    },
  };
}

const controlLabel = { show: true, position: 'right', color: '#c2571a', fontWeight: 600 };

const dots = (color: string, symbolSize: number) => ({ type: 'scatter', silent: true, symbolSize, color });

function shown(
  { measure }: Aim,
  figures: readonly (number | null)[],
  { measures }: SweepTable,
): number | null {
  const figure = figures[measures.indexOf(measure)] ?? null;
  return figure === null || measure.kind !== 'share' ? figure : 100 * figure;
}

const axisOf = ({ measure, better }: Aim, language: Language, nameLocation: string) => ({
  ...{ type: 'value', scale: true, nameLocation, nameGap: nameLocation === 'middle' ? 26 : 12 },
  name: `${measure.text[language]} ${better === 'max' ? '↑' : '↓'}`,
  nameTextStyle: { color: ink.text, align: nameLocation === 'end' ? 'left' : 'center' },
  axisLabel: { color: ink.faint, formatter: measure.kind === 'share' ? '{value}%' : '{value}' },
  splitLine: { lineStyle: { color: ink.line } },
});
