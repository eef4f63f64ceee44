import { once } from 'node:events';
import { createServer } from 'node:net';
import { BadInput } from './bad-input.js';

/**
 * Makes sure, before anything is started, that HTTP will have its port.
 * @throws {BadInput} somebody else listens there.
 */
export async function refuseTakenPort(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error; // listening fails with system errors
    throw new BadInput(
      `PORT=${port}: this port of 127.0.0.1 is in use; choose another, or 0 for any free one`,
    );
  }
  probe.close();
  await once(probe, 'close');
}
