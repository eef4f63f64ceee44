import { readFile } from 'node:fs/promises';
import { isRole, roles, type Role } from '@hindsight/contracts';
import type { ApiKey } from '../../api/src/api.module.js';

import { BadInput, messageOf } from './bad-input.js';
import type { Settings } from './settings.js';
import { said } from './texts/texts.js';

/**
 * The keys that are configured: `name/role+role:secret` each, or `name:secret` with every role, separated by commas or, in a file, by lines; there `#` begins a
 * comment line. What is wrong is told by place and name, never by secret.
 * @throws {BadInput}
 */
export async function readApiKeys({
  apiKeys,
  apiKeysFile,
}: Pick<Settings, 'apiKeys' | 'apiKeysFile'>): Promise<readonly ApiKey[]> {
  if (apiKeys !== undefined && apiKeysFile !== undefined) {
    throw new BadInput(said('bothKeysSet'));
  }
  if (apiKeys !== undefined) return parseKeys('API_KEYS', apiKeys);
  if (apiKeysFile === undefined) return [];
  return parseKeys(`API_KEYS_FILE=${apiKeysFile}`, await contentOf(apiKeysFile));
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput(said('cannotBeRead', { place: `API_KEYS_FILE=${file}`, why: messageOf(error) }));
  }
}

function parseKeys(from: string, text: string): ApiKey[] {
  const keys: ApiKey[] = [];
  for (const [place, entry] of entriesOf(text).entries()) {
    const key = keyIn(entry);
    if (!key) throw new BadInput(said('keyUnfit', { from, nth: place + 1, roles: roles.join(', ') }));
    refuseTwin(from, key, keys);
    keys.push(key);
  }
  if (keys.length === 0) throw new BadInput(said('noKeyThere', { from }));
  return keys;
}

function keyIn(entry: string): ApiKey | null {
  const match = /^([A-Za-z0-9_.-]{1,64})(?:\/([a-z+]+))?:([\x21-\x7e]{16,})$/.exec(entry);
  const [, name, spelled, secret] = match ?? [];
  const may = rolesIn(spelled);
  return name === undefined || secret === undefined || !may ? null : { name, secret, roles: may };
}

function refuseTwin(from: string, { name, secret }: ApiKey, keys: readonly ApiKey[]): void {
  if (keys.some((key) => key.name === name)) throw new BadInput(said('keyNameTwice', { from, name }));
  const twin = keys.find((key) => key.secret === secret);
  if (twin) throw new BadInput(said('secretTwice', { from, one: twin.name, other: name }));
}

/** Null where one of them is none; without any, every role: so keys were before there were roles. */
function rolesIn(spelled: string | undefined): readonly Role[] | null {
  if (spelled === undefined) return roles;
  const names = spelled.split('+');
  return names.every(isRole) ? names : null;
}

const entriesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
