import type {
  ChangeView,
  ExportView,
  SubjectAccess,
  SubjectEvent,
  SubjectReading,
  SubjectRecord,
  SubjectResult,
} from '@hindsight/contracts';
import { html, type Html } from '../report/html.js';
import { both, bothOf, inEach } from '../report/page/both.js';
import { documentOf, languageSwitch } from '../report/page/document.js';
import { plainTable } from '../report/page/plain-table.js';
import { resultText, type Language } from '../report/text.js';

/** Everything held of a person, for the person to read: one page that needs nothing else. `subject.json` beside it says the same. */
export function subjectPage(access: SubjectAccess, language: Language): string {
  const main = html`<style>
      td code,
      dd {
        overflow-wrap: anywhere;
      }
      .said td:nth-child(3) code {
        overflow-wrap: normal;
      }
      .said td:last-child {
        width: 45%;
      }
    </style>
    ${languageSwitch()} ${headOf(access)} ${access.subjects.map(subjectSections)}`;
  return documentOf({ title: `Hindsight · ${access.customerId}`, main }, language);
}

function headOf({ customerId, madeAt = '–', position, subjects }: SubjectAccess): Html {
  const others = subjects.slice(1).map((one) => one.customerId);
  return html`<header>
    <p class="kicker">${both('What is held of you', '我们保存的关于您的信息')}</p>
    <h1>${both(`Customer ${customerId}`, `客户 ${customerId}`)}</h1>
    <p class="facts">
      ${both(
        `Made at ${madeAt}, with everything up to log position ${position ?? '–'}.`,
        `生成于 ${madeAt}，包含截至日志位置 ${position ?? '–'} 的全部内容。`,
      )}
    </p>
    ${
      others.length === 0
        ? null
        : html`<p class="facts">
            ${both(
              `By merges the same person: ${others.join(', ')}; each has its own part below.`,
              `经合并视为同一人：${others.join('、')}；下文各有一节。`,
            )}
          </p>`
    }
    <p class="facts">
      ${both(
        'subject.json beside this page says the same for machines. When this was made is itself on record.',
        '同目录的 subject.json 以机器可读形式给出相同内容。生成本文件一事亦已记录。',
      )}
    </p>
  </header>`;
}

function subjectSections(record: SubjectRecord): Html {
  return html`${standingSection(record)} ${resultsSection(record)} ${changesSection(record)}
  ${eventsSection(record)} ${readersSection(record)} ${rowsSection(record)}`;
}

function standingSection(record: SubjectRecord): Html {
  const { customerId, personal, card } = record;
  const facts: (readonly [Html, Html])[] = [
    ...Object.entries(personal).map(([name, value]) => [html`${name}`, valueOf(value)] as const),
    ...Object.entries(card?.attributes ?? {}).map(
      ([name, value]) => [html`${name}`, html`${value}`] as const,
    ),
    ...keyFacts(record),
  ];
  return html`<section id="subject-${customerId}">
    <h2>${customerId}</h2>
    <p class="lead">${standingText(record)}</p>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;
}

function standingText({ standing, mergedInto, absorbed, parked, erasures }: SubjectRecord): Html {
  const request = erasures.map(({ requestId }) => requestId).join(', ');
  const told = {
    active: both('A customer now.', '目前是客户。'),
    merged: both(`Merged into ${mergedInto ?? ''}.`, `已并入 ${mergedInto ?? ''}。`),
    erased: both(
      `Erased: what was personal opens no more, for nobody (request ${request}). What was done stays, under this id alone.`,
      `已抹除：个人信息已无人可读（请求 ${request}）。所发生的事仅以此编号保留。`,
    ),
  }[standing];
  return html`${told}
  ${
    absorbed.length === 0
      ? null
      : both(`Merged into it: ${absorbed.join(', ')}.`, `并入其中：${absorbed.join('、')}。`)
  }
  ${
    parked
      ? both(
          'One event below cannot be applied yet, so that results may end before it.',
          '下列事件中有一个尚无法处理，判定可能止于其前。',
        )
      : null
  }`;
}

function keyFacts({ key }: SubjectRecord): (readonly [Html, Html])[] {
  if (key === null) return [];
  const state =
    key.destroyedAt === null
      ? both('seals what is personal', '用于加密个人信息')
      : both(`destroyed at ${key.destroyedAt}`, `已于 ${key.destroyedAt} 销毁`);
  return [[both('key', '密钥'), html`<code>${key.keyId}</code> ${state}`]];
}

function resultsSection({ results, customerId }: SubjectRecord): Html {
  return html`<section>
    <h2>${both(`What rules say of ${customerId} now, and why`, `规则目前对 ${customerId} 的判定及理由`)}</h2>
    ${results.length === 0 ? nothing : results.map(resultPiece)}
  </section>`;
}

const nothing = html`<p class="note">${both('nothing', '无')}</p>`;
const nobody = html`<p class="note">${both('nobody', '无人')}</p>`;

const resultPiece = ({ output, result, value, since, ruleSet, why }: SubjectResult): Html =>
  html`<details>
    <summary>
      ${output}: ${result === null ? String(value ?? '–') : bothOf(resultText(result))}
      ${since === null ? null : both(`since ${since}`, `自 ${since}`)}
    </summary>
    <p class="note"><code>${ruleSet}</code></p>
    ${why && inEach((language) => html`<p>${why[language]}</p>`)}
  </details>`;

function changesSection({ changes }: SubjectRecord): Html {
  const heads = [
    both('when', '何时'),
    both('change', '变更'),
    both('rule', '规则'),
    both('standing', '效力'),
  ];
  return html`<section>
    <h2>${both('What changed', '变更')}</h2>
    ${changes.length === 0 ? nothing : plainTable(heads, changes.map(changeCells))}
  </section>`;
}

const changeCells = ({ at, output, from, to, rule, ruleSet, ...rest }: ChangeView): Html[] => [
  html`${at}`,
  html`${output}: ${from === null ? '–' : bothOf(resultText(from))} →
    <strong>${bothOf(resultText(to))}</strong>`,
  html`${rule} (${ruleSet.replace(/#.*/, '')})`,
  rest.supersededAt !== null
    ? both('taken back', '已收回')
    : rest.inForce
      ? both('in force', '生效')
      : both('of a version not in force', '非生效版本'),
];

function eventsSection({ events }: SubjectRecord): Html {
  const heads = [
    ...[both('happened', '发生'), both('recorded', '记录'), both('event', '事件')],
    both('what was said', '内容'),
  ];
  return html`<section class="said">
    <h2>${both('What was recorded', '记录的内容')}</h2>
    ${plainTable(heads, events.map(eventCells))}
  </section>`;
}

const eventCells = ({ occurredAt, recordedAt, type, label, actor, origin, data }: SubjectEvent): Html[] => [
  html`${occurredAt}`,
  html`${recordedAt}<br />${both('by', '由')} ${actor} <code>${origin}</code>`,
  html`<strong>${bothOf(label)}</strong><br /><code>${type}</code>`,
  html`${Object.entries(data).map(([name, value]) => html`<div>${name}: ${valueOf(value)}</div>`)}`,
];

/** Values within values are for machines, but what was erased is not. */
function valueOf(value: unknown): Html {
  if (typeof value === 'string') return html`${value}`;
  if (isErased(value)) return both('erased', '已抹除');
  return html`<code>${JSON.stringify(value)}</code>`;
}

const isErased = (value: unknown) =>
  typeof value === 'object' && value !== null && 'erased' in value && value.erased === true;

function readersSection({ access, recipients }: SubjectRecord): Html {
  return html`<section>
    <h2>${both('Who was shown it', '谁查阅过')}</h2>
    ${access.length === 0 ? nobody : plainTable(readingHeads, access.map(readingCells))}
    <h3>${both('Who was handed it in a file or a feed', '谁通过文件或订阅取得过')}</h3>
    ${recipients.length === 0 ? nobody : plainTable(exportHeads, recipients.map(exportCells))}
  </section>`;
}

const readingHeads = [both('when', '何时'), both('who', '谁'), both('through', '途径'), both('for', '目的')];

const readingCells = ({ at, actor, what, purpose, everyone }: SubjectReading): Html[] => [
  html`${at}`,
  html`${actor}`,
  html`${what} ${everyone ? both('(perhaps among others)', '（可能在其中）') : null}`,
  html`${purpose}`,
];

const exportHeads = [
  ...[both('who', '谁'), both('through', '途径'), both('for', '目的')],
  ...[both('first', '首次'), both('last', '最近'), both('times', '次数')],
];

const exportCells = ({ recipient, what, everyone, purpose, first, last, count }: ExportView): Html[] => [
  html`${recipient}`,
  html`${what} ${everyone ? both('(perhaps among others)', '（可能在其中）') : null}`,
  html`${purpose}`,
  ...[html`${first}`, html`${last}`, html`${count}`],
];

const rowsSection = ({ rows }: SubjectRecord): Html =>
  html`<section>
    <h2>${both('Rows of tables made from it', '由此生成的数据表行')}</h2>
    ${Object.entries(rows).map(
      ([table, found]) =>
        html`<details>
          <summary><code>${table}</code> ${found.length}</summary>
          ${found.map((row) => html`<pre><code>${JSON.stringify(row, null, 1)}</code></pre>`)}
        </details>`,
    )}
  </section>`;
