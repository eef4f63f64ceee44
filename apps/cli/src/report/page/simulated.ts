import { countText } from '../figures.js';
import { html, type Html } from '../html.js';
import type { SimulatedView } from '../view/simulated-view.js';
import { both } from './both.js';

/** Says loudly that a part of the log is made up, and whether the comparison looks at it. */
export function simulatedNotice({ customerEvents, simulated, byType }: SimulatedView): Html | null {
  if (simulated === 0) return null;
  const [made, all] = [countText(simulated), countText(customerEvents)];
  const kinds = byType.map(({ type, events: count }) => `${type} ${countText(count)}`).join(', ');
  const read = byType.filter(({ isRead }) => isRead).map(({ type }) => type);
  return html`<aside class="simulated ${read.length > 0 ? 'read' : 'unread'}">
    <strong>${both('SIMULATED DATA', '含模拟数据')}</strong>
    ${both(
      `${made} of the ${all} customer events in this log are simulated (${kinds}).`,
      `日志的 ${all} 条客户事件中有 ${made} 条为模拟数据（${kinds}）。`,
    )}
    ${
      read.length > 0
        ? both(
            `The rule sets compared read some of them: ${read.join(', ')}. Their results are not those of real customers.`,
            `所比较的规则读取了其中一部分：${read.join(', ')}。其结果不代表真实客户。`,
          )
        : both(
            'No feature of the rule sets compared reads any of them.',
            '所比较的规则没有任何特征读取这些事件。',
          )
    }
  </aside>`;
}
