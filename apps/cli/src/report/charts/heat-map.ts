import type { Language, Text } from '../text.js';
import type { MatrixView, Move } from '../view/matrix-view.js';
import { countText, shareText } from '../figures.js';
import { withinLabels, type Chart } from './draw.js';
import { ink, moves } from './palette.js';

interface Point {
  readonly move: Move | 'nobody';
  readonly value: readonly [x: number, y: number, shareOfRow: number];
  readonly label: { readonly formatter: string; readonly color: string };
}

/** Rows are what the control says, columns what the candidate says; the darker, the more of its row. */
export function heatMap(
  { results, matrix }: { readonly results: readonly Text[]; readonly matrix: MatrixView },
  chart: Pick<Chart, 'id' | 'label'>,
  language: Language,
): Chart {
  const names = results.map((result) => result[language]);
  const points = pointsOf(matrix);
  const families = [...new Set(points.map(({ move }) => move))];
  return {
    ...chart,
    height: 70 + 62 * names.length + (names.length > roomy ? 50 : 0),
    option: {
      grid: { left: 8, right: 8, top: 8, bottom: 8, ...withinLabels },
      xAxis: { ...axis, data: names, position: 'top', axisLabel: nameLabel(600 / names.length) },
      yAxis: { ...axis, data: names, axisLabel: nameLabel(180) },
      visualMap: families.map((move, seriesIndex) => ({
        ...{ show: false, seriesIndex, dimension: 2, min: 0, max: 1, inRange: { color: moves[move] } },
      })),
      series: families.map((move) => ({
        type: 'heatmap',
        silent: true,
        label: { show: true, fontSize: names.length > roomy ? 12 : 15 },
        itemStyle: { borderColor: '#fff', borderWidth: 3, borderRadius: 6 },
        data: points.filter((point) => point.move === move),
      })),
    },
  };
}

const axis = {
  type: 'category',
  axisLine: { show: false },
  axisTick: { show: false },
};

/** As wide as its column or row can be; what is longer takes more lines. */
const nameLabel = (width: number) => ({
  ...{ fontSize: 14, color: ink.text, interval: 0, lineHeight: 17 },
  ...{ width, overflow: 'break' },
});

/** Up to so many columns a cell has room for a line with both of its figures. */
const roomy = 5;

function pointsOf({ rows }: MatrixView): Point[] {
  const between = rows.length > roomy ? '\n' : '  ';
  return rows.flatMap(({ cells }, y) =>
    cells.map(({ move, customers, shareOfRow }, x) => ({
      move: customers === 0 ? 'nobody' : move,
      value: [x, y, shareOfRow ?? 0] as const,
      label: {
        formatter: customers === 0 ? '·' : `${countText(customers)}${between}(${shareText(shareOfRow)})`,
        color: (shareOfRow ?? 0) > 0.55 ? '#ffffff' : ink.text,
      },
    })),
  );
}
