import { draw } from '../charts/draw.js';
import { valueByResult } from '../charts/value-by-result.js';
import { countText, shareText, wholeAmountText } from '../figures.js';
import { html, type Html } from '../html.js';
import type { OutputView } from '../view/output-view.js';
import type { Held, ValueView } from '../view/value-view.js';
import { both, bothOf, inEach } from './both.js';

const words = {
  en: { label: 'Value by result', titles: ['Share of customers', 'Share of lifetime net spend'] },
  zh: { label: '各结果的价值', titles: ['客户占比', '累计净消费额占比'] },
} as const;

const sides = {
  en: { control: 'Control', candidate: 'Candidate' },
  zh: { control: '对照', candidate: '候选' },
};

/** What every result holds before and after. */
export function valueSection(view: OutputView, id: string, currency: string): Html {
  return html`<section>
    <h3>${both('Value before and after', '前后价值对比')}</h3>
    ${inEach((language) => {
      const { label, titles } = words[language];
      const chart = { id: `${id}-value-${language}`, label, titles, sides: sides[language] };
      return draw(valueByResult(view.value, chart, language));
    })}
    <table>
      <thead>
        <tr>
          <th rowspan="2">${both('Result', '结果')}</th>
          <th colspan="3" class="group">${both('Control', '对照')}</th>
          <th colspan="3" class="group">${both('Candidate', '候选')}</th>
        </tr>
        <tr>
          ${[heads(currency), heads(currency)]}
        </tr>
      </thead>
      <tbody>
        ${[...view.value].reverse().map((value) => rowOf(value, currency))}
      </tbody>
    </table>
  </section>`;
}

const heads = (currency: string) =>
  html`<th class="number">${both('Customers', '客户数')}</th>
    <th class="number">${both('Net spend', '净消费额')} ${currency}</th>
    <th class="number">${both('A customer', '人均')}</th>`;

const rowOf = ({ result, control, candidate }: ValueView, currency: string) =>
  html`<tr>
    <th>${bothOf(result)}</th>
    ${[held(control, currency), held(candidate, currency)]}
  </tr>`;

const held = ({ customers, spendMinor, shareOfSpend, spendMinorPerCustomer }: Held, currency: string) =>
  html`<td class="number">${countText(customers)}</td>
    <td class="number">
      ${wholeAmountText(spendMinor, currency)} <span class="share">${shareText(shareOfSpend)}</span>
    </td>
    <td class="number">
      ${spendMinorPerCustomer === null ? '–' : wholeAmountText(spendMinorPerCustomer, currency)}
    </td>`;
