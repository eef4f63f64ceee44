import {
  customersAfter,
  holdBuckets,
  inTransaction,
  loadHistories,
  onPool,
  parkCustomers,
  sharedBucketOf,
  type ParkedCustomerRow,
  type ReadModels,
  type StoredHistory,
} from '@hindsight/read-models';
import type { PublishedCutoffs } from '@hindsight/rules';
import { Breather } from '../evaluate/breather.js';
import { knownHistory } from '../evaluate/known-history.js';
import { parkedWithHistory } from '../record/recordable.js';
import type { Due } from './due.js';

const chunkSize = 500;

/** Every member's value, by population. */
type Members = Record<string, number[]>;

/**
 * The values of cut-off instants, in the order asked for: from what was known at each one's position, whatever arrived
 * since. One pass over all customers that are not parked; memory: a number a member, population and instant.
 */
export async function computeCutoffs(
  readModels: ReadModels,
  due: readonly Due[],
): Promise<PublishedCutoffs[]> {
  const sql = onPool(readModels);
  const members = due.map((): Members => ({}));
  const breather = new Breather();
  for (let last: string | undefined = ''; last !== undefined;) {
    const customers: string[] = await customersAfter(sql, last, chunkSize);
    for (const history of await loadHistories(sql, customers)) {
      try {
        gather(due, members, history);
      } catch (failure) {
        await park(readModels, parkedWithHistory(history, failure));
      }
      await breather.pause();
    }
    last = customers.at(-1);
  }
  return due.map(({ compiled }, place) => compiled.cutoffsFrom(members[place] ?? {}));
}

/** While nobody projects it: what that wrote of a customer that it takes to go on would stay. */
const park = (readModels: ReadModels, row: ParkedCustomerRow): Promise<void> =>
  inTransaction(readModels, async (sql) => {
    await holdBuckets(sql, [sharedBucketOf(row.customerId)]);
    await parkCustomers(sql, [row]);
  });

/** All of a customer's values or, when one of them cannot be computed, none. */
function gather(due: readonly Due[], members: readonly Members[], stored: StoredHistory): void {
  const history = knownHistory(stored);
  const values = due.map(({ compiled, instant, position }) =>
    Object.entries(compiled.membersAt(history.knownAt(position), instant)),
  );
  for (const [place, population, value] of values.flatMap(ofMembers)) {
    ((members[place] ?? {})[population] ??= []).push(value);
  }
}

function ofMembers(values: [string, number | null][], place: number) {
  return values.flatMap(([population, value]): [number, string, number][] =>
    value === null ? [] : [[place, population, value]],
  );
}
