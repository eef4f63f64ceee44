import { DataSource } from 'typeorm';
import { accessRecordTable } from '../access/access-record.row.js';
import { apiKeyTable } from '../access/api-key.row.js';
import { activationChangeTable } from '../activation-change/activation-change.row.js';
import { calendarTable } from '../calendar/calendar.row.js';
import { bucketCheckpointTable } from '../checkpoint/bucket-checkpoint.row.js';
import { checkpointTable } from '../checkpoint/checkpoint.row.js';
import { controlEventTable } from '../control-event/control-event.row.js';
import { customerEventTable } from '../customer-event/customer-event.row.js';
import { customerStateTable } from '../customer-state/customer-state.row.js';
import { customerWakeTable } from '../customer/customer-wake.row.js';
import { customerTable } from '../customer/customer.row.js';
import { cutoffTable } from '../cutoff/cutoff.row.js';
import { factTable } from '../fact/fact.row.js';
import { broughtInTable } from '../imports/brought-in.row.js';
import { importSpanTable } from '../imports/import-span.row.js';
import { unheardEventTable } from '../imports/unheard-event.row.js';
import { leaseHolderTable, leaseTable } from '../lease/lease.row.js';
import { merkleLogTable, merkleTileTable } from '../merkle/merkle-tile.row.js';
import { parkedCustomerTable } from '../parked/parked-customer.row.js';
import { planTable } from '../plan/plan.row.js';
import { ruleSetProgressTable } from '../rule-set/rule-set-progress.row.js';
import { ruleSetTimelineTable } from '../rule-set/rule-set-timeline.row.js';
import { ruleSetTable } from '../rule-set/rule-set.row.js';
import { roundProgressTable } from '../round/round-progress.row.js';
import { segmentChangeTable } from '../segment-change/segment-change.row.js';
import {
  segmentOutboxTable,
  segmentStreamTable,
  segmentToldTable,
} from '../segment-outbox/segment-outbox.row.js';
import { tradeTable } from '../trade/trade.row.js';
import { Initial1763800000000 } from '../migrations/1763800000000-initial.js';
import { CustomerLists1763900000000 } from '../migrations/1763900000000-customer-lists.js';
import { Activations1764000000000 } from '../migrations/1764000000000-activations.js';
import { EventPositions1764200000000 } from '../migrations/1764200000000-event-positions.js';
import { SegmentOutbox1764300000000 } from '../migrations/1764300000000-segment-outbox.js';
import { ParkedCause1764400000000 } from '../migrations/1764400000000-parked-cause.js';
import { Measures1764500000000 } from '../migrations/1764500000000-measures.js';
import { CustomerWake1764600000000 } from '../migrations/1764600000000-customer-wake.js';
import { Plans1764700000000 } from '../migrations/1764700000000-plans.js';
import { Trades1764800000000 } from '../migrations/1764800000000-trades.js';
import { Populations1764850000000 } from '../migrations/1764850000000-populations.js';
import { Imports1764900000000 } from '../migrations/1764900000000-imports.js';
import { MerkleLog1765000000000 } from '../migrations/1765000000000-merkle-log.js';
import { ControlEvents1765100000000 } from '../migrations/1765100000000-control-events.js';
import { Rounds1765200000000 } from '../migrations/1765200000000-rounds.js';
import { BucketCheckpoints1765210000000 } from '../migrations/1765210000000-bucket-checkpoints.js';
import { Facts1765300000000 } from '../migrations/1765300000000-facts.js';
import { TradesByCustomer1765310000000 } from '../migrations/1765310000000-trades-by-customer.js';
import { WakesByCustomer1765320000000 } from '../migrations/1765320000000-wakes-by-customer.js';
import { Access1765400000000 } from '../migrations/1765400000000-access.js';
import { Vault1765500000000 } from '../migrations/1765500000000-vault.js';
import { Leases1765600000000 } from '../migrations/1765600000000-leases.js';
import { WaitingBuckets1765610000000 } from '../migrations/1765610000000-waiting-buckets.js';
import { Webhooks1765700000000 } from '../migrations/1765700000000-webhooks.js';
import { SubscriberReceipts1765800000000 } from '../migrations/1765800000000-subscriber-receipts.js';
import { ContactEvaluations1765950000000 } from '../migrations/1765950000000-contact-evaluations.js';
import { ProfileFacts1766400000000 } from '../migrations/1766400000000-profile-facts.js';
import { Occasions1766410000000 } from '../migrations/1766410000000-occasions.js';
import { Costs1766420000000 } from '../migrations/1766420000000-costs.js';
import { DatabaseUnavailable } from './errors.js';

/** Any number that no other program on this database uses: processes that start together migrate one after the other. */
const migrationLock = 7_203_112_022;

/** What the projector fills from the log, and can fill again. */
const projected = [
  activationChangeTable,
  broughtInTable,
  bucketCheckpointTable,
  calendarTable,
  checkpointTable,
  controlEventTable,
  customerEventTable,
  customerStateTable,
  customerTable,
  customerWakeTable,
  cutoffTable,
  factTable,
  importSpanTable,
  parkedCustomerTable,
  planTable,
  roundProgressTable,
  ruleSetProgressTable,
  ruleSetTimelineTable,
  ruleSetTable,
  segmentChangeTable,
  tradeTable,
  unheardEventTable,
];

/** What is to be told of them: belongs to the tables that serve, whichever they are. */
const outbox = [segmentOutboxTable, segmentStreamTable, segmentToldTable];

/** Grows with the log, whatever the rules: of tables that are exchanged it is none. */
const audit = [merkleTileTable, merkleLogTable];

/** Who projects: the same whichever tables serve. */
const leases = [leaseTable, leaseHolderTable];

/** Comes from no log. */
const access = [apiKeyTable, accessRecordTable];

/** By name, ascending: whoever locks several of them does so in this order. */
export const projectedTables: readonly string[] = projected.map(({ options }) => options.name).sort();

/** In their order. */
const migrations = [
  Initial1763800000000,
  CustomerLists1763900000000,
  Activations1764000000000,
  EventPositions1764200000000,
  SegmentOutbox1764300000000,
  ParkedCause1764400000000,
  Measures1764500000000,
  CustomerWake1764600000000,
  Plans1764700000000,
  Trades1764800000000,
  Populations1764850000000,
  Imports1764900000000,
  MerkleLog1765000000000,
  ControlEvents1765100000000,
  Rounds1765200000000,
  BucketCheckpoints1765210000000,
  Facts1765300000000,
  TradesByCustomer1765310000000,
  WakesByCustomer1765320000000,
  Access1765400000000,
  Vault1765500000000,
  Leases1765600000000,
  WaitingBuckets1765610000000,
  Webhooks1765700000000,
  SubscriberReceipts1765800000000,
  ContactEvaluations1765950000000,
  ProfileFacts1766400000000,
  Occasions1766410000000,
  Costs1766420000000,
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
    entities: [...projected, ...outbox, ...audit, ...leases, ...access],
    migrations,
    poolSize: 8,
    connectTimeoutMS: 10_000,
    applicationName: 'hindsight',
  });
  await connect(readModels, databaseUrl);
  return migrated(readModels);
}

/** The same tables in another schema of the same database, made where they are missing. The caller ends it with `destroy()`. */
export async function openBeside(readModels: DataSource, schema: string): Promise<DataSource> {
  const extra = { options: `-c search_path=${schema}` };
  return migrated(await new DataSource({ ...readModels.options, extra }).initialize());
}

async function migrated(readModels: DataSource): Promise<DataSource> {
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
