import type { Bench, Target } from '../harness/bench.js';
import { alone } from './alone.js';
import { clientTargets, throughClient } from './through-client.js';

/** The embedded event store: the store without gRPC, and the node through the real client beside a server that stores nothing. */
export const eventStoreBench: Bench = {
  about: 'the embedded event store, 1 KB events: alone, and through the client beside a stub',
  prepare: async ({ events }) => {
    const inStore = await alone(Math.ceil(events / 50));
    const inClient = await throughClient(Math.ceil(events / 100));
    return {
      contenders: [...inStore.contenders, ...inClient.contenders],
      targets: [...storeTargets, ...clientTargets],
      close: async () => {
        await inClient.close();
        await inStore.close();
      },
    };
  },
};

const atLeast = (contender: string, target: number): Target => ({
  name: `${contender}, a second`,
  value: (of) => of(contender).perSecond,
  target,
  better: 'higher',
});

const storeTargets: readonly Target[] = [
  atLeast('node alone: appends, groups of 100, 1 streams', 50_000),
  atLeast('node alone: appends, groups of 1000, 1 streams', 100_000),
  atLeast('node alone: reads of $all', 400_000),
  atLeast('node alone: reads of a stream', 400_000),
];
