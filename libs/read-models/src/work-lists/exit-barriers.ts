import { barrierFlags } from '../measures/segments/exit-barriers.js';
import { byCustomer, byText, flagged, flagsColumns } from './flags-columns.js';
import type { WorkList } from './work-list.js';

const { name, title, source } = barrierFlags;

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
  statements: { results: byCustomer },
  async run(ask) {
    const found = await flagged(barrierFlags, ask);
    found.sort(
      (a, b) =>
        a.standing - b.standing ||
        byText(b.fellAt ?? '', a.fellAt ?? '') || // the latest first, and last who never lost one
        byText(a.customerId, b.customerId),
    );
    return found.map(({ row }) => row);
  },
};
