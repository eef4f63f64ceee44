import { usualServiceLevels, type ServiceLevels } from '@hindsight/domain';
import { createDatabase } from '../../../../../test/support/create-database.js';
import type { CustomerEventRow } from '../../customer-event/customer-event.row.js';
import { recordEvents } from '../../customer-event/record-events.write.js';
import { openReadModels } from '../../database/open.js';
import { loadHistories } from '../../customer-event/stored-history.js';
import { onPool, type Sql } from '../../database/sql.js';
import { factNews } from '../../fact/fact.projection.js';
import { writeFacts } from '../../fact/fact.write.js';
import { tradeNews } from '../../trade/trade.projection.js';
import { writeTrades } from '../../trade/trade.write.js';
import type { WorkList } from '../../work-lists/work-list.js';
import { readWorkList } from '../../work-lists/read-work-list.js';
import type { Measure } from '../measure.js';
import type { Parameters } from '../parameters.js';
import { readMeasure } from '../read-measure.js';

/** An event as it is stored: when it happened, its type, its data. */
export type Told = readonly [at: string, type: string, data?: object];

/** What happened to whom, each in the order of its stream. */
type Histories = Readonly<Record<string, readonly Told[]>>;

/** Tables with nothing but events, and what is made of them alone, in them: all that measures and work lists read. */
export interface History {
  readonly sql: Sql;
  /** Begins anew with these. */
  tell(histories: Histories): Promise<void>;
  /** Goes on with these as well. */
  record(rows: readonly CustomerEventRow[]): Promise<void>;
  /** Figures by name, and rows of tables by name, as an answer in English has them. */
  measure(measure: Measure, asOf: string, parameters?: Parameters): Promise<Measured>;
  /** Rows of a work list. */
  list(list: WorkList, asOf: string, parameters?: object): Promise<readonly object[]>;
  /** From here on other service levels are promised. */
  promise(levels: ServiceLevels): void;
  close(): Promise<void>;
}

interface Measured {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

export async function openHistory(): Promise<History> {
  const database = await createDatabase();
  const readModels = await openReadModels(database.url);
  const sql = onPool(readModels);
  let terms = { reportingCurrency: 'GBP', serviceLevels: usualServiceLevels };
  return {
    sql,
    async tell(histories) {
      await sql.query('TRUNCATE customer_event, trade, fact');
      await record(sql, Object.entries(histories).flatMap(rowsOf));
      await sql.query('ANALYZE customer_event, trade, fact');
    },
    record: (rows) => record(sql, rows),
    async measure(measure, asOf, parameters = {}) {
      const asked = { asOf: new Date(asOf), parameters, language: 'en', ...terms } as const;
      const { figures, tables } = await readMeasure(sql, measure, asked);
      return {
        figures: Object.fromEntries(figures.map(({ name, value }) => [name, value])),
        tables: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
      };
    },
    async list(list, asOf, parameters = {}) {
      const asked = { asOf: new Date(asOf), parameters, language: 'en', ...terms } as const;
      return (await readWorkList(sql, list, asked)).items;
    },
    promise(serviceLevels) {
      terms = { ...terms, serviceLevels };
    },
    async close() {
      await readModels.destroy();
      await database.drop();
    },
  };
}

async function record(sql: Sql, rows: readonly CustomerEventRow[]): Promise<void> {
  await recordEvents(sql, rows);
  const histories = await loadHistories(sql, [...new Set(rows.map(({ customerId }) => customerId))]);
  await writeTrades(
    sql,
    histories.flatMap((one) => tradeNews(one, null) ?? []),
  );
  await writeFacts(
    sql,
    histories.flatMap((one) => factNews(one, null) ?? []),
  );
}

const rowsOf = ([customerId, told]: readonly [string, readonly Told[]]) =>
  told.map(([at, type, data = {}], revision) => ({
    ...{ customerId, type, data, revision: BigInt(revision), position: BigInt(revision), origin: 'spec' },
    ...{ eventId: `${customerId}-${revision}`, occurredAt: new Date(at), recordedAt: new Date(at) },
  }));

export const gbp = (minor: number) => ({ minor: String(minor), currency: 'GBP' });

/** Short for what most histories are made of. */
export const registered = (at: string, data: object = {}): Told => [
  at,
  'CustomerRegistered',
  { partyKind: 'person', attributes: {}, ...data },
];
export const bought = (at: string, orderId: string, minor: number, data: object = {}): Told => [
  at,
  'CustomerPurchased',
  { orderId, amount: gbp(minor), ...data },
];
export const returned = (at: string, returnId: string, minor: number, data: object = {}): Told => [
  at,
  'PurchaseReturned',
  { returnId, amount: gbp(minor), ...data },
];
export const corrected = (at: string, orderId: string, minor: number): Told => [
  at,
  'PurchaseCorrected',
  { orderId, amount: gbp(minor) },
];
export const merged = (at: string, survivorId: string): Told => [at, 'CustomerMerged', { survivorId }];
