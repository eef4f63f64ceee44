import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { onPool, publishedCutoffs, type ReadModels } from '@hindsight/read-models';
import { CutoffTimeline, effectiveHistory, RunDigest, toRuleEvent } from '@hindsight/rules';
import { batchesOf, type Batch } from '../batch/batches.js';
import { projectBatch, type Projecting } from '../batch/project-batch.js';
import { projectedPrefixes } from '../batch/projected-prefixes.js';
import { takeUp } from '../batch/take-up.js';
import { streamsWithSkips } from '../parking/skip-streams.js';
import { Projector } from '../projector.js';
import type { Course } from '../time/course.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { LogWriter } from './log.js';
import { writeSeventyDays } from './seventy-days.js';

export const compile = ruleSetCompiler('GBP');

/** The log of seventy days, with the cut-offs that a projector published meanwhile. */
export async function seventyDays(readModels: ReadModels): Promise<RecordedEvent[]> {
  const source = new InMemoryEventStore();
  const options = { eventStore: source, readModels, reportingCurrency: 'GBP' };
  const projector = new Projector({ ...options, clock: { kind: 'log' } });
  await projector.start();
  await writeSeventyDays(new LogWriter(source), projector);
  await projector.settled((await source.last(['']))?.position ?? 0n, 20_000);
  await projector.stop();
  return eventsIn(source);
}

export async function eventsIn(store: InMemoryEventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll([''])) events.push(event);
  return events;
}

export interface Cutting extends Pick<Projecting, 'tells' | 'pageSize'> {
  readonly size: number;
}

/** Projects a log in batches of so many events, from where the tables are. */
export async function projectIn(
  readModels: ReadModels,
  store: InMemoryEventStore,
  { size, ...projecting }: Cutting,
): Promise<void> {
  let from = (await takeUp(readModels, { eventStore: store, compile, ...projecting })).position;
  const project = async (batch: Batch) => {
    const skips = await streamsWithSkips(store, batch);
    await projectBatch(readModels, batch, from, { compile, ...projecting, streamsWithSkips: skips });
    from = batch.position;
  };
  const limits = { events: size, pauseMs: 10_000, gatherMs: 10_000 };
  for await (const batch of batchesOf(deliveries(store, from), limits)) await project(batch);
}

async function* deliveries(store: InMemoryEventStore, from: bigint | null) {
  const behind = from === null ? {} : { after: from };
  for await (const event of store.readAll(projectedPrefixes, behind)) yield { kind: 'event' as const, event };
}

/** What a replay of these events gives under one version, with the cut-offs that were published. */
export async function replayed(
  readModels: ReadModels,
  { compiled }: Course,
  asOf: number,
  events: readonly RecordedEvent[],
) {
  const timeline = new CutoffTimeline();
  const digest = new RunDigest();
  const published = await publishedCutoffs(onPool(readModels), compiled.ruleSet.hash, asOf);
  for (const { instant, values } of published) timeline.publish(instant, values);
  digest.cutoffs(published);
  let changes = 0;
  for (const stream of streamsOf(events)) {
    const own = events.filter((event) => event.stream === stream).map(seenBy);
    const customerId = stream.slice('customer-'.length);
    const history = effectiveHistory(customerId, own);
    for (const change of compiled.advance(history, timeline, null, asOf).changes) {
      digest.change(customerId, change);
      changes++;
    }
  }
  return { digest: digest.hex(), changes };
}

const streamsOf = (events: readonly RecordedEvent[]) =>
  [...new Set(events.map(({ stream }) => stream))].filter((one) => one.startsWith('customer-')).sort();

const seenBy = ({ id: eventId, type, data, revision, metadata }: RecordedEvent) =>
  toRuleEvent({
    ...{ eventId, type, data, revision: Number(revision) },
    occurredAt: Date.parse(metadata.occurredAt),
  });
