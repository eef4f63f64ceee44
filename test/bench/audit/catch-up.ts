import type { EventStoreDb } from '@hindsight/event-store';
import { auditedPrefixes, encodeLeaf, GrowingTree, leafHash, rootAt } from '@hindsight/merkle';
import { loadMerkleExtent, onPool, storedTiles, type ReadModels } from '@hindsight/read-models';
import { MerkleLog } from '../../../apps/projector/src/audit/merkle-log.js';
import type { Contender, OwnTimed, Said } from '../harness/bench.js';
import { withTables } from '../projector/tables.js';

interface Log {
  readonly store: EventStoreDb;
  /** Of PostgreSQL. */
  readonly server: string;
  readonly events: number;
}

/** The projection beside what it cannot be faster than: reading, and reading and hashing. */
export function catchUpContenders({ store, server, events }: Log): readonly Contender[] {
  return [
    {
      ...{ name: 'the client reads bytes', units: events, comparedAs: 'events' },
      run: async () => {
        let count = 0;
        for await (const { position } of store.readAllStored(auditedPrefixes)) if (position >= 0n) count++;
        return () => String(count);
      },
    },
    {
      ...{
        name: 'the client reads bytes, and the tree is kept in memory',
        units: events,
        comparedAs: 'root',
      },
      run: async () => {
        const tree = new GrowingTree();
        for await (const event of store.readAllStored(auditedPrefixes))
          tree.append(leafHash(encodeLeaf(event)));
        return () => tree.root().toString('hex');
      },
    },
    {
      ...{ name: 'catch-up: the Merkle log', units: events, comparedAs: 'root' },
      run: () => withTables(server, (tables) => timedCatchUp(store, tables)),
    },
  ];
}

async function timedCatchUp(store: EventStoreDb, readModels: ReadModels): Promise<OwnTimed<Said>> {
  const head = (await store.last(auditedPrefixes))?.position ?? 0n;
  const log = new MerkleLog({ eventStore: store, readModels });
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  log.start();
  if (!(await log.reached(head, 30 * 60_000))) throw new Error('the Merkle log does not get on');
  const { user, system } = process.cpuUsage(cpu);
  const ms = { wall: performance.now() - wall, cpu: (user + system) / 1000 };
  await log.stop();
  const { size } = await loadMerkleExtent(onPool(readModels));
  const root = await rootAt(storedTiles(onPool(readModels)), size);
  return { result: () => root.toString('hex'), ms };
}
