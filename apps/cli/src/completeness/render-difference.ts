import type { CustomerDifference, Revisions } from './customer-difference.js';
import type { BucketDifference } from './first-differences.js';

/** Who differs first in a bucket, and how; for people. */
export function differenceLines({ bucket, firstDifference: first }: BucketDifference): string[] {
  if (!first) return [`  bucket ${bucket}: no customer differs any more`];
  return [
    `  bucket ${bucket}, first difference: ${first.customerId}`,
    ...howLines(first).map((line) => `    ${line}`),
  ];
}

/** The same in one line, for a log. */
export function differenceText({ bucket, firstDifference: first }: BucketDifference): string {
  return first ? `bucket ${bucket}: ${first.customerId}, ${howLines(first).join(', ')}` : `bucket ${bucket}`;
}

/** How one customer differs, a line a kind. */
function howLines({ missing, unknown, altered }: CustomerDifference): string[] {
  return [
    ...(missing.length > 0 ? [`not in the tables: revisions ${runsText(missing)}`] : []),
    ...(unknown.length > 0 ? [`not in the log: revisions ${runsText(unknown)}`] : []),
    ...altered.map(
      ({ revision, log, tables }) => `revision ${revision}: event ${log} in the log, ${tables} in the tables`,
    ),
  ];
}

const runsText = (runs: readonly Revisions[]) =>
  runs.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
