import type { ReignSide } from '@hindsight/replay';
import { countText, instantText } from '../figures.js';
import { html, type Html } from '../html.js';
import { both } from './both.js';

/** Which version was in force when, each with the digest of its own run. */
export function reignsTable(reigns: readonly ReignSide[]): Html {
  return html`<h3 class="reigns">
      ${both('The control: what was in force when', '对照：各时段实际生效的版本')}
    </h3>
    <p class="note">
      ${both(
        'Each version is replayed over the whole history and read only while it was in force. Customers of whom nothing was in force at an instant are in no cell of it.',
        '每个版本均按全部历史重放，仅在其生效期间读取。某时刻没有生效结果的客户不计入该时刻的任何一格。',
      )}
    </p>
    <table>
      <thead>
        <tr>
          <th>${both('Version', '版本')}</th>
          <th>${both('In force from (UTC)', '生效时刻（UTC）')}</th>
          <th>${both('Until', '截至')}</th>
          <th class="number">${both('Results changed by it', '生效时变更的结果')}</th>
          <th>${both('Digest of its run', '运行摘要')}</th>
        </tr>
      </thead>
      <tbody>
        ${reigns.map(rowOf)}
      </tbody>
    </table>`;
}

const rowOf = ({ version, since, until, activationChanges, digest, lacks }: ReignSide) =>
  html`<tr>
    <td><code>@${version}</code> ${lacks.length === 0 ? null : without(lacks)}</td>
    <td class="instant">${Number.isFinite(since) ? instantText(since) : both('the beginning', '开始')}</td>
    <td class="instant">${Number.isFinite(until) ? instantText(until) : '–'}</td>
    <td class="number">${countText(activationChanges)}</td>
    <td class="digest"><code>${digest}</code></td>
  </tr>`;

const without = (outputs: readonly string[]) =>
  html`${both('without', '不含')} <code>${outputs.join(', ')}</code>`;
