import type { Log } from '../log/log.js';
import { dataOf, isJson, TOMBSTONE } from '../log/record.js';

/** What `$metadata` says that matters to reading. Malformed or non-positive values count as absent. */
export interface StreamMetadata {
  truncateBefore: number;
  maxCount: number;
  maxAgeMs: number;
}

const NONE: StreamMetadata = { truncateBefore: 0, maxCount: Infinity, maxAgeMs: Infinity };
const OF_METASTREAMS: StreamMetadata = { ...NONE, maxCount: 1 };
const PREFIX = Buffer.from('$$');

/** The content that deletes a stream softly; JSON.stringify cannot write this number. */
export const SOFT_DELETED = Buffer.from('{"$tb":9223372036854775807}');

export function isMetastream(stream: Uint8Array): boolean {
  return stream[0] === PREFIX[0] && stream[1] === PREFIX[1];
}

export function metastreamOf(stream: Uint8Array): Buffer {
  return Buffer.concat([PREFIX, stream]);
}

export function streamOfMetastream(metastream: Uint8Array): Uint8Array {
  return metastream.subarray(PREFIX.length);
}

export function metadataOf(log: Log, stream: Uint8Array): StreamMetadata {
  if (isMetastream(stream)) return OF_METASTREAMS;
  const json = metadataJson(log, stream);
  if (json === undefined) return NONE;
  return {
    truncateBefore: positive(json.$tb) ?? 0,
    maxCount: positive(json.$maxCount) ?? Infinity,
    maxAgeMs: (positive(json.$maxAge) ?? Infinity) * 1000,
  };
}

/** The latest metadata as JSON, undefined when there is none or it is not an object. */
export function metadataJson(log: Log, stream: Uint8Array): Record<string, unknown> | undefined {
  return lastJson(log, metastreamOf(stream));
}

/** The last event of a stream as JSON, undefined when there is none or it is not an object. */
export function lastJson(log: Log, stream: Uint8Array): Record<string, unknown> | undefined {
  const head = log.head(stream);
  if (!head) return undefined;
  const recorded = log.eventOf(head.id, head.last);
  return recorded && isJson(recorded.bytes)
    ? parseObject(dataOf(recorded.bytes).toString('utf8'))
    : undefined;
}

/** `$tb` of a soft delete is 2^63-1, which JSON.parse rounds up to 2^63. */
export function isSoftDeleted(log: Log, stream: Uint8Array): boolean {
  return metadataOf(log, stream).truncateBefore >= TOMBSTONE;
}

/** Undefined when the text is not JSON, or JSON of something else than an object. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    // an object that came out of JSON.parse has text keys
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // malformed metadata is no metadata, as in the real server
  }
  return undefined;
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
