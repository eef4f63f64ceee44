import type { ArchiveVerification } from '@hindsight/archive';
import type { Language } from '@hindsight/contracts';
import { labelled } from '../terminal/labelled.js';
import { speaking } from '../texts/texts.js';
import type { ArchiveStatus } from './archive-status.js';

/** A status for people: a line a fact. */
export function renderArchive(status: ArchiveStatus, language: Language): string {
  const speak = speaking(language);
  const { directory, position, lag, events, customers, files, buckets, bytes, bytesPerEvent, cacheBytes } =
    status;
  const each =
    bytesPerEvent === null ? speak('noEventYet') : speak('bytesEach', { bytes: bytesPerEvent.toFixed(1) });
  const lines: [string, string][] = [
    [speak('positionLabel'), position ?? speak('noEventYet')],
    [speak('lagLabel'), lag === 0 ? speak('none') : speak('archiveLag', { lag })],
    [speak('eventsLabel'), speak('eventsOfCustomers', { events, customers })],
    [speak('filesLabel'), speak('filesInBuckets', { files, buckets, size: megabytes(bytes) })],
    [speak('perEventLabel'), each],
    [speak('columnsLabel'), speak('columnsStale', { size: megabytes(cacheBytes) })],
    [speak('digestLabel'), status.digest],
  ];
  return [directory, ...labelled(lines, { width: 12 })].join('\n');
}

/** What a verification found, for people. */
export function renderArchiveVerification(found: ArchiveVerification, language: Language): string {
  const speak = speaking(language);
  if (!found.sound) return [speak('notSound'), ...found.problems.map((one) => `  ${one}`)].join('\n');
  const { files, events, comparedWithLog: count, digest } = found;
  const compared = count === null ? speak('notHeldAgainstLog') : speak('eachAsLogged', { count });
  return [speak('sound', { events, files, compared }), `  ${speak('digestIs', { digest })}`].join('\n');
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
