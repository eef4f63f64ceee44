import type { EventStore } from '@hindsight/event-store';
import type { ReadModels } from '@hindsight/read-models';
import { streamsWithSkips } from '../parking/skip-streams.js';
import type { TimeState } from '../time/follow-time.js';
import type { Batch } from './batches.js';
import { projectBatch, type Projecting } from './project-batch.js';

/** What projecting needs where the log can be asked for the streams in which something is skipped. */
export interface ProjectingFrom extends Omit<Projecting, 'streamsWithSkips'> {
  readonly eventStore: EventStore;
}

/** `projectBatch`, with the streams of those of whom the batch says that an event is skipped. */
export async function projectWithSkips(
  readModels: ReadModels,
  batch: Batch,
  from: bigint | null,
  { eventStore, ...projecting }: ProjectingFrom,
): Promise<TimeState> {
  const skips = await streamsWithSkips(eventStore, batch);
  return projectBatch(readModels, batch, from, { ...projecting, streamsWithSkips: skips });
}
