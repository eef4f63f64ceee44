import { draw } from '../report/charts/draw.js';
import { countText, instantText } from '../report/figures.js';
import { html, type Html } from '../report/html.js';
import { both, bothOf, inEach } from '../report/page/both.js';
import { documentOf, languageSwitch } from '../report/page/document.js';
import type { Language } from '../report/text.js';
import { figureText, shortly } from './render-sweep.js';
import { sweepChart } from './sweep-chart.js';
import type { Swept } from './sweep-against.js';
import type { SweepRow, SweepTable } from './sweep-table.js';

/** A sweep as one page that needs nothing else. */
export function sweepPage(swept: Swept, table: SweepTable, language: Language): string {
  const main = html`${header(swept, table)} ${chartSection(table)} ${tableSection(table)}
  ${groundSection(swept)}`;
  return documentOf({ title: `${swept.control.id}: ${swept.candidates.length}`, main }, language);
}

const header = ({ sweep, control }: Swept, { output, rows }: SweepTable) =>
  html`<header>
    ${languageSwitch()}
    <p class="kicker">${both('Sweep of candidates', '候选规则扫描')}</p>
    <h1>${bothOf(control.title)} <span class="against">↔</span> ${countText(rows.length)}</h1>
    <p class="facts">
      ${both(
        `${countText(rows.length)} candidates, ${countText(sweep.customers)} customers, as of ${instantText(sweep.asOf)} UTC; output `,
        `${countText(rows.length)} 个候选，${countText(sweep.customers)} 位客户，截至 ${instantText(sweep.asOf)} UTC；输出 `,
      )}<code>${output}</code>
    </p>
  </header>`;

function chartSection(table: SweepTable): Html {
  const front = table.rows.filter(({ onFront }) => onFront).length;
  const chart = (language: Language): Html => {
    const drawn = sweepChart(
      table,
      language,
      language === 'en' ? 'Candidates by two measures' : '候选按两项指标',
    );
    return drawn ? draw(drawn) : html``;
  };
  return html`<section>
    <h2>${both('What can be had', '可取得的结果')}</h2>
    <p class="lead">
      ${both(
        `${countText(front)} of ${countText(table.rows.length)} candidates are on the Pareto front: no other is better in every measure of it. `,
        `${countText(table.rows.length)} 个候选中有 ${countText(front)} 个在帕累托前沿上：没有其他候选在各项指标上都更好。`,
      )}
    </p>
    ${inEach(chart)}
  </section>`;
}

function tableSection(table: SweepTable): Html {
  const ordered = [...table.rows].sort(
    (a, b) => Number(b.onFront) - Number(a.onFront) || a.number - b.number,
  );
  return html`<section class="long">
    <h2>${both('Every candidate', '全部候选')}</h2>
    <table>
      <thead>
        <tr>
          <th class="number">#</th>
          <th></th>
          ${table.parameters.map((path) => html`<th title="${path}">${shortly(path)}</th>`)}
          ${columnsOf(table).map(({ measure: { text } }) => html`<th class="number">${bothOf(text)}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th colspan="2">${both('Control', '对照')}</th>
          ${table.parameters.map(() => html`<td></td>`)} ${figures(table, table.control)}
        </tr>
        ${ordered.map((row) => candidateRow(row, table))}
      </tbody>
    </table>
    <p class="note">
      ${both('★ is on the Pareto front. Below a number of customers: what they spent.', '★ 在帕累托前沿上。客户数下方是他们的消费额。')}
    </p>
  </section>`;
}

const candidateRow = ({ number, onFront, settings, figures: own }: SweepRow, table: SweepTable) =>
  html`<tr>
    <th class="number">${number}</th>
    <td>${onFront ? '★' : ''}</td>
    ${settings.map((value) => html`<td>${value}</td>`)} ${figures(table, own)}
  </tr>`;

const figures = (table: SweepTable, own: readonly (number | null)[]) =>
  columnsOf(table).map(({ place, measure: { kind }, below }) => {
    const money = below < 0 ? null : figureText('money', own[below] ?? null);
    return html`<td class="number">
      ${figureText(kind, own[place] ?? null)}${money === null ? null : html`<br /><span class="money">${money}</span>`}
    </td>`;
  });

/** Measures by place; under the customers of a result, their money. */
const columnsOf = ({ measures }: SweepTable) =>
  measures.flatMap((measure, place) => {
    if (measure.name.startsWith('spend=')) return [];
    const below = measures.findIndex(({ name }) => name === measure.name.replace(/^customers=/, 'spend='));
    return [{ measure, place, below: below === place ? -1 : below }];
  });

const groundSection = ({ evidence: { by, at, version, history, control } }: Swept) =>
  html`<section>
    <h2>${both('What this rests on', '依据')}</h2>
    <dl>
      <dt>${both('Control', '对照')}</dt>
      <dd><code>${control}</code></dd>
      <dt>${both('History', '历史')}</dt>
      <dd>
        ${both(
          `${countText(history.events)} events of ${countText(history.customers)} customers up to position ${history.position}`,
          `截至位置 ${history.position} 的 ${countText(history.customers)} 位客户的 ${countText(history.events)} 个事件`,
        )}
        <code>${history.digest}</code>
      </dd>
      <dt>${both('Run', '运行')}</dt>
      <dd>${by}, ${at}, ${version}</dd>
    </dl>
  </section>`;
