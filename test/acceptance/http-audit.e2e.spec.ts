import { Logger } from '@nestjs/common';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  checkProof,
  parseProof,
  parseVerifierKey,
  publicKeyOf,
  readHead,
  verifierKeyText,
  verifyConsistency,
  type NoteSigner,
} from '@hindsight/merkle';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { generateKeyPairSync } from 'node:crypto';
import { Audit } from '../../apps/projector/src/projector.module.js';
import { write } from '../../apps/projector/src/testing/audited.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startHttp, type HttpServer } from './http-server.js';

const { privateKey } = generateKeyPairSync('ed25519');
const signer: NoteSigner = { name: 'hindsight/spec', privateKey, publicKey: publicKeyOf(privateKey) };

describe('the audit trail over HTTP', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let audit: Audit;
  let http: HttpServer;
  let head: bigint;
  beforeEach(async () => {
    Logger.overrideLogger(false);
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    audit = new Audit({ eventStore: store, readModels }, { signer, file: null, everyMs: 0 });
    audit.start();
    http = await startHttp({ eventStore: store, readModels, reportingCurrency: 'GBP', auditKey: signer });
    await write(store, 'customer-ada', 0, 3);
    head = await write(store, 'calendar', 0, 2);
    await audit.log.reached(head, 20_000);
  });
  afterEach(async () => {
    await http.close();
    await audit.stop();
    await readModels.destroy();
    await database.drop();
  });

  const get = async (path: string, headers = {}) => (await http.get(`/v1/audit/${path}`, headers)).body;
  const refusal = async (path: string) => {
    const { status, body } = await http.get(`/v1/audit/${path}`, { 'accept-language': 'zh' });
    expect(body['title']).toMatch(/\p{Script=Han}/u);
    return [status, body['type']];
  };

  it('gives the key, the last signed head, and a proof that holds with the key alone', async () => {
    await audit.heads?.sign();
    const { publicKey } = await get('public-key');
    expect(publicKey).toBe(verifierKeyText(signer));
    const signed = await get('tree-head');
    expect(signed).toMatchObject({ origin: 'hindsight/spec', treeSize: 5, position: String(head) });
    const proof = await get('proofs/inclusion?stream=customer-ada&revision=1');
    expect(proof).toMatchObject({
      stream: 'customer-ada',
      revision: '1',
      index: 1,
      treeSize: 5,
      position: '100',
    });
    expect(proof['rootHash']).toBe(signed['rootHash']);
    const checked = checkProof(parseProof(String(proof['proof'])), parseVerifierKey(String(publicKey)));
    expect(checked).toEqual(readHead(String(signed['head'])));
    expect(await get('proofs/inclusion?position=100')).toEqual(proof);
  });

  it('proves against a head that is kept too, and that the log only grew since', async () => {
    await audit.heads?.sign();
    const kept = readHead(String((await get('tree-head'))['head']));
    await audit.log.reached(await write(store, 'plan-2026', 0, 4), 20_000);
    await audit.heads?.sign();
    const now = readHead(String((await get('tree-head'))['head']));
    const { path } = await get('proofs/consistency?from=5&to=9');
    const said = { from: 5, to: 9, fromRoot: kept.rootHash, toRoot: now.rootHash };
    const hashes = (path as string[]).map((hash) => Buffer.from(hash, 'base64'));
    expect(verifyConsistency({ ...said, path: hashes })).toBe(true);
    const proof = await get('proofs/inclusion?position=0&treeSize=5');
    expect(proof).toMatchObject({ treeSize: 5, rootHash: kept.rootHash.toString('base64'), proof: null });
  });

  it.each([
    ['tree-head', 404, 'tree-head-unknown'],
    ['proofs/inclusion?position=0', 404, 'tree-head-unknown'],
    ['proofs/inclusion?position=1', 404, 'audited-event-unknown'],
    ['proofs/inclusion?stream=customer-ada&revision=9', 404, 'audited-event-unknown'],
    ['proofs/inclusion?position=100&treeSize=1', 409, 'event-not-signed'],
    ['proofs/inclusion?position=100&treeSize=6', 422, 'tree-size-unknown'],
    ['proofs/inclusion', 400, 'request-invalid'],
    ['proofs/inclusion?position=0&stream=customer-ada', 400, 'request-invalid'],
    ['proofs/inclusion?position=-1', 400, 'request-invalid'],
    ['proofs/consistency?from=2', 400, 'request-invalid'],
    ['proofs/consistency?from=2&to=6', 422, 'tree-size-unknown'],
    ['proofs/consistency?from=3&to=2', 422, 'tree-size-unknown'],
  ])('refuses %s', async (path, status, type) => {
    expect(await refusal(path)).toEqual([status, `/problems/${type}`]);
  });

  it('gives no proof out of tables that were altered', async () => {
    await audit.heads?.sign();
    await readModels.query('UPDATE merkle_tile SET hashes = set_byte(hashes, 1, get_byte(hashes, 1) # 1)');
    for (const position of [0, 100])
      expect(await refusal(`proofs/inclusion?position=${position}`)).toEqual([500, '/problems/log-altered']);
    await readModels.query('DELETE FROM merkle_tile');
    expect(await refusal('proofs/consistency?from=2&to=5')).toEqual([500, '/problems/log-altered']);
  });

  it('says where there is no key', async () => {
    const keyless = await startHttp({ eventStore: store, readModels, reportingCurrency: 'GBP' });
    const { status, body } = await keyless.get('/v1/audit/public-key');
    expect([status, body['type']]).toEqual([404, '/problems/audit-key-unknown']);
    await keyless.close();
  });
});
