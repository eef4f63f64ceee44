import type { Evidence } from '../../replay/evidence.js';
import { countText } from '../figures.js';
import { html, type Html } from '../html.js';
import { both } from './both.js';

/** What the report rests on, and how anybody runs it again. */
export function evidenceSection({ by, at, version, history, result }: Evidence): Html {
  return html`<section>
    <h2>${both('Evidence', '证据')}</h2>
    <p>
      ${both(
        'The file of the same name that ends in .json carries the candidate and all of this; hindsight replay verify runs it again.',
        '同名的 .json 文件包含候选规则与以下全部内容；用 hindsight replay verify 可重新运行并核对。',
      )}
    </p>
    <article class="side">
      <dl>
        <dt>${both('Run by', '运行者')}</dt>
        <dd>${by}, <code>${at}</code>, hindsight ${version}</dd>
        <dt>${both('History', '历史')}</dt>
        <dd>
          ${both(
            `${countText(history.events)} events of ${countText(history.customers)} customers, up to position ${history.position}`,
            `${countText(history.customers)} 位客户的 ${countText(history.events)} 个事件，截至位置 ${history.position}`,
          )}
        </dd>
        <dt>${both('Digest of the history', '历史摘要')}</dt>
        <dd><code>${history.digest}</code></dd>
        <dt>${both('Digest of the result', '结果摘要')}</dt>
        <dd><code>${result}</code></dd>
      </dl>
    </article>
  </section>`;
}
