import { randomUUID } from 'node:crypto';
import { addAccessRecords, onPool, type ReadModels } from '@hindsight/read-models';
import { userOf } from '../rule-sets/acting.js';

interface Read {
  /** The command, `customer`. */
  readonly command: string;
  /** null: it may have been anybody. */
  readonly customers: readonly string[] | null;
  readonly purpose?: string | undefined;
}

/**
 * Writes down that the user of this machine is shown customers. Whoever can open the directory can read the tables without any of
 * this: it is for those who mean well to have their reading on record.
 */
export async function keepAccess(
  readModels: ReadModels,
  { command, customers, purpose }: Read,
): Promise<void> {
  await addAccessRecords(onPool(readModels), [
    {
      ...{ at: new Date(), actor: `cli:${userOf()}`, roles: [], what: `hindsight ${command}` },
      ...{
        asked: process.argv.slice(2).join(' '),
        customers: [...(customers ?? [])],
        everyone: customers === null,
      },
      ...{ purpose: purpose ?? null, requestId: randomUUID() },
    },
  ]);
}
