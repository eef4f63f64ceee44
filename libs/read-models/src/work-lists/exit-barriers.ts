import { barrierFlags } from '../measures/segments/exit-barriers.js';
import { byCustomer, flagged, flagsColumns } from './flags-columns.js';
import { byNumber, byText, type Order } from './order.js';
import type { WorkList } from './work-list.js';

const { name, title, source } = barrierFlags;

const order: Order = [
  byNumber('standing'),
  byText('fellAt', { descending: true, none: 'last' }), // the latest first, and last who never lost one
  byText('customerId'),
];

/**
 * Customers by what keeps them: fewest barriers first, for only satisfaction keeps those; of as many, whose barrier fell last.
 * @source S28
 */
export const exitBarriers: WorkList = {
  ...{ name, title, source },
  formula: {
    en: 'barriers that stand by the rule set exit-barrier, in force at asOf; fewest first, then those that fell last',
    zh: '在 asOf 生效的规则集 exit-barrier 判定成立的壁垒；少者在前，其次为最近失去壁垒者',
  },
  parameters: { owner: null },
  columns: flagsColumns(barrierFlags),
  order,
  statements: { results: byCustomer(order) },
  run: (ask) => flagged(barrierFlags, ask),
};
