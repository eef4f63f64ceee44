import { draw } from '../charts/draw.js';
import { sharesOverMonths } from '../charts/months.js';
import { shareText } from '../figures.js';
import { html, type Html } from '../html.js';
import type { Text } from '../text.js';
import type { HoldingsView, LastShares } from '../view/holdings-view.js';
import type { OutputView } from '../view/output-view.js';
import { both, bothOf, inEach } from './both.js';

const words = {
  en: {
    life: 'Share of lifetime net spend by result',
    year: 'Share of net spend of the last 365 days by result',
  },
  zh: { life: '各结果占累计净消费额的比例', year: '各结果占最近 365 天净消费额的比例' },
};
const titles = { en: ['Control', 'Candidate'], zh: ['对照', '候选'] } as const;

/** Who holds the money, month by month: of all net spend, and of that of the last year. */
export function holdingsSection({ holdings, ordered }: OutputView, id: string): Html | null {
  if (!holdings) return null;
  const chart = (which: 'life' | 'year', shares: HoldingsView['spend']) =>
    inEach((language) => {
      const own = {
        id: `${id}-${which}-${language}`,
        label: words[language][which],
        titles: titles[language],
      };
      return draw(sharesOverMonths({ ...holdings, ordered, shares }, own, language));
    });
  return html`<section>
    <h3>${both('Who holds the money', '收入由谁贡献')}</h3>
    <p class="lead">
      ${both(
        'Share of the net spend of all customers that each result holds at each month end; last, as of the report. Of lifetime net spend:',
        '各月末每个结果占全部客户净消费额的比例；最后一点为报告截止日。累计净消费额：',
      )}
    </p>
    ${chart('life', holdings.spend)}
    <p class="lead">${both('Of net spend of the last 365 days:', '最近 365 天的净消费额：')}</p>
    ${chart('year', holdings.yearSpend)} ${table(holdings)}
  </section>`;
}

const table = ({ results, last }: HoldingsView) =>
  html`<table>
    <thead>
      <tr>
        <th rowspan="2">${both('As of the report', '报告截止日')}</th>
        <th colspan="3" class="group">${both('Control', '对照')}</th>
        <th colspan="3" class="group">${both('Candidate', '候选')}</th>
      </tr>
      <tr>
        ${[heads(), heads()]}
      </tr>
    </thead>
    <tbody>
      ${results.map((result, place) => rowOf(result, last[place])).reverse()}
    </tbody>
  </table>`;

const heads = () =>
  html`<th class="number">${both('of customers', '客户占比')}</th>
    <th class="number">${both('of net spend', '累计净消费额占比')}</th>
    <th class="number">${both('of the last 365 days', '最近 365 天占比')}</th>`;

const rowOf = (result: Text, last: HoldingsView['last'][number] | undefined) =>
  html`<tr>
    <th>${bothOf(result)}</th>
    ${last ? [cells(last.control), cells(last.candidate)] : null}
  </tr>`;

const cells = ({ customers, spend, yearSpend }: LastShares) =>
  [customers, spend, yearSpend].map((share) => html`<td class="number">${shareText(share)}</td>`);
