import type { PoolClient } from 'pg';
import type { DataSource, EntitySchema } from 'typeorm';
import { activationChangeTable } from '../activation-change/activation-change.row.js';
import { customerEventTable } from '../customer-event/customer-event.row.js';
import { customerStateTable } from '../customer-state/customer-state.row.js';
import { customerWakeTable } from '../customer/customer-wake.row.js';
import { customerTable } from '../customer/customer.row.js';
import { factTable } from '../fact/fact.row.js';
import { segmentChangeTable } from '../segment-change/segment-change.row.js';
import { tradeTable } from '../trade/trade.row.js';
import { copyRows } from './copy-rows.js';
import type { Copied } from './rows-as-text.js';

/** Tables with rows of every customer. */
const tables = {
  activations: activationChangeTable,
  changes: segmentChangeTable,
  customers: customerTable,
  events: customerEventTable,
  facts: factTable,
  states: customerStateTable,
  trades: tradeTable,
  wakes: customerWakeTable,
} as const;

type Tables = typeof tables;
type RowOf<Table> = Table extends EntitySchema<infer Row> ? Row : never;

/** Rows of these tables, none of which is there yet. */
export type NewRows = { readonly [Name in keyof Tables]?: readonly Copied<RowOf<Tables[Name]>>[] };

/** Their names in the database. */
export const copiedTables: readonly string[] = Object.values(tables).map(({ options }) => options.name);

/**
 * Writes rows by COPY, in one transaction. It does not wait for the disk: should the database fail, the next one that does so and of which
 * that is known had all before it on the disk, and until then they are rows of tables that nobody uses.
 * @throws what the database says, as of a row that is there
 */
export async function copyIn(readModels: DataSource, rows: NewRows): Promise<void> {
  await readModels.transaction(async ({ queryRunner }) => {
    await queryRunner?.query('SET LOCAL synchronous_commit = off');
    const client = (await queryRunner?.connect()) as PoolClient; // what this driver of TypeORM connects with
    for (const name of Object.keys(tables) as (keyof Tables)[]) {
      // The mapping of a name has the rows of that name: `NewRows` says so, one by one.
      await copyRows(client, tables[name] as EntitySchema<object>, (rows[name] ?? []) as readonly object[]);
    }
  });
}
