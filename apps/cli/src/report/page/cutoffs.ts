import type { CutoffDifference } from '@hindsight/replay';
import { countText, instantText } from '../figures.js';
import { html, type Html } from '../html.js';
import { both } from './both.js';

/** Where what the control published is not what its history gives now: late events, mostly. */
export function cutoffsSection(differences: readonly CutoffDifference[]): Html {
  return html`<section class="long">
    <h2>${both('Cut-offs, published and computed', '已发布与重新计算的分界值')}</h2>
    ${
      differences.length === 0
        ? html`<p>
            ${both(
              'Every cut-off that the control published is what its history gives now.',
              '对照规则已发布的每个分界值都与按现有历史重新计算的结果一致。',
            )}
          </p>`
        : table(differences)
    }
  </section>`;
}

function table(differences: readonly CutoffDifference[]): Html {
  const n = countText(differences.length);
  return html`<p class="lead">
      ${both(
        `${n} cut-offs of the control would be otherwise now. Published ones are facts and stay in force; this report computes both sides anew.`,
        `对照规则有 ${n} 个分界值按现有历史会不同。已发布的值是事实，继续有效；本报告两侧均重新计算。`,
      )}
    </p>
    <table>
      <thead>
        <tr>
          <th>${both('In force from (UTC)', '生效时刻（UTC）')}</th>
          <th>${both('Cut-off', '分界值')}</th>
          <th class="number">${both('Published', '已发布')}</th>
          <th class="number">${both('Computed', '重新计算')}</th>
        </tr>
      </thead>
      <tbody>
        ${differences.map(rowOf)}
      </tbody>
    </table>`;
}

const rowOf = ({ version, instant, population, cut, published, computed }: CutoffDifference) =>
  html`<tr>
    <td class="instant">${instantText(instant)}</td>
    <td><code>${version === undefined ? '' : `@${version} `}${population}.${cut}</code></td>
    <td class="number">${published ?? '–'}</td>
    <td class="number">${computed ?? '–'}</td>
  </tr>`;
