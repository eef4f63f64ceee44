import { setTimeout as sleep } from 'node:timers/promises';
import { readOnlyFor } from './read-only.js';
import { startWhole, type Stores } from './whole-system.js';
import { Wire } from './wire.js';

/** Something that goes wrong, and is right again when it resolves, or soon after. */
interface Fault {
  readonly name: string;
  strike(): Promise<void> | void;
}

/** A whole system, and what may happen to it. */
export interface WildSystem {
  readonly api: string;
  readonly env: Stores;
  readonly faults: readonly Fault[];
  /** How often something was started again. */
  readonly restarts: number;
  close(): Promise<void>;
}

const awayMs = 1000;

export async function startWild(folder: string): Promise<WildSystem> {
  const wires: Record<string, Wire> = {};
  const wired = async (name: string, url: string) => {
    const to = new URL(url);
    const wire = (wires[name] = await Wire.to(Number(to.port)));
    to.port = String(wire.port);
    return to.href;
  };
  const system = await startWhole(folder, {
    reach: async ({ EVENTSTORE_URL, DATABASE_URL }) => ({
      EVENTSTORE_URL: await wired('event store', EVENTSTORE_URL),
      DATABASE_URL: await wired('database', DATABASE_URL),
    }),
  });
  const { database, store, api, projectors } = system.parts;
  const [projector] = projectors;
  const parts = Object.entries({ database, 'event store': store, api, ...(projector && { projector }) });
  return {
    api: system.api,
    env: system.env,
    faults: [
      ...parts.map(([name, one]) => ({ name: `${name} killed`, strike: () => one.kill() })),
      ...Object.entries(wires).map(([name, wire]) => ({
        name: `${name} cut off`,
        strike: () => cutFor(awayMs, wire),
      })),
      { name: 'database read-only', strike: () => readOnlyFor(awayMs, system.env.DATABASE_URL) },
    ],
    get restarts() {
      return parts.reduce((sum, [, one]) => sum + one.restarts, 0);
    },
    close: async () => {
      await system.close();
      for (const wire of Object.values(wires)) wire.close();
    },
  };
}

async function cutFor(milliseconds: number, wire: Wire): Promise<void> {
  wire.cut();
  await sleep(milliseconds);
  wire.mend();
}
