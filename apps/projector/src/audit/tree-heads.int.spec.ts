import { Logger } from '@nestjs/common';
import { WrongExpectedRevision } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { keptHeads, KeyLine, openHead, publicKeyOf, readHead, type NoteSigner } from '@hindsight/merkle';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mth } from '../../../../libs/merkle/src/testing/naive-tree.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { leavesOf, write } from '../testing/audited.js';
import { MerkleLog } from './merkle-log.js';
import { HeadsDisagree, HeadsTooFast, KeyHandedOver, TreeHeads } from './tree-heads.js';

const keyPair = () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicKeyOf(privateKey) };
};
const signer: NoteSigner = { name: 'hindsight/spec', ...keyPair() };
const nine = new Date('2026-01-05T09:00:00.000Z');

describe('signed tree heads', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  let folder: string;
  let file: string;
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let log: MerkleLog;
  let written = 0;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tree-heads-'));
    file = join(folder, 'tree-heads');
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    log = new MerkleLog({ eventStore: store, readModels });
    log.start();
    written = 0;
  });
  afterEach(async () => {
    await log.stop();
    await readModels.destroy();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const heads = (into: string | null = file) =>
    new TreeHeads({ eventStore: store, readModels, signer, file: into, everyMs: 60_000, now: () => nine });
  const grow = async (count: number) => {
    const head = await write(store, 'customer-ada', written, count);
    written += count;
    expect(await log.reached(head, 20_000)).toBe(true);
    return head;
  };
  const inStream = async () => {
    const notes: string[] = [];
    for await (const { data } of store.readStream('tree-heads')) notes.push((data as { note: string }).note);
    return notes;
  };
  const inFile = async () => keptHeads(await readFile(file, 'utf8'));
  const sizes = (notes: readonly string[]) => notes.map((note) => readHead(note).treeSize);

  it('hand over to another key, which alone signs from then on', async () => {
    const next = { name: signer.name, ...keyPair() };
    await grow(3);
    await heads().handOver(next);
    await heads().handOver(next);
    expect(sizes(await inStream())).toEqual([3, 3]);
    expect((await inFile()).notes).toEqual(await inStream());
    await grow(1);
    await expect(heads().sign()).rejects.toBeInstanceOf(KeyHandedOver);
    await expect(heads().handOver({ name: signer.name, ...keyPair() })).rejects.toThrow('was handed over');
    const following = { eventStore: store, readModels, signer: next, file, everyMs: 0, now: () => nine };
    await new TreeHeads(following).sign();
    await expect(heads().sign()).rejects.toBeInstanceOf(KeyHandedOver);
    const notes = await inStream();
    expect(sizes(notes)).toEqual([3, 3, 4]);
    expect((await inFile()).notes).toEqual(notes);
    const line = KeyLine.of(signer, notes);
    expect(notes.map((note) => line.signerOf(note).publicKey)).toEqual([
      signer.publicKey,
      signer.publicKey,
      next.publicKey,
    ]);
  });

  it('hand over beside somebody who signs meanwhile, in their turn', async () => {
    const next = { name: signer.name, ...keyPair() };
    await grow(3);
    let others = 2;
    const beside: Pick<InMemoryEventStore, 'append' | 'lastOf' | 'readStream'> = {
      lastOf: (stream) => store.lastOf(stream),
      readStream: (stream, from) => store.readStream(stream, from),
      append: async (stream, expected, events) => {
        if (JSON.stringify(events).includes('key-to') && others-- > 0) {
          await grow(1);
          await heads().sign();
        }
        return store.append(stream, expected, events);
      },
    };
    const own = { eventStore: beside, readModels, signer, file, everyMs: 0, now: () => nine };
    await new TreeHeads(own).handOver(next);
    expect(sizes(await inStream())).toEqual([3, 4, 5, 5]);
    expect(await inFile()).toEqual({ notes: await inStream(), torn: [] });
    await expect(heads().sign()).rejects.toBeInstanceOf(KeyHandedOver);

    const third = { name: signer.name, ...keyPair() };
    const hasty = { ...own, signer: next };
    beside.append = () => Promise.reject(new WrongExpectedRevision('tree-heads', 1n, 2n));
    await expect(new TreeHeads(hasty).handOver(third)).rejects.toBeInstanceOf(HeadsTooFast);
  });

  it('bring a handover into the file where a crash was before it', async () => {
    const next = { name: signer.name, ...keyPair() };
    await grow(2);
    await heads().sign();
    await heads(null).handOver(next);
    expect((await inFile()).notes).toHaveLength(1);
    await heads().handOver(next);
    expect(await inFile()).toEqual({ notes: await inStream(), torn: [] });
    expect(sizes(await inStream())).toEqual([2, 2]);
  });

  it('say what the log is, in the stream and in the file', async () => {
    const position = await grow(3);
    const own = heads();
    await own.sign();
    const [note = ''] = await inStream();
    expect(openHead(note, signer)).toEqual({
      ...{ origin: 'hindsight/spec', treeSize: 3, position, signedAt: nine.toISOString() },
      rootHash: mth(await leavesOf(store)),
    });
    expect(await inFile()).toEqual({ notes: [note], torn: [] });
    expect(own.reading).toEqual({ size: 3, signedAt: nine.toISOString(), failure: null });
  });

  it('are signed of news only, and of nothing there is none', async () => {
    const own = heads();
    await own.sign();
    expect(await inStream()).toEqual([]);
    await grow(2);
    await own.sign();
    await own.sign();
    await heads().sign();
    await grow(300);
    await own.sign();
    expect(sizes(await inStream())).toEqual([2, 302]);
    expect(sizes((await inFile()).notes)).toEqual([2, 302]);
  });

  it('reach the file late where a crash, a torn write or another process was between', async () => {
    await grow(1);
    await heads(null).sign();
    await grow(1);
    await heads().sign();
    expect(sizes((await inFile()).notes)).toEqual([1, 2]);
    for (const count of [1, 1, 1]) {
      await grow(count);
      await heads(null).sign();
    }
    await appendFile(file, 'hindsight/spec\n5');
    await heads().sign();
    const { notes, torn } = await inFile();
    expect([sizes(notes), torn.length]).toEqual([[1, 2, 3, 4, 5], 1]);
    expect(notes).toEqual(await inStream());
  });

  it('take turns where two sign', async () => {
    await grow(4);
    await Promise.all([heads().sign(), heads(null).sign(), heads(null).sign()]);
    expect(sizes(await inStream())).toEqual([4]);
  });

  it('come into one file once, however many write it', async () => {
    for (const count of [1, 1, 1]) {
      await grow(count);
      await heads(null).sign();
    }
    await Promise.all(Array.from({ length: 5 }, () => heads().sign()));
    expect(await inFile()).toEqual({ notes: await inStream(), torn: [] });
    const several = Array.from({ length: 5 }, () => heads());
    for (let round = 0; round < 3; round++) {
      await grow(1);
      await Promise.all(several.map((one) => one.sign()));
    }
    expect(await inFile()).toEqual({ notes: await inStream(), torn: [] });
    expect(sizes(await inStream())).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are no longer signed where the log is not what was signed', async () => {
    await grow(3);
    const own = heads();
    await own.sign();
    await log.stop();
    await readModels.query(`UPDATE merkle_tile SET hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)`);
    await expect(own.sign()).rejects.toThrow(HeadsDisagree);
    log = new MerkleLog({ eventStore: store, readModels });
    log.start();
    await grow(1);
    await expect(own.sign()).rejects.toThrow('no longer has the root that was signed for its first 3 leaves');
    expect(sizes(await inStream())).toEqual([3]);
  });

  it('wait until tables that are made anew have got there', async () => {
    await grow(3);
    await heads().sign();
    await log.stop();
    await readModels.query(`TRUNCATE merkle_tile`);
    await readModels.query(`UPDATE merkle_log SET size = 0, position = NULL`);
    await heads().sign();
    log = new MerkleLog({ eventStore: store, readModels });
    log.start();
    await grow(1);
    await heads().sign();
    expect(sizes(await inStream())).toEqual([3, 4]);
  });

  it('go on being tried for, and say why they fail', async () => {
    await writeFile(join(folder, 'no-directory'), '');
    await grow(1);
    const own = heads(join(folder, 'no-directory', 'tree-heads'));
    own.start();
    while (own.reading.failure === null) await new Promise((go) => setTimeout(go, 5));
    await own.stop();
    expect(String(own.reading.failure)).toMatch(/ENOTDIR/);
  });
});
