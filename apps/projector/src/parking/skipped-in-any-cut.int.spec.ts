import { Logger } from '@nestjs/common';
import { heeded } from '@hindsight/domain';
import { uuidV5, type NewEvent, type RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  compareSets,
  countParked,
  liveDigest,
  onPool,
  publishedCutoffs,
  type ReadModels,
} from '@hindsight/read-models';
import { CutoffTimeline, effectiveHistory, RunDigest, toRuleEvent } from '@hindsight/rules';
import { batchesOf } from '../batch/batches.js';
import { projectBatch } from '../batch/project-batch.js';
import { Projector } from '../projector.js';
import { LogWriter } from '../testing/log.js';
import { OpenedTables, setOf } from '../testing/opened-tables.js';
import { names, writeSeventyDays } from '../testing/seventy-days.js';
import type { Course } from '../time/course.js';
import { loadTime } from '../time/load-time.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { streamsWithSkips } from './skip-streams.js';

const compile = ruleSetCompiler('GBP');
/** Everybody's so many-th event is followed by one that cannot be applied, which is skipped so many events later, or when all is over. */
const tornAfter = 9;
const skippedLater: Readonly<Record<string, number>> = { ada: 1, bob: 4, cyd: Infinity, dan: Infinity };

describe('seventy days in which customers are parked, and go on past what is skipped', () => {
  const tables = new OpenedTables();
  const { open } = tables;
  let log: RecordedEvent[];
  let store: InMemoryEventStore;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await withTorn(await seventyDays());
    log = [];
    for await (const event of store.readAll([''])) log.push(event);
  }, 60_000);
  afterAll(() => tables.close());

  async function seventyDays(): Promise<RecordedEvent[]> {
    const source = new InMemoryEventStore();
    const options = { eventStore: source, readModels: await open(), reportingCurrency: 'GBP' };
    const projector = new Projector({ ...options, clock: { kind: 'log' } });
    await projector.start();
    await writeSeventyDays(new LogWriter(source), projector);
    await projector.settled((await source.last(['']))?.position ?? 0n, 20_000);
    await projector.stop();
    const events: RecordedEvent[] = [];
    for await (const event of source.readAll([''])) events.push(event);
    return events;
  }

  it.each([1, 3, 7, 50, 100_000])(
    'end as a replay of the log does, in batches of %i',
    async (size) => {
      const readModels = await open();
      let from: bigint | null = null;
      for await (const batch of batchesOf(deliveries(), {
        events: size,
        pauseMs: 10_000,
        gatherMs: 10_000,
      })) {
        await projectBatch(readModels, batch, from, {
          ...{ compile, tells: true },
          streamsWithSkips: await streamsWithSkips(store, batch),
        });
        from = batch.position;
      }
      expect(await countParked(onPool(readModels))).toBe(0);
      const { courses, watermark } = await loadTime(onPool(readModels), compile);
      expect(courses).toHaveLength(6);
      for (const course of courses) {
        const asOf = Math.min(Number(watermark), Number(course.from?.through));
        expect(await liveDigest(onPool(readModels), course.compiled.ruleSet, asOf)).toEqual(
          await replayed(readModels, course, asOf),
        );
      }
    },
    60_000,
  );

  it('leave the same rows, known since the same positions, in whatever batches', async () => {
    const [first, ...others] = tables.all.slice(1).map(setOf);
    if (!first) throw new Error('the specs before this one left some');
    for (const other of others) {
      const compared = await compareSets(first, other);
      expect(compared.filter(({ identical }) => !identical)).toEqual([]);
    }
    expect(others).toHaveLength(4);
  }, 60_000);

  async function* deliveries() {
    await Promise.resolve();
    for (const event of log) yield { kind: 'event' as const, event };
  }

  async function replayed(readModels: ReadModels, { compiled }: Course, asOf: number) {
    const timeline = new CutoffTimeline();
    const digest = new RunDigest();
    const published = await publishedCutoffs(onPool(readModels), compiled.ruleSet.hash, asOf);
    for (const { instant, values } of published) timeline.publish(instant, values);
    digest.cutoffs(published);
    let changes = 0;
    for (const name of names) {
      const own = heeded(log.filter(({ stream }) => stream === `customer-${name}`)).map(seenBy);
      for (const change of compiled.advance(effectiveHistory(name, own), timeline, null, asOf).changes) {
        digest.change(name, change);
        changes++;
      }
    }
    return { digest: digest.hex(), changes };
  }
});

const seenBy = ({ id: eventId, type, data, revision, metadata }: RecordedEvent) =>
  toRuleEvent({
    ...{ eventId, type, data, revision: Number(revision) },
    occurredAt: Date.parse(metadata.occurredAt),
  });

/** The same log, but for events that cannot be applied, and skips of them. */
async function withTorn(events: readonly RecordedEvent[]): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  const written = new Map<string, number>();
  const append = async (stream: string, event: NewEvent) => {
    const next = written.get(stream) ?? 0;
    await store.append(stream, next === 0 ? 'no-stream' : BigInt(next) - 1n, [event]);
    written.set(stream, next + 1);
  };
  for (const { stream, id, type, data, metadata } of events) {
    await append(stream, { id, type, data, metadata });
    const later = skippedLater[stream.replace('customer-', '')];
    if (later === undefined) continue;
    if (written.get(stream) === tornAfter) await append(stream, tornOf(stream));
    if (written.get(stream) === tornAfter + 1 + later) await append(stream, skipOf(stream));
  }
  for (const [name, later] of Object.entries(skippedLater)) {
    if (later === Infinity) await append(`customer-${name}`, skipOf(`customer-${name}`));
  }
  return store;
}

/** Some that rules cannot read, some that the tables cannot hold. */
const tornOf = (stream: string): NewEvent => ({
  ...{ id: uuidV5(`${stream} torn`), type: 'CustomerPurchased', metadata },
  data: /ada|cyd/.test(stream) ? { orderId: 'torn', amount: 5 } : { orderId: 'a\0' },
});

const skipOf = (stream: string): NewEvent => ({
  ...{ id: uuidV5(`${stream} skip`), type: 'CustomerEventSkipped', metadata },
  data: { skipped: tornAfter, eventId: uuidV5(`${stream} torn`), reason: 'torn', by: 'ops' },
});

const metadata = {
  ...{ occurredAt: '2026-01-20T09:00:00.000Z', schemaVersion: 1, actor: 'spec', origin: 'spec' },
  ...{ correlationId: 'spec', commandId: 'spec', commandHash: 'spec' },
};
