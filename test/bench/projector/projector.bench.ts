import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EventStoreDb } from '@hindsight/event-store';
import { startPostgres } from '@hindsight/local-services';
import { openReadModels } from '@hindsight/read-models';
import type { Bench, Target } from '../harness/bench.js';
import { writeHistory } from './history.js';
import { pastContenders, projectorOn } from './past.js';
import { presentContenders } from './present.js';

/** The projector: catching up, making tables anew, and keeping up. Event stores and PostgreSQL are processes of their own. */
export const projectorBench: Bench = {
  about:
    'the projector: catch-up and rebuild beside the usual way, append to visible, day close (a 25th of the events)',
  prepare: async ({ events: asked, seed }) => {
    const events = Math.ceil(asked / 25);
    const directory = await mkdtemp(join(tmpdir(), 'bench-projector-'));
    const postgres = await startPostgres({ directory });
    const [past, present] = [await startNode(events), await startNode(events)];
    const [pastStore, presentStore] = [new EventStoreDb(past.url), new EventStoreDb(present.url)];
    await writeHistory(pastStore, events, seed);
    const writer = await writeHistory(presentStore, events, seed);
    const tables = await openReadModels(postgres.url);
    const projector = projectorOn(presentStore, tables);
    await projector.start();
    await projector.settled((await presentStore.last(['calendar']))?.position ?? 0n, 30 * 60_000);
    const business = { store: presentStore, tables, projector, writer };
    return {
      contenders: [
        ...(await pastContenders(pastStore, postgres.url)),
        ...(await presentContenders(business)),
      ],
      targets,
      close: async () => {
        await projector.stop();
        await tables.destroy();
        await Promise.all([pastStore, presentStore].map((store) => store.close()));
        await Promise.all([past, present].map(({ stop }) => stop()));
        await postgres.stop();
        await rm(directory, { recursive: true });
      },
    };
  },
};

async function startNode(events: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('../eventstore/serve.js', import.meta.url));
  const node: ChildProcess = fork(script, ['node', String(events)]);
  const [url] = (await once(node, 'message')) as [string];
  const stop = async () => {
    node.disconnect();
    await once(node, 'exit');
  };
  return { url, stop };
}

const catchUp = 'catch-up: the projector, all tables';
const rebuild = 'rebuild from the log, all tables';

const targets: readonly Target[] = [
  {
    name: 'catch-up, events a second',
    value: (of) => of(catchUp).perSecond,
    target: 10_000,
    better: 'higher',
  },
  {
    name: 'catch-up / the client reads, and counts',
    value: (of) => of(catchUp).perSecond / of('the client reads, and counts').perSecond,
    ...{ target: 0.3, better: 'higher' },
  },
  {
    name: 'rebuild / usual, an event',
    value: (of) => of(rebuild).perSecond / of('usual: one upsert an event, 500 a transaction').perSecond,
    ...{ target: 50, better: 'higher' },
  },
  {
    name: 'append to visible at 500 events a second, median ms',
    value: (of) => of('append to visible, median').medianMs,
    ...{ target: 25, better: 'lower' },
  },
  {
    name: 'append to visible at 500 events a second, 99 of 100, ms',
    value: (of) => of('append to visible, 99 of 100').medianMs,
    ...{ target: 150, better: 'lower' },
  },
  {
    name: 'day close of a million customers, seconds',
    value: (of) => 1_000_000 / of('day close: everybody evaluated').perSecond,
    ...{ target: 15, better: 'lower' },
  },
];
