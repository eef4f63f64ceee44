import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html, trusted, type Html } from '../html.js';
import { ink } from './palette.js';

use([BarChart, HeatmapChart, LineChart, ScatterChart, SVGRenderer]);
use([GridComponent, LegendComponent, TitleComponent, VisualMapComponent]);

export interface Chart {
  /** Unique on its page. */
  readonly id: string;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

/** Of every chart, px; a page scales it. */
export const width = 920;

/** For a grid: its labels stay within its bounds too. */
export const withinLabels = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/** Draws a chart as inline SVG: the same option gives the same markup. The font is that of the page. */
export function draw({ id, label, height, option }: Chart): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit', color: ink.text }, ...option });
    const svg = trusted(withOwnIds(chart.renderToSVGString(), id)); // echarts escapes texts
    return html`<div class="chart" role="img" aria-label="${label}">${svg}</div>`;
  } finally {
    chart.dispose(); // or its clock keeps the process alive
  }
}

/**
 * Ids as echarts numbers them, by how many charts a process drew, would meet on a page and differ from run to run. Its
 * style element says only what happens under a mouse. Quotes and `<` in texts are escaped, so only markup can match.
 */
function withOwnIds(svg: string, id: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/(id="|url\(#)zr\d+-/g, `$1${id}-`);
}
