import { wordIn } from '@hindsight/contracts';
import { count, instant, text, type Columns, type Row } from '../measures/measure.js';
import { outputsOf, yes, type FlagsOf } from '../measures/segments/flags.js';
import { resultsByCustomer, type CustomerResults } from '../measures/segments/latest-results.js';
import { owner } from './ownership.js';
import type { ListAsk } from './work-list.js';

/** The statement of lists that show what a rule set says of each customer. */
export const byCustomer = resultsByCustomer(owner);

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

/** What is known of one customer. */
type Flagged = Row & { readonly standing: number };

/** Everybody of whom the version in force has said something, in no order; nobody, where none is in force. */
export async function flagged(of: FlagsOf, ask: ListAsk): Promise<Flagged[]> {
  const version = await ask.versionOf(of.ruleSet);
  if (!version) return [];
  const found = await ask.rows<CustomerResults>('results', version.hash, outputsOf(of), ask.owner);
  return found.map((one) => flaggedOf(of, one));
}

function flaggedOf({ flags, level }: FlagsOf, { customerId, ownerId, results }: CustomerResults): Flagged {
  const said = flags.map((flag) => ({ flag, ...results[flag] }));
  const instants = (of: typeof said) => of.flatMap(({ at }) => at ?? []).sort();
  const since = said.map(({ flag, result, at }) => [flag, result === yes ? (at ?? null) : null] as const);
  const standing = since.filter(([, at]) => at !== null).length;
  const changedAt = instants(said).at(-1) ?? '';
  const fellAt = instants(said.filter((one) => one.result !== yes && one.before === yes)).at(-1) ?? null;
  return {
    ...{ customerId, ownerId, level: results[level]?.result ?? null, standing, changedAt, fellAt },
    ...Object.fromEntries(since),
  };
}
