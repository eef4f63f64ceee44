import { once } from 'node:events';
import { createServer, isIPv4 } from 'node:net';
import type { ApiKey } from '../../api/src/api.module.js';
import { readApiKeys } from './api-keys.js';
import { BadInput } from './bad-input.js';
import type { Settings } from './settings.js';

/** Where HTTP is served, and to whom. */
export interface Door {
  readonly host: string;
  readonly port: number;
  readonly keys: readonly ApiKey[];
}

/**
 * Makes sure, before anything is started, that HTTP will have its port, and that nobody gets in from another machine
 * without a key.
 * @throws {BadInput}
 */
export async function doorOf(settings: Settings): Promise<Door> {
  const { host, port } = settings;
  const keys = await readApiKeys(settings);
  if (keys.length === 0 && !isLoopback(host)) {
    throw new BadInput(
      `HOST=${host}: other machines get in there, so set API_KEYS=name:secret,… or API_KEYS_FILE; or leave HOST at 127.0.0.1`,
    );
  }
  await refuseTakenPort(host, port);
  return { host, port, keys };
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

function complaint(host: string, port: number, code = 'it does not say why'): string {
  if (code === 'EADDRINUSE') {
    return `PORT=${port}: this port of ${host} is in use; choose another, or 0 for any free one`;
  }
  if (code === 'EACCES') return `PORT=${port}: this user may not listen there; choose one above 1023`;
  return `HOST=${host}: no address of this machine (${code})`;
}
