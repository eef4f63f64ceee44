import { DataSource } from 'typeorm';
import { activationChangeTable } from '../activation-change/activation-change.row.js';
import { calendarTable } from '../calendar/calendar.row.js';
import { checkpointTable } from '../checkpoint/checkpoint.row.js';
import { customerEventTable } from '../customer-event/customer-event.row.js';
import { customerStateTable } from '../customer-state/customer-state.row.js';
import { customerTable } from '../customer/customer.row.js';
import { cutoffTable } from '../cutoff/cutoff.row.js';
import { parkedCustomerTable } from '../parked/parked-customer.row.js';
import { ruleSetProgressTable } from '../rule-set/rule-set-progress.row.js';
import { ruleSetTimelineTable } from '../rule-set/rule-set-timeline.row.js';
import { ruleSetTable } from '../rule-set/rule-set.row.js';
import { segmentChangeTable } from '../segment-change/segment-change.row.js';
import {
  segmentOutboxTable,
  segmentStreamTable,
  segmentToldTable,
} from '../segment-outbox/segment-outbox.row.js';
import { Initial1763800000000 } from '../migrations/1763800000000-initial.js';
import { CustomerLists1763900000000 } from '../migrations/1763900000000-customer-lists.js';
import { Activations1764000000000 } from '../migrations/1764000000000-activations.js';
import { EventPositions1764200000000 } from '../migrations/1764200000000-event-positions.js';
import { SegmentOutbox1764300000000 } from '../migrations/1764300000000-segment-outbox.js';
import { DatabaseUnavailable } from './errors.js';

/** Any number that no other program on this database uses: processes that start together migrate one after the other. */
const migrationLock = 7_203_112_022;

const tables = [
  activationChangeTable,
  calendarTable,
  checkpointTable,
  customerEventTable,
  customerStateTable,
  customerTable,
  cutoffTable,
  parkedCustomerTable,
  ruleSetProgressTable,
  ruleSetTimelineTable,
  ruleSetTable,
  segmentChangeTable,
  segmentOutboxTable,
  segmentStreamTable,
  segmentToldTable,
];

/**
 * Connects to the read models' database and brings its tables up to date (once, whoever starts first).
 * The caller ends it with `destroy()`.
 * @param databaseUrl `postgres://user:password@host:port/database`
 * @throws {DatabaseUnavailable} nothing answers there, or it refuses the user or the database
 */
export async function openReadModels(databaseUrl: string): Promise<DataSource> {
  const readModels = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: tables,
    migrations: [
      Initial1763800000000,
      CustomerLists1763900000000,
      Activations1764000000000,
      EventPositions1764200000000,
      SegmentOutbox1764300000000,
    ],
    poolSize: 8,
    connectTimeoutMS: 10_000,
    applicationName: 'hindsight',
  });
  await connect(readModels, databaseUrl);
  try {
    await migrate(readModels);
  } catch (failure) {
    await readModels.destroy();
    throw failure;
  }
  return readModels;
}

async function connect(readModels: DataSource, databaseUrl: string): Promise<void> {
  try {
    await readModels.initialize();
  } catch (cause) {
    throw new DatabaseUnavailable(addressOf(databaseUrl), cause);
  }
}

async function migrate(readModels: DataSource): Promise<void> {
  const guard = readModels.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await readModels.runMigrations({ transaction: 'each' });
  } finally {
    // Ends with the session too, should the unlock not get through.
    await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await guard.release();
  }
}

function addressOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'an address that is no URL';
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
