import type { Mover, Reason } from '@hindsight/replay';
import { amountText, countText, instantText } from '../figures.js';
import { html, type Html } from '../html.js';
import { resultText } from '../text.js';
import type { OutputView } from '../view/output-view.js';
import { both, bothOf } from './both.js';

/** Who moves, by value, and why: what each side said when the two first differed. */
export function moversSection({ movers, moved }: OutputView, currency: string): Html | null {
  if (movers.length === 0) return null;
  return html`<section class="movers long">
    <h3>${both('Movers by value', '按价值排列的变动客户')}</h3>
    <p class="lead">
      ${howMany(movers.length, moved)}
      ${both(
        'The reasons are those at the instant when the two first differed.',
        '理由取自两套规则首次出现分歧的时刻。',
      )}
    </p>
    <table>
      <thead>
        <tr>
          <th>${both('Customer', '客户')}</th>
          <th class="number">${both('Net spend', '净消费额')} ${currency}</th>
          <th>${both('Now: control → candidate', '现在：对照 → 候选')}</th>
          <th>${both('First differed (UTC)', '首次分歧（UTC）')}</th>
          <th>${both('Control said then', '当时对照判定')}</th>
          <th>${both('Candidate said then', '当时候选判定')}</th>
        </tr>
      </thead>
      <tbody>
        ${movers.map((mover) => rowOf(mover, currency))}
      </tbody>
    </table>
  </section>`;
}

function howMany(listed: number, moved: number): Html {
  const [shown, all] = [countText(listed), countText(moved)];
  if (listed === moved)
    return both(`All ${all} customers that moved are listed.`, `列出全部 ${all} 位变动客户。`);
  return both(
    `Listed are ${shown} of the ${all} customers that moved: those with the largest net spend.`,
    `共 ${all} 位变动客户，此处仅列出净消费额最大的 ${shown} 位。`,
  );
}

function rowOf({ customerId, from, to, spendMinor, firstDivergence }: Mover, currency: string): Html {
  const { at, control, candidate } = firstDivergence;
  return html`<tr>
    <td><code>${customerId}</code></td>
    <td class="number">${amountText(spendMinor, currency)}</td>
    <td>${bothOf(resultText(from))} → ${bothOf(resultText(to))}</td>
    <td class="instant">${instantText(at)}</td>
    <td>${reason(control)}</td>
    <td>${reason(candidate)}</td>
  </tr>`;
}

function reason({ result, rule, features }: Reason): Html {
  const nothing = both('nothing yet', '尚无');
  return html`<strong>${result === null ? nothing : bothOf(resultText(result))}</strong>
    ${rule === null ? null : html`<span class="rule">${both('by', '依据')} <code>${rule}</code></span>`}
    <ul class="features">
      ${Object.entries(features).map(([name, value]) => html`<li><code>${name}</code> ${valueText(value)}</li>`)}
    </ul>`;
}

const valueText = (value: number | string) =>
  typeof value === 'string'
    ? value
    : value.toLocaleString('en', { maximumFractionDigits: 4 }).replace(/^-/, '−');
