import { publicKeyOf, type NoteSigner } from '@hindsight/merkle';
import { EventStoreDb } from '@hindsight/event-store';
import { openReadModels, onPool, type ReadModels } from '@hindsight/read-models';
import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit, type AuditVerification } from '../../apps/cli/src/audit/verify-audit.js';
import { MerkleLog } from '../../apps/projector/src/audit/merkle-log.js';
import { TreeHeads } from '../../apps/projector/src/audit/tree-heads.js';
import { storedEvents, write } from '../../apps/projector/src/testing/audited.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startEventStoreToUse } from '../support/start-event-store.js';

const { privateKey } = generateKeyPairSync('ed25519');
const signer: NoteSigner = { name: 'hindsight/spec', privateKey, publicKey: publicKeyOf(privateKey) };

/** An event of the log, as it was before anybody touched it. */
export interface Known {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
}

/** Some hundred events on disk, their Merkle log in PostgreSQL, and two signed heads, of which a file outside holds both. */
export class AuditedStore {
  private constructor(
    readonly folder: string,
    private readonly database: TestDatabase,
    readonly readModels: ReadModels,
    /** By their leaves. */
    readonly events: readonly Known[],
  ) {}

  get headsFile(): string {
    return join(this.folder, 'tree-heads');
  }

  get directory(): string {
    return join(this.folder, 'sound');
  }

  static async open(): Promise<AuditedStore> {
    const folder = await mkdtemp(join(tmpdir(), 'audited-'));
    const database = await createDatabase();
    const readModels = await openReadModels(database.url);
    const node = await startEventStoreToUse(join(folder, 'sound'));
    const store = new EventStoreDb(node.url);
    const log = new MerkleLog({ eventStore: store, readModels });
    const file = join(folder, 'tree-heads');
    const heads = new TreeHeads({ eventStore: store, readModels, signer, file, everyMs: 0 });
    log.start();
    // Streams whose names are as long as those of others: an event can be said to be of another without moving anything.
    for (const stream of ['customer-eve', 'customer-adaadaadaa', 'curtains-ada'])
      await write(store, stream, 0, 1);
    for (let from = 0; from < 200; from += 10) {
      await write(store, 'heartbeat-projector', from / 10, 1);
      const head = await write(store, 'customer-ada', from, 10);
      if (from === 100 && (await log.reached(head, 20_000))) await heads.sign();
    }
    await write(store, 'calendar', 0, 95);
    await write(store, 'heartbeat-projector', 20, 1);
    const head = await write(store, 'calendar', 95, 3);
    if (await log.reached(head, 20_000)) await heads.sign();
    await log.stop();
    const events = (await storedEvents(store)).map(({ position, stream, revision }) => ({
      ...{ position: String(position), revision: String(revision), stream },
    }));
    await store.close();
    await node.stop();
    return new AuditedStore(folder, database, readModels, events);
  }

  /** What a verification says of the store, once `tamper` had the copy of its directory. */
  async verified(
    tamper: (directory: string) => Promise<void> = () => Promise.resolve(),
    file: string | undefined = this.headsFile,
  ): Promise<AuditVerification> {
    const directory = await mkdtemp(join(this.folder, 'copy-'));
    await cp(this.directory, directory, { recursive: true });
    await tamper(directory);
    const node = await startEventStoreToUse(directory);
    const store = new EventStoreDb(node.url, { attempts: 1 });
    try {
      const { signal } = new AbortController();
      return await verifyAudit({ store, sql: onPool(this.readModels), key: signer, file, signal });
    } finally {
      await store.close();
      await node.stop();
    }
  }

  async close(): Promise<void> {
    await this.readModels.destroy();
    await this.database.drop();
    await rm(this.folder, { recursive: true });
  }
}
