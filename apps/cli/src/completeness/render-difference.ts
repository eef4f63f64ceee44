import { speaking, type Speak } from '../texts/texts.js';
import type { CustomerDifference, Revisions } from './customer-difference.js';
import type { BucketDifference } from './first-differences.js';

/** Who differs first in a bucket, and how; for people. */
export function differenceLines(
  { bucket, firstDifference: first }: BucketDifference,
  speak: Speak,
): string[] {
  if (!first) return [`  ${speak('bucketSame', { bucket })}`];
  return [
    `  ${speak('bucketFirst', { bucket, id: first.customerId })}`,
    ...howLines(first, speak).map((line) => `    ${line}`),
  ];
}

/** The same in one line, for a log, which is in English. */
export function differenceText({ bucket, firstDifference: first }: BucketDifference): string {
  const speak = speaking('en');
  if (!first) return speak('bucketAlone', { bucket });
  return speak('bucketOf', { bucket, said: [first.customerId, ...howLines(first, speak)].join(', ') });
}

/** How one customer differs, a line a kind. */
function howLines({ missing, unknown, altered }: CustomerDifference, speak: Speak): string[] {
  return [
    ...(missing.length > 0 ? [speak('notInTables', { runs: runsText(missing, speak) })] : []),
    ...(unknown.length > 0 ? [speak('notInLog', { runs: runsText(unknown, speak) })] : []),
    ...altered.map(({ revision, log, tables }) => speak('altered', { revision, log, tables })),
  ];
}

const runsText = (runs: readonly Revisions[], speak: Speak) =>
  runs.map(({ from, to }) => (from === to ? from : speak('run', { from, to }))).join(', ');
