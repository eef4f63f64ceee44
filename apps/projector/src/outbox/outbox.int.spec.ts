import { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { customerChanges, onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Projector } from '../projector.js';
import { LogWriter } from '../testing/log.js';
import { names, writeSeventyDays } from '../testing/seventy-days.js';
import { published, toldIn, views } from '../testing/told.js';
import type { BatchLimits } from '../batch/batches.js';

describe('what subscribers are told', () => {
  const opened: { database: TestDatabase; readModels: ReadModels }[] = [];
  let store: InMemoryEventStore;
  let live: ReadModels;
  let told: RecordedEvent[];

  const open = async () => {
    const database = await createDatabase();
    const readModels = await openReadModels(database.url);
    opened.push({ database, readModels });
    return readModels;
  };
  const projectorOn = (readModels: ReadModels, limits?: BatchLimits, eventStore = store) =>
    new Projector({
      ...{ eventStore, readModels, reportingCurrency: 'GBP', clock: { kind: 'log' } },
      ...(limits && { limits }),
    });
  async function settle(projector: Projector, readModels: ReadModels) {
    let head = 0n;
    for await (const { position } of store.readAll(['customer-', 'ruleset-', 'calendar'])) head = position;
    expect(await projector.settled(head, 100_000)).toBe(true);
    await published(readModels);
  }

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = new InMemoryEventStore();
    live = await open();
    const projector = projectorOn(live);
    await projector.start();
    await writeSeventyDays(new LogWriter(store), projector);
    await settle(projector, live);
    await projector.stop();
    told = await toldIn(store);
  }, 180_000);
  afterAll(async () => {
    for (const { database, readModels } of opened) {
      await readModels.destroy();
      await database.drop();
    }
  });

  it.each([
    ['as it was told', (events: RecordedEvent[]) => events],
    ['backwards', (events: RecordedEvent[]) => events.toReversed()],
  ])('adds up to what the tables say, at every instant: heard %s', async (_, heard) => {
    const { folded, inTables } = await views(live, heard(told));
    expect(folded.length).toBeGreaterThan(1000);
    expect(folded).toEqual(inTables);
  });

  it('has each change that is in force, and no event twice', async () => {
    const said = new Set(told.map(({ data }) => lineOf(data as Line)));
    for (const customerId of names) {
      const changes = await customerChanges(onPool(live), customerId);
      const standing = changes.filter(({ inForce, supersededAt }) => inForce && supersededAt === null);
      expect(standing.length).toBeGreaterThan(5);
      const untold = standing.map((one) => lineOf({ customerId, ...one })).filter((line) => !said.has(line));
      expect(untold).toEqual([]);
    }
    expect(new Set(idsOf(told)).size).toBe(told.length);
  });

  it('says what the rule set would have done with whoever is so, and nothing where it says nothing', () => {
    const said = told.map(({ data }) => data as { ruleSet: string; to: string | null; advice?: string });
    const advised = said.filter(({ ruleSet }) => ruleSet.startsWith('pyramid@'));
    const texts = advised.map(({ to, advice }) => `${to}: ${advice ?? 'nothing'}`);
    expect([...new Set(texts)].sort()).toEqual(['rest: nothing', 'vip: a visit']);
  });

  it.each([
    ['event by event', 1],
    ['in sevens', 7],
    ['all at once', 100_000],
  ])(
    'is not told again when the tables are made anew from the log: %s',
    async (_, events) => {
      const readModels = await open();
      const projector = projectorOn(readModels, { events, pauseMs: 5, gatherMs: 1000 });
      await projector.start();
      await settle(projector, readModels);
      await projector.stop();
      expect(idsOf(await toldIn(store))).toEqual(idsOf(told));
      expect(await readModels.query('SELECT * FROM segment_told')).toEqual([]);
    },
    180_000,
  );

  it('is told in full when half of it was lost with the tables', async () => {
    const half = await halfTold();
    const before = await toldIn(half);
    const readModels = await open();
    const projector = projectorOn(readModels, { events: 50, pauseMs: 5, gatherMs: 1000 }, half);
    await projector.start();
    await settle(projector, readModels);
    await projector.stop();
    const after = await toldIn(half);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(idsOf(after).sort()).toEqual(idsOf(told).sort());
    const { folded, inTables } = await views(readModels, after);
    expect(folded).toEqual(inTables);
  }, 60_000);

  /** The log without the later half of each segment stream; something else lies there, so that all else keeps its position. */
  async function halfTold(): Promise<InMemoryEventStore> {
    const copy = new InMemoryEventStore();
    const last = new Map<string, bigint>();
    for await (const event of store.readAll([''])) {
      const length = told.filter(({ stream }) => stream === event.stream).length;
      const isLost = length > 0 && Number(event.revision) >= length / 2;
      const stream = isLost ? 'elsewhere' : event.stream;
      const { revision } = await copy.append(stream, last.get(stream) ?? 'no-stream', [event]);
      last.set(stream, revision);
    }
    return copy;
  }
});

const idsOf = (events: readonly RecordedEvent[]) => events.map(({ id }) => id);

type Line = Record<'customerId' | 'ruleSet' | 'output' | 'at' | 'from' | 'to', string | null>;
const lineOf = ({ customerId, ruleSet, output, at, from, to }: Line) =>
  [customerId, ruleSet, output, at, from, to].join(' ');
