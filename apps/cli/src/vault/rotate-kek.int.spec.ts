import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { addEndpoint, onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { signed } from '../../../api/src/webhooks/sending/signature.js';
import { WebhookKeys } from '../../../api/src/webhooks/webhook-keys.js';
import type { System } from '../composition.js';
import { keyEncryptionOf } from './key-encryption-of.js';
import { rotateIn } from './rotate-kek.js';

const hour = 3_600_000;

describe('secrets of webhooks', () => {
  let directory: string;
  let database: TestDatabase;
  let readModels: ReadModels;
  let system: System;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-kek-'));
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    const settings = { directory, vault: {} };
    system = { settings, readModels } as unknown as System; // nothing else of it is asked
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
    await rm(directory, { recursive: true });
  });

  /** As a process that begins now has them. */
  const keysAnew = async () => {
    const keyEncryption = await keyEncryptionOf(system.settings);
    if (!keyEncryption) throw new Error('no key is here');
    return new WebhookKeys(keyEncryption);
  };
  /** Which of these secrets a message verifies under. */
  async function signedUnder(keys: WebhookKeys, secrets: readonly string[]): Promise<boolean[]> {
    const [at, body] = [new Date(), '{"客户":1}'];
    const signing = (await keys.at(onPool(readModels), at)).get('crm') ?? [];
    const headers: Record<string, string> = { ...signed({ id: 'evt-1', at, body }, signing) };
    return secrets.map((secret) => {
      try {
        return Boolean(new Webhook(secret).verify(body, headers));
      } catch {
        return false;
      }
    });
  }

  it('sign as before when their wrapping was rotated, for who runs and who begins, and the earlier key-encryption key is gone', async () => {
    const sql = onPool(readModels);
    const now = new Date();
    const endpoint = {
      ...{ id: 'crm', url: 'https://crm.example/', streams: ['customer'], types: [], customerId: null },
      ...{ purpose: 'a spec', position: -1n, createdAt: now, createdBy: 'ann' },
    };
    await addEndpoint(sql, endpoint);
    const running = await keysAnew();
    const secrets = [
      await running.add(sql, 'crm', now, now),
      await running.add(sql, 'crm', now, new Date(now.getTime() + hour)),
    ];
    expect(await signedUnder(running, secrets)).toEqual([true, true]);

    const file = join(directory, 'vault-key');
    const old = (await readFile(file, 'utf8')).trim();
    const { kek, forgotten } = await rotateIn(system, true);
    expect(forgotten).toBe(true);
    expect(await readFile(file, 'utf8')).not.toContain(old);
    expect(await sql.query('SELECT DISTINCT kek FROM webhook.signing_key')).toEqual([{ kek }]);
    expect(await signedUnder(running, secrets)).toEqual([true, true]);
    expect(await signedUnder(await keysAnew(), secrets)).toEqual([true, true]);

    const next = await running.add(sql, 'crm', new Date(), new Date(Date.now() + hour));
    await rotateIn(system, true);
    expect(await signedUnder(await keysAnew(), [...secrets, next])).toEqual([true, true, true]);
  });
});
