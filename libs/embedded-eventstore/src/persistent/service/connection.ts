import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Connection } from './running-group.js';

/** Without a login everybody counts as admin, as in an EventStoreDB that runs insecurely. */
const NOBODY = 'admin';

export function connectionOf(
  call: Pick<ServerDuplexStream<unknown, unknown>, 'getPeer' | 'metadata'>,
): Connection {
  const header = (key: string) => call.metadata.get(key).at(0)?.toString() ?? '';
  const [, credentials] = /^Basic (\S+)$/i.exec(header('authorization')) ?? [];
  const [username = NOBODY] = credentials
    ? Buffer.from(credentials, 'base64').toString('utf8').split(':')
    : [];
  return { from: call.getPeer(), username, name: header('connection-name') };
}
