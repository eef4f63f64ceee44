import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { compareSets, onPool, type ReadModels } from '@hindsight/read-models';
import {
  projectedPrefixes,
  Projector,
  ruleSetCompiler,
} from '../../../apps/projector/src/projector.module.js';
import { bringUpTo } from '../../../apps/projector/src/rebuild/bring-up-to.js';
import type { Contender, OwnTimed, Said } from '../harness/bench.js';
import { withTables } from './tables.js';
import { projectAsUsual } from './usual.js';

/** Whoever deals with a history that is there: each run has a database of its own. */
export async function pastContenders(store: EventStore, server: string): Promise<readonly Contender[]> {
  await publishCutoffs(store, server);
  const events = await eventsOf(store);
  const ofCustomers = events.filter(({ stream }) => stream.startsWith('customer-'));
  const head = events.at(-1)?.position ?? 0n;
  const onTables = (
    work: (tables: ReadModels) => Promise<unknown>,
    said: (tables: ReadModels) => Promise<Said>,
  ) =>
    withTables(server, (tables) =>
      timed(
        () => work(tables),
        () => said(tables),
      ),
    );
  return [
    {
      ...{ name: 'the client reads, and counts', units: events.length, comparedAs: 'events' },
      run: async () => {
        let count = 0;
        for await (const event of store.readAll(projectedPrefixes)) if (event.position >= 0n) count++;
        return () => String(count);
      },
    },
    {
      ...{ name: 'catch-up: the projector, all tables', units: events.length, comparedAs: 'tables' },
      run: () => onTables((tables) => catchUp(store, tables, head), fingerprint),
    },
    {
      ...{ name: 'rebuild from the log, all tables', units: events.length, comparedAs: 'tables' },
      run: () => onTables((tables) => rebuilt(store, tables, head, ofCustomers.length), fingerprint),
    },
    {
      ...{
        name: 'usual: one upsert an event, 500 a transaction',
        units: ofCustomers.length,
        comparedAs: null,
      },
      run: () =>
        onTables(
          (tables) => projectAsUsual(tables, ofCustomers),
          () => Promise.resolve(() => ''),
        ),
    },
  ];
}

/** The history is to hold them: whoever catches up with it later finds them there. */
async function publishCutoffs(store: EventStore, server: string): Promise<void> {
  const last = (await store.last(projectedPrefixes))?.position ?? 0n;
  await withTables(server, (tables) => catchUp(store, tables, last));
}

async function catchUp(store: EventStore, tables: ReadModels, head: bigint): Promise<void> {
  const projector = projectorOn(store, tables);
  await projector.start();
  try {
    if (!(await projector.settled(head, patienceMs))) throw new Error('the projector does not catch up');
  } finally {
    await projector.stop();
  }
}

const patienceMs = 30 * 60_000;

export const projectorOn = (eventStore: EventStore, readModels: ReadModels): Projector =>
  new Projector({ eventStore, readModels, reportingCurrency: 'GBP', clock: { kind: 'log' } });

async function rebuilt(
  eventStore: EventStore,
  tables: ReadModels,
  head: bigint,
  events: number,
): Promise<void> {
  const { signal } = new AbortController();
  const compile = ruleSetCompiler('GBP');
  await bringUpTo(tables, head, { eventStore, compile, signal, events, onProgress: () => undefined });
}

async function eventsOf(store: EventStore): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll(projectedPrefixes)) events.push(event);
  return events;
}

async function fingerprint(tables: ReadModels): Promise<Said> {
  const set = { sql: onPool(tables), schema: 'public' };
  const rows = await compareSets(set, set);
  return () =>
    rows.map(({ table, output, live }) => `${table} ${output ?? ''} ${live.rows} ${live.digest}`).join(', ');
}

/** Only what `work` takes counts. */
async function timed(work: () => Promise<unknown>, said: () => Promise<Said>): Promise<OwnTimed<Said>> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  const ms = { wall: performance.now() - wall, cpu: (user + system) / 1000 };
  return { result: await said(), ms };
}
