import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startEventStore } from '@hindsight/embedded-eventstore';

/** `admin` and `ops` are the users that every EventStoreDB begins with. */
export interface SecuredClients {
  readonly admin: EventStoreDBClient;
  readonly ops: EventStoreDBClient;
  readonly anonymous: EventStoreDBClient;
  /** whoever says to be admin, without knowing the password */
  readonly impostor: EventStoreDBClient;
}

/** The same for a server with TLS and users: `ESDB_SECURE_URL=esdb://host:2113?tlsCAFile=…`, without credentials. */
export function securedEventStoreUnderTest(): SecuredClients {
  const clients = new Map<keyof SecuredClients, EventStoreDBClient>();
  let stop = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    let url = process.env.ESDB_SECURE_URL;
    if (url === undefined) {
      const node = await startEventStore({ directory: await mkdtemp(join(tmpdir(), 'secured-')), tls: true });
      ({ url } = node);
      stop = () => node.wipe();
    }
    const as = (who: string) => EventStoreDBClient.connectionString(url.replace('esdb://', `esdb://${who}`));
    clients.set('admin', as('admin:changeit@'));
    clients.set('ops', as('ops:changeit@'));
    clients.set('anonymous', as(''));
    clients.set('impostor', as('admin:guessed@'));
  });

  afterAll(async () => {
    for (const client of clients.values()) await client.dispose();
    await stop();
  });

  const client = (who: keyof SecuredClients): EventStoreDBClient => {
    const found = clients.get(who);
    if (!found) throw new Error('the clients are there from beforeAll on');
    return found;
  };
  return {
    get admin() {
      return client('admin');
    },
    get ops() {
      return client('ops');
    },
    get anonymous() {
      return client('anonymous');
    },
    get impostor() {
      return client('impostor');
    },
  };
}
