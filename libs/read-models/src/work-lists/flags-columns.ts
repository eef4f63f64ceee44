import { wordIn } from '@hindsight/contracts';
import { count, instant, text, type Columns } from '../measures/measure.js';
import { outputsOf, type FlagsOf } from '../measures/segments/flags.js';
import { flagsByCustomer, type CustomerFlags } from '../measures/segments/latest-results.js';
import { owner } from './ownership.js';
import type { Order } from './order.js';
import { paged } from './paged.js';
import type { ListAsk } from './work-list.js';

/**
 * The statement of lists that show what a rule set says of each customer.
 * @param which SQL, of `flagsByCustomer`
 */
export const byCustomer = (order: Order, which?: string): string =>
  paged(order, flagsByCustomer(owner, which));

/** Of each flag since when it stands; empty: it does not. */
export const flagsColumns = ({ flags, words }: FlagsOf): Columns => ({
  customerId: text('customer', '客户'),
  ownerId: text('owner', '负责人'),
  level: text('level', '等级', 'results'),
  standing: count('how many stand', '成立项数'),
  ...Object.fromEntries(
    flags.map((flag) => [
      flag,
      instant(`${wordIn(words, flag, 'en')}, since`, `${wordIn(words, flag, 'zh')}（自）`),
    ]),
  ),
  changedAt: instant('changed last', '最近变化'),
  fellAt: instant('one fell last', '最近失去'),
});

/** The page of those of whom the version in force has said something; nobody, where none is in force. */
export async function flagged(of: FlagsOf, ask: ListAsk) {
  const version = await ask.versionOf(of.ruleSet);
  if (!version) return { rows: [], total: 0 };
  const found = await ask.page<CustomerFlags>('results', version.hash, outputsOf(of), of.level, ask.owner);
  return { ...found, rows: found.rows.map((one) => flaggedOf(of, one)) };
}

const flaggedOf = ({ flags }: FlagsOf, { since, ...one }: CustomerFlags) => ({
  ...one,
  ...Object.fromEntries(flags.map((flag) => [flag, since[flag] ?? null])),
});
