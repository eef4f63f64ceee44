import type { EndpointHealth, WebhookAttempt } from '@hindsight/read-models';

/** So many attempts that fail in a row, of whichever customers, are no longer those customers' matter. */
const failingAfter = 10;

/** How long an endpoint may be failing before nothing is sent to it any more, until somebody resumes it. */
const pausedAfterMs = 24 * 3_600_000;

/** Whether nothing gets through to an endpoint. */
export const isFailing = ({ failures }: EndpointHealth): boolean => failures >= failingAfter;

/** How an endpoint is after some attempts: one that got through makes up for all that failed before. */
export function healthAfter(before: EndpointHealth, attempts: readonly WebhookAttempt[]): EndpointHealth {
  if (attempts.some(({ delivered }) => delivered)) return { failures: 0, since: null };
  const [first] = attempts;
  return first ? { failures: before.failures + attempts.length, since: before.since ?? first.at } : before;
}

/** Why nothing is to be sent any more until somebody says so; null: all is well, or not yet so bad. */
export function whyPause(
  health: EndpointHealth,
  attempts: readonly WebhookAttempt[],
  now: Date,
): string | null {
  if (attempts.some(({ status }) => status === 410)) return 'HTTP 410: the receiver wants nothing any more';
  const { since } = health;
  if (!isFailing(health) || !since || now.getTime() - since.getTime() < pausedAfterMs) return null;
  const last = attempts.at(-1)?.failure;
  return last ? `nothing has got through since ${since.toISOString()}; the last attempt: ${last}` : null;
}
