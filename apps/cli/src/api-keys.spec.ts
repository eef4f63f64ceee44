import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiKeys } from './api-keys.js';
import { BadInput } from './bad-input.js';

import { roles } from '@hindsight/contracts';

const till = { name: 'till', secret: '0123456789abcdef', roles };
const crm = { name: 'crm-2', secret: 'a:secret/with=signs', roles };

describe('configured API keys', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = (apiKeys?: string, apiKeysFile?: string) => readApiKeys({ apiKeys, apiKeysFile });
  const file = async (text: string) => {
    const path = join(folder, 'keys');
    await writeFile(path, text);
    return path;
  };

  it('are none unless configured', async () => {
    expect(await read()).toEqual([]);
  });

  it('are name and secret, separated by commas', async () => {
    expect(await read('till:0123456789abcdef, crm-2:a:secret/with=signs')).toEqual([till, crm]);
  });

  it('may say which roles they have; without, they have every one', async () => {
    expect(await read('till/agent:0123456789abcdef, crm-2/analyst+approver:a:secret/with=signs')).toEqual([
      { ...till, roles: ['agent'] },
      { ...crm, roles: ['analyst', 'approver'] },
    ]);
  });

  it('may stand in a file, a line each, with comments', async () => {
    const text = '# who may write\ntill:0123456789abcdef\n\n  crm-2:a:secret/with=signs\r\n';
    expect(await read(undefined, await file(text))).toEqual([till, crm]);
  });

  it.each([
    ['nothing', '', 'API_KEYS: holds no key; expected name:secret'],
    ['no name', '0123456789abcdef', 'API_KEYS: key 1 is not name:secret'],
    ['an empty name', 'till:0123456789abcdef,:0123456789abcdeg', 'API_KEYS: key 2 is not name:secret'],
    ['a short secret', 'till:0123456789abcde', 'a secret of at least 16 visible characters'],
    ['a secret with a space', 'till:0123456789 abcdef', 'API_KEYS: key 1 is not name:secret'],
    ['a role that is none', 'till/boss:0123456789abcdef', 'roles among agent, analyst, approver'],
    ['one name twice', 'till:0123456789abcdef,till:0123456789abcdeg', 'API_KEYS: two keys are named till'],
    [
      'one secret twice',
      'till:0123456789abcdef,crm:0123456789abcdef',
      'API_KEYS: till and crm have the same secret',
    ],
  ])('are refused with %s, and no secret is told', async (_, text, expected) => {
    const failure = await read(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BadInput);
    expect((failure as BadInput).message).toContain(expected);
    expect((failure as BadInput).message).not.toContain('0123456789');
  });

  it('are refused when their file cannot be read, by its name', async () => {
    await expect(read(undefined, '/nowhere/keys')).rejects.toThrow(
      /^API_KEYS_FILE=\/nowhere\/keys: cannot be read \(ENOENT/,
    );
    await expect(read(undefined, folder)).rejects.toThrow(/cannot be read \(EISDIR/);
    await expect(read(undefined, await file('# nobody yet\n'))).rejects.toThrow(/keys: holds no key/);
  });

  it('are refused when they are configured twice over', async () => {
    await expect(read('till:0123456789abcdef', await file(''))).rejects.toThrow('only one may be');
  });
});
