import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, sha256Of } from './durable.js';
import { SegmentDamaged } from './errors.js';
import type { Segment } from './manifest.js';

/**
 * Holds segments against what the manifest says of them, each once.
 * @returns a function that throws {SegmentDamaged} for a file that is missing, cut or edited
 */
export function segmentCheck(directory: string): (segment: Segment) => Promise<void> {
  const checked = new Map<string, Promise<void>>();
  return async (segment) => {
    const check = checked.get(segment.file) ?? checkSegment(directory, segment);
    checked.set(segment.file, check);
    await check;
  };
}

async function checkSegment(directory: string, { file, bytes, sha256 }: Segment): Promise<void> {
  const path = join(directory, file);
  const size = await sizeOf(path);
  if (size === null) throw new SegmentDamaged(directory, file, 'is missing');
  if (size !== bytes) throw new SegmentDamaged(directory, file, `has ${size} bytes, not ${bytes}`);
  if ((await sha256Of(path)) !== sha256)
    throw new SegmentDamaged(directory, file, 'was edited: its SHA-256 differs');
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
