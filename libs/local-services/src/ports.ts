import getPort from 'get-port';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { PortInUse } from './errors.js';

const host = '127.0.0.1';

/**
 * The port asked for, or any free one.
 * @throws {PortInUse}
 */
export async function portFor(configured: number | undefined): Promise<number> {
  if (configured === undefined) return getPort({ host });
  if (!(await isFree(configured))) throw new PortInUse(configured);
  return configured;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  } finally {
    server.close();
  }
}
