import { decodeLeaf, parseProof, readHead, type LeafEvent } from '@hindsight/merkle';
import { html, type Html } from '../../report/html.js';
import { both, bothOf, inEach } from '../../report/page/both.js';
import { documentOf, languageSwitch } from '../../report/page/document.js';
import { plainTable } from '../../report/page/plain-table.js';
import { resultText, type Language } from '../../report/text.js';
import { isoOf } from '../../say.js';
import type { Bundle, StatedChange } from './bundle-format.js';
import { bundleWords } from './bundle-words.js';
import { uncheckedIn } from './render-bundle.js';
import { textOf } from './check-events.js';

/** A bundle for reading: one page that needs nothing else. It says what `audit check` would have to confirm. */
export function bundlePage(bundle: Bundle, language: Language): string {
  const { customerId, asOf } = bundle.manifest;
  const main = html`<style>
      td code {
        overflow-wrap: anywhere;
      }
    </style>
    ${languageSwitch()} ${headOf(bundle)} ${provesSection(bundle)} ${stateSection(bundle)}
    ${changesSection(bundle)} ${eventsSection(bundle)} ${rulesSection(bundle)}`;
  return documentOf({ title: `Hindsight · ${customerId} · ${asOf}`, main }, language);
}

function headOf({ manifest, files }: Bundle): Html {
  const { customerId, asOf, knownAt, reportingCurrency } = manifest;
  const head = readHead(textOf(files, 'tree-head'));
  return html`<header>
    <p class="kicker">${both('Evidence', '证据')}</p>
    <h1>${both(`Customer ${customerId}`, `客户 ${customerId}`)}</h1>
    <p class="facts">
      ${both(
        `Up to ${asOf}, as known at log position ${knownAt}; amounts in ${reportingCurrency}.`,
        `截至 ${asOf}，按日志位置 ${knownAt} 时的所知；金额以 ${reportingCurrency} 计。`,
      )}
    </p>
    <p class="facts">
      ${inEach((language) => html`${bundleWords[language].signed(head.origin, head.signedAt, head.treeSize)}`)}
    </p>
  </header>`;
}

/** Nobody has checked anything when a page is opened, so it says what can be shown, how, and what cannot. */
function provesSection({ manifest }: Bundle): Html {
  const { parked } = manifest;
  const count = manifest.events.length;
  return html`<section id="proves">
    <h2>${both('What this proves', '本证据包证明什么')}</h2>
    <p class="lead">
      ${both(
        'Nothing by being read. Checked with the public key, which you have from the house in person, it proves:',
        '仅凭阅读不能证明任何事。用您亲自从该机构取得的公钥核验后，可证明：',
      )}
    </p>
    <pre><code>hindsight audit check bundle.zip --public-key FILE</code></pre>
    ${inEach(
      (language) =>
        html`<ul>
          <li>${bundleWords[language].events(count)}</li>
          <li>
            ${
              parked ? bundleWords[language].parked(parked.revision, parked.reason) : claims[language].derived
            }
          </li>
          <li>${claims[language].cutoffs}</li>
        </ul>`,
    )}
    <h3>${both('What it does not prove', '不证明什么')}</h3>
    ${inEach(
      (language) =>
        html`<ul>
          ${uncheckedIn({ changes: null, parked }, language).map((line) => html`<li>${line}</li>`)}
        </ul>`,
    )}
  </section>`;
}

const claims: Readonly<Record<Language, { readonly derived: string; readonly cutoffs: string }>> = {
  en: {
    derived: 'every change below is the one that follows from these events, these rules and these cut-offs',
    cutoffs:
      'each cut-off was published as it stands here; it is not computed anew, for that takes all customers',
  },
  zh: {
    derived: '下列每次变更都由这些事件、规则与分界值推得',
    cutoffs: '每个分界值都按此处所示公布过；但未重新计算，因为那需要全体客户',
  },
};

function stateSection({ state, manifest }: Bundle): Html {
  return html`<section id="state">
    <h2>${both(`What the customer was at ${manifest.asOf}`, `客户于 ${manifest.asOf} 的判定`)}</h2>
    ${state.map(
      ({ ruleSet, results, features }) =>
        html`<h3><code>${ruleSet}</code></h3>
          ${results.map(
            ({ output, result, value, since }) =>
              html`<p>
                ${output}:
                <strong>${result === null ? String(value ?? '–') : bothOf(resultText(result))}</strong>
                ${since === null ? null : both(`since ${since}`, `自 ${since}`)}
              </p>`,
          )}
          <p class="note">
            ${Object.entries(features)
              .map(([name, value]) => `${name} ${String(value)}`)
              .join(', ')}
          </p>`,
    )}
  </section>`;
}

function changesSection({ changes }: Bundle): Html {
  const heads = [both('when', '何时'), both('rules', '规则'), both('change', '变更'), both('cause', '起因')];
  return html`<section id="changes">
    <h2>${both('What changed, and why', '变更及其原因')}</h2>
    ${plainTable([...heads, both('standing', '效力')], changes.map(changeCells))}
  </section>`;
}

function changeCells({ at, ruleSet, output, from, to, rule, cause, ...rest }: StatedChange): Html[] {
  const [kind = '', what = ''] = Object.entries(cause ?? {})[0] ?? [];
  const taken = rest.supersededAt;
  return [
    html`${at}`,
    html`${nameOf(ruleSet)}`,
    html`${output}: ${from === null ? '–' : bothOf(resultText(from))} →
      <strong>${bothOf(resultText(to))}</strong> (${rule})`,
    html`${kind} <code>${what}</code>`,
    taken !== null
      ? both(`taken back at position ${taken}`, `于位置 ${taken} 收回`)
      : rest.inForce
        ? both('in force', '生效')
        : both('of a version not in force', '非生效版本'),
  ];
}

/** Which text that is, its hash tells further below. */
const nameOf = (ruleSet: string) => ruleSet.slice(0, ruleSet.indexOf('#'));

function eventsSection({ manifest, files }: Bundle): Html {
  const heads = [
    both('position', '位置'),
    both('event', '事件'),
    both('recorded', '入账'),
    both('as stored', '所存内容'),
  ];
  const rows = manifest.events.map(({ file, position }) => {
    const event = decodeLeaf(parseProof(textOf(files, file)).leaf);
    return [
      html`${position}`,
      html`${event.stream} ${String(event.revision)}<br /><strong>${event.type}</strong>`,
      html`${isoOf(Number(event.recordedTicks / 10_000n))}`,
      html`<code>${shown(event)}</code>`,
    ];
  });
  return html`<section id="events">
    <h2>${both('Events', '事件')}</h2>
    ${plainTable(heads, rows)}
  </section>`;
}

/** Rules have a section of their own. */
const shown = ({ data, type }: LeafEvent) => (type === 'RuleSetDrafted' ? '…' : Buffer.from(data).toString());

const rulesSection = ({ manifest, files }: Bundle) =>
  html`<section id="rules">
    <h2>${both('Rules', '规则')}</h2>
    ${manifest.ruleSets.map(
      ({ ruleSet, file }) =>
        html`<details>
          <summary><code>${ruleSet}</code></summary>
          <pre><code>${textOf(files, file)}</code></pre>
        </details>`,
    )}
  </section>`;
