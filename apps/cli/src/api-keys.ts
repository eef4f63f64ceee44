import { readFile } from 'node:fs/promises';
import type { ApiKey } from '../../api/src/api.module.js';
import { BadInput, messageOf } from './bad-input.js';
import type { Settings } from './settings.js';
import { said } from './texts/texts.js';

/**
 * The keys that are configured: `name:secret` each, separated by commas or, in a file, by lines; there `#` begins a
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
    const match = /^([A-Za-z0-9_.-]{1,64}):([\x21-\x7e]{16,})$/.exec(entry);
    const [, name, secret] = match ?? [];
    if (name === undefined || secret === undefined)
      throw new BadInput(said('keyUnfit', { from, nth: place + 1 }));
    if (keys.some((key) => key.name === name)) throw new BadInput(said('keyNameTwice', { from, name }));
    const twin = keys.find((key) => key.secret === secret);
    if (twin) throw new BadInput(said('secretTwice', { from, one: twin.name, other: name }));
    keys.push({ name, secret });
  }
  if (keys.length === 0) throw new BadInput(said('noKeyThere', { from }));
  return keys;
}

const entriesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
