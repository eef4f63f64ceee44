import { draw } from '../charts/draw.js';
import { differingOverMonths, resultsOverMonths } from '../charts/months.js';
import { html, type Html } from '../html.js';
import type { OutputView } from '../view/output-view.js';
import { both, inEach } from './both.js';

const words = {
  en: { over: 'Customers by result at month ends', differ: 'Share placed differently at month ends' },
  zh: { over: '各月末按结果划分的客户数', differ: '各月末判定不同的客户比例' },
};
const titles = { en: ['Control', 'Candidate'], zh: ['对照', '候选'] } as const;

/** How results grow and shrink over months, under both rule sets, and how far the two are apart. */
export function monthsSection(view: OutputView, id: string): Html {
  return html`<section>
    <h3>${both('Flow over months', '逐月变化')}</h3>
    <p class="lead">
      ${both('Customers by result at each month end; last, as of the report.', '各月末按结果划分的客户数；最后一点为报告截止日。')}
    </p>
    ${inEach((language) =>
      draw(
        resultsOverMonths(
          view,
          { id: `${id}-months-${language}`, label: words[language].over, titles: titles[language] },
          language,
        ),
      ),
    )}
    <p class="lead">
      ${both('Share of customers whom the two rule sets place differently.', '两套规则判定不同的客户比例。')}
    </p>
    ${inEach((language) =>
      draw(differingOverMonths(view, { id: `${id}-differ-${language}`, label: words[language].differ })),
    )}
  </section>`;
}
