import { onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';

/** Tables that a spec opens as it needs them, each in a database of its own, and closes together. */
export class OpenedTables {
  readonly #databases: TestDatabase[] = [];
  /** In the order in which they were opened. */
  readonly all: ReadModels[] = [];

  readonly open = async (): Promise<ReadModels> => {
    const database = await createDatabase();
    this.#databases.push(database);
    const readModels = await openReadModels(database.url);
    this.all.push(readModels);
    return readModels;
  };

  async close(): Promise<void> {
    await Promise.all(this.all.map((one) => one.destroy()));
    await Promise.all(this.#databases.map((one) => one.drop()));
  }
}

export const setOf = (readModels: ReadModels) => ({ sql: onPool(readModels), schema: 'public' });
