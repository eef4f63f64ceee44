import getPort from 'get-port';
import { Kept, type Running } from './kept.js';
import { startDatabase, startPart } from './parts.js';

/** Where the two stores are. */
export interface Stores {
  readonly EVENTSTORE_URL: string;
  readonly DATABASE_URL: string;
}

export interface Arrangement {
  /** How many projectors there are; one unless given. */
  readonly projectors?: number;
  /** By what API and projectors reach the stores; directly unless given. */
  readonly reach?: (stores: Stores) => Promise<Stores>;
  /** Of event store and projectors, beside what all have. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Event store, database, API and projectors, each in processes of its own that are started again whenever they are gone. */
export interface WholeSystem {
  readonly api: string;
  /** The services themselves, for commands of their own. */
  readonly env: Stores;
  readonly parts: {
    readonly database: Kept;
    readonly store: Kept;
    readonly api: Kept;
    readonly projectors: readonly Kept[];
  };
  close(): Promise<void>;
}

export async function startWhole(folder: string, arrangement: Arrangement = {}): Promise<WholeSystem> {
  const { projectors = 1, reach, env = {} } = arrangement;
  const [storePort, databasePort, apiPort] = [await getPort(), await getPort(), await getPort()];
  const first = await startDatabase(folder, databasePort);
  const direct = {
    EVENTSTORE_URL: `esdb://127.0.0.1:${storePort}?tls=false`,
    DATABASE_URL: first.url,
  };
  const stores = (await reach?.(direct)) ?? direct;
  const part = (words: readonly string[], own: NodeJS.ProcessEnv) =>
    Kept.of(() => startPart(words, { cwd: folder, env: { ...stores, ...own } }));

  const database = await Kept.of(once(first, () => startDatabase(folder, databasePort)));
  const store = await part(['eventstore', '--port', String(storePort)], env);
  const api = await part(['api'], { PORT: String(apiPort) });
  const projecting: Kept[] = [];
  while (projecting.length < projectors) projecting.push(await part(['projector'], { ...env, PORT: '0' }));
  return {
    api: `http://127.0.0.1:${apiPort}`,
    env: direct,
    parts: { database, store, api, projectors: projecting },
    close: async () => {
      await Promise.all(projecting.map((one) => one.letGo()));
      for (const one of [api, store, database]) await one.letGo();
    },
  };
}

/** The one that runs already, and later others. */
function once(first: Running, start: () => Promise<Running>): () => Promise<Running> {
  let next = () => Promise.resolve(first);
  return () => {
    const started = next();
    next = start;
    return started;
  };
}
