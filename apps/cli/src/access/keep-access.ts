import { randomUUID } from 'node:crypto';
import { addAccessRecords, onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { closingAfter } from '../closing.js';
import { userOf } from '../rule-sets/acting.js';
import { openServices, type Services } from '../services.js';
import type { Settings } from '../settings.js';

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

/** The same for who asks the database for nothing else, before anything is shown. */
export async function keepAccessAt(
  { databaseUrl }: Pick<Services, 'databaseUrl'>,
  read: Read,
): Promise<void> {
  await closingAfter(async (closing) => {
    const readModels = await openReadModels(databaseUrl);
    closing.add(() => readModels.destroy());
    await keepAccess(readModels, read);
  });
}

/** The same for who needs neither database nor event store: they are found, or started for it. */
export async function keepAccessIn(settings: Settings, read: Read): Promise<void> {
  await closingAfter(async (closing) => {
    const services = await openServices(settings, 'guest');
    closing.add(() => services.stop());
    await keepAccessAt(services, read);
  });
}
