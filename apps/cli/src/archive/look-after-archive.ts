import {
  ArchiveWriter,
  exportArchive,
  NoArchive,
  readManifest,
  verifyArchive,
  type ArchiveVerification,
  type Manifest,
} from '@hindsight/archive';
import { withEventStore } from '../with-event-store.js';
import type { Settings } from '../settings.js';
import { archiveIn, archiveOptions } from './archive-place.js';
import { loggedEvents } from './logged-events.js';

type OnProgress = (events: number) => void;

/** @throws {NoArchive} */
export async function eventsInArchive(settings: Settings): Promise<number> {
  return (await manifestIn(settings)).events;
}

async function manifestIn(settings: Settings): Promise<Manifest> {
  const manifest = await readManifest(archiveIn(settings));
  if (!manifest) throw new NoArchive(archiveIn(settings));
  return manifest;
}

export async function compactArchive(
  settings: Settings,
  onProgress: OnProgress,
): Promise<{ readonly filesBefore: number; readonly files: number }> {
  const { currency } = await manifestIn(settings);
  const writer = await ArchiveWriter.open(archiveIn(settings), { ...archiveOptions, currency, onProgress });
  try {
    const filesBefore = writer.manifest.segments.length;
    return { filesBefore, files: (await writer.compact()).segments.length };
  } finally {
    await writer.close();
  }
}

export const verifyAlone = (settings: Settings, onProgress: OnProgress): Promise<ArchiveVerification> =>
  verifyArchive(archiveIn(settings), { ...archiveOptions, onProgress });

export const verifyAgainstLog = (
  settings: Settings,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ArchiveVerification> =>
  withEventStore(settings, (store) => {
    const log = loggedEvents(store, null, signal);
    return verifyArchive(archiveIn(settings), { ...archiveOptions, onProgress, log });
  });

export const exportInto = (folder: string, settings: Settings, onProgress: OnProgress): Promise<Manifest> =>
  exportArchive(archiveIn(settings), folder, { ...archiveOptions, onProgress });
