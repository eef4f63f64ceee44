import { growthFlags } from '../measures/segments/growth-signals.js';
import { standing } from '../measures/segments/latest-results.js';
import { byCustomer, flagged, flagsColumns } from './flags-columns.js';
import { byNumber, byText, type Order } from './order.js';
import type { WorkList } from './work-list.js';

const { name, title, source } = growthFlags;

const order: Order = [
  byNumber('standing', { descending: true }),
  byText('changedAt', { descending: true }),
  byText('customerId'),
];

/** Customers of whom a sign of growing value stands, with since when: most signs first, then what is newest. @source S21 */
export const growthSignals: WorkList = {
  ...{ name, title, source },
  formula: {
    en: 'the rule set growth-signals, in force at asOf, says so; most signs first, then the newest',
    zh: '在 asOf 生效的规则集 growth-signals 判定成立；信号多者在前，其次为最新者',
  },
  parameters: { owner: null },
  columns: flagsColumns(growthFlags),
  order,
  statements: { results: byCustomer(order, `${standing} > 0`) },
  run: (ask) => flagged(growthFlags, ask),
};
