import { countText, instantText, shareText, wholeAmountText } from '../figures.js';
import { html, type Html } from '../html.js';
import type { Language } from '../text.js';
import { findingsOf } from '../view/findings.js';
import type { OutputView } from '../view/output-view.js';
import type { ReportView } from '../view/report-view.js';
import { both, bothOf } from './both.js';
import { cohortsSection } from './cohorts.js';
import { cutoffsSection } from './cutoffs.js';
import { documentOf, languageSwitch } from './document.js';
import { evidenceSection } from './evidence.js';
import { findingsTable } from './findings.js';
import { foretoldSection } from './foretold.js';
import { holdingsSection } from './holdings.js';
import { matrixSection } from './matrix.js';
import { monthsSection } from './months.js';
import { moversSection } from './movers.js';
import { paretoSection } from './pareto.js';
import { simulatedNotice } from './simulated.js';
import { valueSection } from './value.js';
import { whatWasCompared } from './what-was-compared.js';

/** The whole report as one page that needs nothing else: no script, no font, no request. */
export function page(view: ReportView, language: Language): string {
  const { control, candidate } = view;
  const main = html`${header(view)} ${simulatedNotice(view.simulated)}
  ${view.outputs.map((output, i) => summary(output, i, view))} ${whatWasCompared(view)}
  ${view.outputs.map((output, i) => outputSections(output, i, view))} ${foretoldSection(view.outcome)}
  ${paretoSection(view.value, view.currency)} ${cutoffsSection(view.cutoffDifferences)}
  ${evidenceSection(view.evidence)} ${howToRead()}`;
  return documentOf({ title: `${control.id} ↔ ${candidate.id}`, main }, language);
}

const header = ({ control, candidate, asOf, customers }: ReportView) =>
  html`<header>
    ${languageSwitch()}
    <p class="kicker">${both('Replay of history', '历史重放')}</p>
    <h1>${bothOf(control.title)} <span class="against">↔</span> ${bothOf(candidate.title)}</h1>
    <p class="facts">
      ${both(
        `${countText(customers)} customers, as of ${instantText(asOf)} UTC`,
        `${countText(customers)} 位客户，截至 ${instantText(asOf)} UTC`,
      )}
    </p>
  </header>`;

function summary(output: OutputView, place: number, { currency }: ReportView): Html {
  const { customers, matched, moved, movedSpendMinor, id } = output;
  const share = (part: number) => (customers > 0 ? shareText(part / customers) : '–');
  return html`<section class="summary" id="output-${place}">
    <h2>${both('At a glance: ', '概览：')}<code>${id}</code></h2>
    <div class="cards">
      ${card(countText(customers), both('customers', '客户'))}
      ${card(share(matched), both(`matched (${countText(matched)})`, `一致（${countText(matched)}）`))}
      ${card(share(moved), both(`moved (${countText(moved)})`, `变动（${countText(moved)}）`))}
      ${card(
        wholeAmountText(movedSpendMinor, currency),
        both(`${currency} lifetime net spend of the moved`, `变动客户的累计净消费额（${currency}）`),
      )}
    </div>
    ${findingsTable(findingsOf(output), currency)}
  </section>`;
}

const card = (figure: string, what: Html) =>
  html`<div class="card"><b>${figure}</b><span>${what}</span></div>`;

function outputSections(output: OutputView, place: number, { currency }: ReportView): Html {
  const id = `output-${place}`;
  return html`<div class="output">
    <h2>${both('Output', '输出')} <code>${output.id}</code></h2>
    ${matrixSection(output, id, currency)} ${monthsSection(output, id)} ${valueSection(output, id, currency)}
    ${holdingsSection(output, id)} ${cohortsSection(output, id)} ${moversSection(output, currency)}
  </div>`;
}

const howToRead = () =>
  html`<footer>
    <p>
      ${both(
        'This report says where two rule sets differ, and by how much. It does not say which of them is better: that takes an ' +
          'outcome (who left, who bought again) and a decision what it is worth. Spend looks back over the whole life of a ' +
          'customer, and the rules look at spend too, so that value per result is no forecast.',
        '本报告说明两套规则在何处不同、相差多少，并不判断孰优孰劣：那需要真实结果（谁流失、谁复购）以及对其价值的权衡。' +
          '消费额为客户全生命周期的回顾值，而规则本身也使用消费额，因此各结果的价值并非预测。',
      )}
    </p>
    <p>
      ${both(
        'The same log, rule sets and as-of give the same digests on any machine.',
        '相同的日志、规则集与截止时刻，在任何机器上都得到相同的摘要。',
      )}
    </p>
  </footer>`;
