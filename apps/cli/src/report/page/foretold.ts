import type { Foretold, OutcomeComparison } from '@hindsight/replay';
import { countText, decimalText, shareText } from '../figures.js';
import { html, type Html } from '../html.js';
import { resultText } from '../text.js';
import { both, bothOf } from './both.js';

/** How well a label foretold what came after it, on both sides. */
export function foretoldSection(outcome: OutcomeComparison | null): Html | null {
  if (!outcome) return null;
  const { days, output, label } = outcome;
  const came =
    outcome.kind === 'churned'
      ? both(`a departure within ${days} days`, `${days} 天内流失`)
      : both(`no purchase for ${days} days`, `${days} 天内无购买`);
  return html`<section>
    <h2>${both('What came after', '后来发生了什么')}</h2>
    <p><code>${output}</code> ${bothOf(resultText(label))} → ${came}</p>
    <table>
      <thead>
        <tr>
          <th></th>
          <th class="number">${both('Alarms right', '命中的预警')}</th>
          <th class="number">${both('Precision', '精确率')}</th>
          <th class="number">${both('Cases warned of', '被预警的案例')}</th>
          <th class="number">${both('Recall', '召回率')}</th>
          <th class="number">${both('Median lead, days', '提前天数中位数')}</th>
          <th class="number">${both('Too young to judge', '尚无法判断')}</th>
        </tr>
      </thead>
      <tbody>
        ${side(both('Control', '对照'), outcome.control)}
        ${side(both('Candidate', '候选'), outcome.candidate)}
      </tbody>
    </table>
  </section>`;
}

const side = (name: Html, told: Foretold) =>
  html`<tr>
    <th>${name}</th>
    <td class="number">${countText(told.right)} / ${countText(told.alarms)}</td>
    <td class="number">${shareText(told.precision)}</td>
    <td class="number">${countText(told.warned)} / ${countText(told.cases)}</td>
    <td class="number">${shareText(told.recall)}</td>
    <td class="number">${decimalText(told.medianLeadDays)}</td>
    <td class="number">${countText(told.open)}</td>
  </tr>`;
