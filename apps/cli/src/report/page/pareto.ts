import type { Concentration, TopShare } from '@hindsight/replay';
import { draw } from '../charts/draw.js';
import { paretoCurve } from '../charts/pareto-curve.js';
import { countText, shareText, wholeAmountText } from '../figures.js';
import { html, type Html } from '../html.js';
import { both, inEach } from './both.js';

const shown = [1, 5, 10, 20, 30, 50];
const words = {
  en: { label: 'Share of value held by the best customers', proverb: 'the proverb: 20% hold 80%' },
  zh: { label: '头部客户的价值占比', proverb: '俗语：20% 占 80%' },
};

/** The Pareto that is really there. It is a fact of the customers, and does not depend on either rule set. */
export function paretoSection(value: Concentration, currency: string): Html {
  return html`<section>
    <h2>${both('How value really lies', '价值的真实分布')}</h2>
    ${value.totalMinor > 0 ? body(value, currency) : html`<p>${both('Nobody has spent anything, net.', '尚无净消费。')}</p>`}
  </section>`;
}

function body(value: Concentration, currency: string): Html {
  const { customers, paying, holding80, curve } = value;
  const twenty = shareText((curve[19]?.spendMinor ?? 0) / value.totalMinor);
  const eighty = shareText(holding80 / customers);
  return html`<p class="lead">
      ${both(
        `The best 20% of customers hold ${twenty} of lifetime net spend; 80% of it is held by the best ${eighty}. `,
        `最好的 20% 客户占累计净消费额的 ${twenty}；其中 80% 由最好的 ${eighty} 客户贡献。`,
      )}
      ${both(
        `n = ${countText(customers)}, of whom ${countText(customers - paying)} hold nothing after returns and count as 0.`,
        `n = ${countText(customers)}，其中 ${countText(customers - paying)} 人扣除退货后无消费，计为 0。`,
      )}
    </p>
    ${inEach((language) => draw(paretoCurve(value, { id: `pareto-${language}`, ...words[language] })))}
    <table>
      <thead>
        <tr>
          <th class="number">${both('Best', '头部')}</th>
          <th class="number">${both('Customers', '客户数')}</th>
          <th class="number">${both('Net spend', '净消费额')} ${currency}</th>
          <th class="number">${both('Share', '占比')}</th>
        </tr>
      </thead>
      <tbody>
        ${curve.filter(({ percent }) => shown.includes(percent)).map((top) => rowOf(top, value, currency))}
      </tbody>
    </table>`;
}

const rowOf = (
  { percent, customers, spendMinor }: TopShare,
  { totalMinor }: Concentration,
  currency: string,
) =>
  html`<tr>
    <td class="number">${percent}%</td>
    <td class="number">${countText(customers)}</td>
    <td class="number">${wholeAmountText(spendMinor, currency)}</td>
    <td class="number">${shareText(spendMinor / totalMinor)}</td>
  </tr>`;
