import { Logger } from '@nestjs/common';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { publicKeyOf, type NoteSigner } from '@hindsight/merkle';
import { onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Audit } from '../../../projector/src/projector.module.js';
import { happens } from '../completeness/testing/some-events.js';
import { verifyAudit } from './verify-audit.js';

function signerNamed(name: string): NoteSigner {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { name, privateKey, publicKey: publicKeyOf(privateKey) };
}
const [house, stranger] = [signerNamed('hindsight/house'), signerNamed('hindsight/house')];

/** A store that cannot read on after so many events. */
class TornStore extends InMemoryEventStore {
  readable = Infinity;
  override async *readAllStored(...asked: Parameters<InMemoryEventStore['readAllStored']>) {
    let read = 0;
    for await (const event of super.readAllStored(...asked)) {
      if (++read > this.readable) throw new Error('the disk is torn');
      yield event;
    }
  }
}

describe('verifying the audit trail', () => {
  let folder: string;
  let file: string;
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: TornStore;
  let audit: Audit;
  beforeEach(async () => {
    Logger.overrideLogger(false);
    folder = await mkdtemp(join(tmpdir(), 'verify-audit-'));
    file = join(folder, 'heads');
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new TornStore();
    audit = new Audit({ eventStore: store, readModels }, { signer: house, file, everyMs: 0 });
    audit.start();
    for (const revision of [0, 1, 2]) await signed(revision);
  });
  afterEach(async () => {
    await audit.stop();
    await readModels.destroy();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  async function signed(revision: number): Promise<void> {
    const head = await happens(store, 'ada', revision);
    expect(await audit.log.reached(head, 20_000)).toBe(true);
    await audit.heads?.sign();
  }
  const verified = (kept: string | null = file, key: NoteSigner | null = house) => {
    const { signal } = new AbortController();
    return verifyAudit({ store, sql: onPool(readModels), key, file: kept ?? undefined, signal });
  };

  it('says up to where all is as it was, and what no signature holds yet', async () => {
    const head = await happens(store, 'ada', 3);
    await audit.log.reached(head, 20_000);
    const found = await verified();
    expect(found).toMatchObject({ intact: true, events: 4, leaves: 4, position: String(head) });
    expect(found.heads).toMatchObject({
      inStore: 3,
      inFile: 3,
      signaturesChecked: true,
      last: { treeSize: 3 },
    });
  });

  it('says after which event the store could not be read on', async () => {
    store.readable = 1;
    const found = await verified();
    expect(found).toMatchObject({
      intact: false,
      events: 1,
      unreadable: { after: '0', reason: 'the disk is torn' },
    });
    expect(found.difference).toMatchObject({ kind: 'dropped', leaf: 1, count: 2, position: '200' });
  });

  it('believes no head of another key, nor one that was altered', async () => {
    const { intact, heads } = await verified(null, stranger);
    expect([intact, heads.refused.length, heads.inStore]).toEqual([false, 3, 0]);
    expect(heads.refused[0]?.reason).toMatch(/^not signed by the key/);
  });

  it('checks roots where nobody knows the key, and says that signatures were not', async () => {
    const found = await verified(null, null);
    expect(found).toMatchObject({ intact: true, heads: { signaturesChecked: false, inStore: 3, inFile: 0 } });
  });

  it('names what in the file is no whole head, and refuses a file without any', async () => {
    await appendFile(file, 'hindsight/house\n4');
    const { heads } = await verified();
    expect(heads.refused).toEqual([{ place: { inFile: 3 }, reason: 'line 25: no whole signed note' }]);
    await writeFile(join(folder, 'empty'), '');
    await expect(verified(join(folder, 'empty'))).rejects.toThrow('holds no signed tree head');
    await expect(verified(join(folder, 'none'))).rejects.toThrow(/none: cannot be read/);
  });
});
