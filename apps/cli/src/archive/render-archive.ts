import type { ArchiveVerification } from '@hindsight/archive';
import type { ArchiveStatus } from './archive-status.js';

/** A status for people: a line a fact. */
export function renderArchive(status: ArchiveStatus): string {
  const { directory, position, lag, events, customers, files, buckets, bytes, bytesPerEvent, cacheBytes } =
    status;
  const lines: [string, string][] = [
    ['position', position ?? 'no event yet'],
    ['lag', lag === 0 ? 'none' : `${lag} events; hindsight archive sync takes them in`],
    ['events', `${events} of ${customers} customers`],
    ['files', `${files} in ${buckets} buckets, ${megabytes(bytes)}`],
    ['per event', bytesPerEvent === null ? 'no event yet' : `${bytesPerEvent.toFixed(1)} bytes`],
    ['columns', `${megabytes(cacheBytes)}, made anew when they are stale`],
    ['digest', status.digest],
  ];
  return [directory, ...lines.map(([name, value]) => `  ${name.padEnd(12)}${value}`)].join('\n');
}

/** What a verification found, for people. */
export function renderArchiveVerification(found: ArchiveVerification): string {
  if (!found.sound)
    return ['the archive is NOT sound:', ...found.problems.map((one) => `  ${one}`)].join('\n');
  const { files, events, comparedWithLog, digest } = found;
  const compared =
    comparedWithLog === null
      ? 'not held against the log (--log)'
      : `each of ${comparedWithLog} as the log has it`;
  return `sound: ${events} events in ${files} files, ${compared}\n  digest ${digest}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
