import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EventStoreDb } from '@hindsight/event-store';
import { auditedPrefixes } from '@hindsight/merkle';
import { startPostgres } from '@hindsight/local-services';
import { openReadModels } from '@hindsight/read-models';
import { write } from '../../../apps/projector/src/testing/audited.js';
import type { Bench, Target } from '../harness/bench.js';
import { bundleContenders, bundleTarget } from './bundles.js';
import { catchUpContenders } from './catch-up.js';
import { writeLargeTree } from './large-tree.js';
import { proofContenders } from './proofs.js';
import { writePathContenders, writePathTarget } from './write-path.js';

const streams = 100;
const eventsPerAppend = 500;

/** The Merkle log: catching up with a log that is there, and proofs out of a large one. */
export const auditBench: Bench = {
  about:
    'the Merkle log: catch-up (a 10th of the events), proofs in ten times as many leaves as events; the check of a bundle of 10,000; and what encryption costs',
  prepare: async ({ events, seed }) => {
    const directory = await mkdtemp(join(tmpdir(), 'bench-audit-'));
    const postgres = await startPostgres({ directory });
    const node = await startNode();
    const store = new EventStoreDb(node.url);
    // Of its own: what is taken down would be leaves, and no two runs of the catch-up have the same root.
    const noted = await startNode();
    const notes = new EventStoreDb(noted.url);
    const written = await writeLog(store, Math.ceil(events / 10));
    const tables = await openReadModels(postgres.url);
    const leaves = events * 10;
    await writeLargeTree(tables, leaves);
    return {
      contenders: [
        ...catchUpContenders({ store, server: postgres.url, events: written }),
        ...(await proofContenders({ store, tables, leaves, seed })),
        ...(await bundleContenders(postgres.url)),
        ...(await writePathContenders({ store: notes, tables, notes: Math.ceil(events / 50) })),
      ],
      targets,
      close: async () => {
        await tables.destroy();
        await store.close();
        await notes.close();
        await node.stop();
        await noted.stop();
        await postgres.stop();
        await rm(directory, { recursive: true });
      },
    };
  },
};

/** @returns how many events it has */
async function writeLog(store: EventStoreDb, events: number): Promise<number> {
  const rounds = Math.ceil(events / (streams * eventsPerAppend));
  for (let round = 0; round < rounds; round++) {
    for (let stream = 0; stream < streams; stream++)
      await write(store, `customer-c${stream}`, round * eventsPerAppend, eventsPerAppend);
  }
  let count = 0;
  for await (const { position } of store.readAllStored(auditedPrefixes)) if (position >= 0n) count += 1;
  return count;
}

async function startNode(): Promise<{ url: string; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('../eventstore/serve.js', import.meta.url));
  const node: ChildProcess = fork(script, ['node', '0']);
  const [url] = (await once(node, 'message')) as [string];
  const stop = async () => {
    node.disconnect();
    await once(node, 'exit');
  };
  return { url, stop };
}

const targets: readonly Target[] = [
  writePathTarget,
  bundleTarget,
  {
    name: 'catch-up, events a second',
    value: (of) => of('catch-up: the Merkle log').perSecond,
    ...{ target: 20_000, better: 'higher' },
  },
  {
    name: 'an inclusion proof, ms',
    value: (of) => 1000 / of('inclusion proofs').perSecond,
    ...{ target: 20, better: 'lower' },
  },
  {
    name: 'a consistency proof, ms',
    value: (of) => 1000 / of('consistency proofs').perSecond,
    ...{ target: 20, better: 'lower' },
  },
];
