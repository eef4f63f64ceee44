import { checkpointStreamOf } from './checkpoint-stream.js';
import { ALL, type Definition, placeIn } from './definition.js';

const MAX_STREAM_NAME_BYTES = 1024;
const METASTREAM_PREFIX_BYTES = 2;

/** Why a group cannot be as it is asked for; null: it can. */
export function flawOf(definition: Definition): string | null {
  const { stream, settings, start } = definition;
  const { readBatchSize, historyBufferSize } = settings;
  if (stream === ALL && !isPosition(start)) return `Bad start position: ${start}.`;
  const negative = Object.entries(settings).find(([, value]) => typeof value === 'number' && value < 0);
  if (negative) return `${negative[0]} must not be negative.`;
  if (readBatchSize === 0) return 'The read batch size must be larger than 0.';
  if (readBatchSize >= historyBufferSize) {
    return `The history buffer size (${historyBufferSize}) must be larger than the read batch size (${readBatchSize}).`;
  }
  const bytes = checkpointStreamOf(definition).length + METASTREAM_PREFIX_BYTES;
  return bytes > MAX_STREAM_NAME_BYTES ? 'The names of the stream and of the group are too long.' : null;
}

/** The prepare position of an event is never behind its commit position. */
function isPosition(start: string): boolean {
  const [commit = '', prepare = ''] = start.split('/');
  return placeIn(prepare) <= placeIn(commit);
}
