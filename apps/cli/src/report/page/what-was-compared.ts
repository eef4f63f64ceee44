import { timeline } from '../../replay/control.js';
import { countText } from '../figures.js';
import { html, type Html } from '../html.js';
import type { ReportView, RuleSetView } from '../view/report-view.js';
import { both, bothOf } from './both.js';
import { reignsTable } from './reigns.js';

/** The two rule sets, cited so that anyone can run this again. */
export function whatWasCompared({ control, candidate, notCompared }: ReportView): Html {
  return html`<section>
    <h2>${both('What was compared', '比较对象')}</h2>
    <div class="sides">
      ${side(both('Control', '对照'), control, 'control')}
      ${side(both('Candidate', '候选'), candidate, 'candidate')}
    </div>
    ${control.reigns ? reignsTable(control.reigns) : null}
    ${aside(both('Only the control has', '仅对照规则有'), notCompared.onlyInControl)}
    ${aside(both('Only the candidate has', '仅候选规则有'), notCompared.onlyInCandidate)}
    ${aside(both('Without named results on both sides', '双方没有可比的命名结果'), notCompared.withoutResults)}
  </section>`;
}

function side(role: Html, ruleSet: RuleSetView, name: 'control' | 'candidate'): Html {
  const { id, version, hash, digest, changes, source, title } = ruleSet;
  const isTimeline = version === timeline;
  return html`<article class="side ${name}">
    <p class="role">${role}</p>
    <h3>${bothOf(title)}</h3>
    <dl>
      <dt>${both('Rule set', '规则集')}</dt>
      <dd><code>${version === null ? id : `${id}@${version}`}</code></dd>
      <dt>${isTimeline ? both('Hash of the timeline', '时间线哈希') : both('Hash', '哈希')}</dt>
      <dd><code>${hash}</code></dd>
      ${
        digest === null
          ? null
          : html`<dt>
                ${isTimeline ? both('Digest of the timeline', '时间线摘要') : both('Digest of the run', '运行摘要')}
              </dt>
              <dd><code>${digest}</code></dd>`
      }
      <dt>${both('Changes', '变更数')}</dt>
      <dd>${countText(changes)}</dd>
      ${
        source === null
          ? null
          : html`<dt>${both('Source', '出处')}</dt>
              <dd>${source}</dd>`
      }
    </dl>
  </article>`;
}

const aside = (what: Html, outputs: readonly string[]) =>
  outputs.length === 0 ? null : html`<p class="note">${what}: <code>${outputs.join(', ')}</code></p>`;
