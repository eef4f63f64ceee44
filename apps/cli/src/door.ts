import { once } from 'node:events';
import { createServer, isIPv4 } from 'node:net';
import type { InEveryLanguage } from '@hindsight/contracts';
import type { ApiKey } from '../../api/src/api.module.js';
import { readApiKeys } from './api-keys.js';
import { BadInput } from './bad-input.js';
import type { Settings } from './settings.js';
import { said } from './texts/texts.js';

/** Where HTTP is served, and to whom. */
export interface Door {
  readonly host: string;
  readonly port: number;
  /** Keys that are configured; those that are made while it runs are none of them. */
  readonly access: readonly ApiKey[] | 'open';
}

/**
 * Makes sure, before anything is started, that HTTP will have its port, and that nobody gets in from another machine
 * without saying who they are.
 * @throws {BadInput}
 */
export async function doorOf(settings: Settings): Promise<Door> {
  const { host, port } = settings;
  const access = await accessOf(settings);
  await refuseTakenPort(host, port);
  return { host, port, access };
}

async function accessOf(settings: Settings): Promise<Door['access']> {
  const { host, access, apiKeys, apiKeysFile } = settings;
  if (access.who !== 'open') return readApiKeys(settings);
  const set = { API_KEYS: apiKeys, API_KEYS_FILE: apiKeysFile, OIDC_ISSUER: access.issuer };
  const [name] = Object.entries(set).flatMap(([one, value]) => (value === undefined ? [] : [one]));
  if (name !== undefined) throw new BadInput(said('openWithKeys', { name }));
  if (!isLoopback(host)) throw new BadInput(said('openToOthers', { host }));
  return 'open';
}

/** Names other than localhost may lead anywhere. */
const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
  } catch (error) {
    throw new BadInput(complaint(host, port, (error as NodeJS.ErrnoException).code)); // listening fails with system errors
  }
  probe.close();
  await once(probe, 'close');
}

function complaint(host: string, port: number, code?: string): InEveryLanguage {
  if (code === 'EADDRINUSE') return said('portInUse', { port, host });
  if (code === 'EACCES') return said('portForbidden', { port });
  return said('noSuchAddress', { host, why: code ?? said('doesNotSayWhy') });
}
