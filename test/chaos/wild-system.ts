import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';
import { Kept, type Running } from './kept.js';
import { startDatabase, startPart } from './parts.js';
import { readOnlyFor } from './read-only.js';
import { Wire } from './wire.js';

/** Something that goes wrong, and is right again when it resolves, or soon after. */
interface Fault {
  readonly name: string;
  strike(): Promise<void> | void;
}

/** Event store, database, API and projector, each in processes of its own that are started again whenever they are gone. */
export interface WildSystem {
  readonly api: string;
  /** The services themselves, for commands of their own. */
  readonly env: { readonly EVENTSTORE_URL: string; readonly DATABASE_URL: string };
  readonly faults: readonly Fault[];
  /** How often something was started again. */
  readonly restarts: number;
  close(): Promise<void>;
}

const awayMs = 1000;
const storeAt = (port: number) => `esdb://127.0.0.1:${port}?tls=false`;

export async function startWild(folder: string): Promise<WildSystem> {
  const [storePort, databasePort, apiPort] = [await getPort(), await getPort(), await getPort()];
  const first = await startDatabase(folder, databasePort);
  const wires = { store: await Wire.to(storePort), database: await Wire.to(databasePort) };
  const wired = new URL(first.url);
  wired.port = String(wires.database.port);
  const env = { EVENTSTORE_URL: storeAt(wires.store.port), DATABASE_URL: wired.href };
  const part = (words: readonly string[], port: number) => () =>
    startPart(words, { cwd: folder, env: { ...env, PORT: String(port) } });

  const kept = {
    database: await Kept.of(once(first, () => startDatabase(folder, databasePort))),
    'event store': await Kept.of(part(['eventstore', '--port', String(storePort)], 0)),
    api: await Kept.of(part(['api'], apiPort)),
    projector: await Kept.of(part(['projector'], 0)),
  };
  const parts = Object.entries(kept);
  return {
    api: `http://127.0.0.1:${apiPort}`,
    env: { EVENTSTORE_URL: storeAt(storePort), DATABASE_URL: first.url },
    faults: [
      ...parts.map(([name, one]) => ({ name: `${name} killed`, strike: one.kill.bind(one) })),
      ...Object.entries(wires).map(([name, wire]) => ({
        name: `${name} cut off`,
        strike: () => cutFor(awayMs, wire),
      })),
      { name: 'database read-only', strike: () => readOnlyFor(awayMs, first.url) },
    ],
    get restarts() {
      return parts.reduce((sum, [, one]) => sum + one.restarts, 0);
    },
    close: async () => {
      for (const [, one] of parts.reverse()) await one.letGo();
      for (const wire of Object.values(wires)) wire.close();
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

async function cutFor(milliseconds: number, wire: Wire): Promise<void> {
  wire.cut();
  await sleep(milliseconds);
  wire.mend();
}
