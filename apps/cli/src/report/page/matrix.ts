import { draw } from '../charts/draw.js';
import { heatMap } from '../charts/heat-map.js';
import { countText, shareText, wholeAmountText } from '../figures.js';
import { html, type Html } from '../html.js';
import type { MatrixCell, MatrixRow } from '../view/matrix-view.js';
import type { OutputView } from '../view/output-view.js';
import { both, bothOf, inEach } from './both.js';

/** From × to, as a heat map and as a table with the money. Rows and columns stand alike in both: highest row on top. */
export function matrixSection(view: OutputView, id: string, currency: string): Html {
  const label = { en: 'From by to, customers', zh: '从原结果到新结果的客户数' };
  return html`<section>
    <h3>${both('From the control to the candidate', '从对照到候选')}</h3>
    <p class="lead">
      ${both(
        'Rows: what the control says. Columns: what the candidate says. Shares are of the row.',
        '行：对照规则的结果；列：候选规则的结果；百分比按行计算。',
      )}
      ${legend(view.ordered)}
    </p>
    ${inEach((language) => draw(heatMap(view, { id: `${id}-matrix-${language}`, label: label[language] }, language)))}
    <table class="matrix">
      <thead>
        <tr>
          <th>${both('Control ╲ candidate', '对照 ╲ 候选')}</th>
          ${view.results.map((result) => html`<th class="number">${bothOf(result)}</th>`)}
          <th class="number">${both('All', '合计')}</th>
        </tr>
      </thead>
      <tbody>
        ${[...view.matrix.rows].reverse().map((row) => rowOf(row, currency))}
      </tbody>
      <tfoot>
        <tr>
          <th>${both('All', '合计')}</th>
          ${view.matrix.columnTotals.map((total) => html`<td class="number">${countText(total)}</td>`)}
          <td class="number">${countText(view.customers)}</td>
        </tr>
      </tfoot>
    </table>
    <p class="note">
      ${both(
        `Below each count: lifetime net spend of these customers, ${currency}.`,
        `各格下方为这些客户的累计净消费额（${currency}）。`,
      )}
    </p>
  </section>`;
}

const rowOf = ({ from, cells, customers }: MatrixRow, currency: string) =>
  html`<tr>
    <th>${bothOf(from)}</th>
    ${cells.map((cell) => cellOf(cell, currency))}
    <td class="number">${countText(customers)}</td>
  </tr>`;

function cellOf({ move, customers, spendMinor, shareOfRow }: MatrixCell, currency: string): Html {
  if (customers === 0) return html`<td class="number empty">·</td>`;
  return html`<td class="number ${move}">
    ${countText(customers)} <span class="share">${shareText(shareOfRow)}</span> <br /><span class="money"
      >${wholeAmountText(spendMinor, currency)}</span
    >
  </td>`;
}

function legend(ordered: boolean): Html {
  const key = (move: string, en: string, zh: string) =>
    html`<span class="key"><i class="swatch ${move}"></i>${both(en, zh)}</span>`;
  return html`${key('matched', 'matched', '一致')}
  ${
    ordered
      ? [key('up', 'higher under the candidate', '候选下更高'), key('down', 'lower', '更低')]
      : key('moved', 'moved', '变动')
  }`;
}
