import type { EventStore } from '@hindsight/event-store';
import type { WebhookEndpoint } from '@hindsight/read-models';

/**
 * How long the oldest of what an endpoint has yet to be sent has waited: in the log since it came, in a lane since it failed first.
 * What was given up does not count.
 * @param failedAt when the first of what waits in lanes failed first; null: nothing did
 * @returns 0: there is nothing
 * @throws {StoreUnavailable}
 */
export async function secondsBehind(
  store: Pick<EventStore, 'readAll'>,
  { streams, position }: Pick<WebhookEndpoint, 'streams' | 'position'>,
  failedAt: Date | null,
  now: Date,
): Promise<number> {
  const prefixes = streams.map((stream) => `${stream}-`);
  let since = failedAt?.getTime() ?? Infinity;
  for await (const { recordedAt } of store.readAll(prefixes, position < 0n ? {} : { after: position })) {
    since = Math.min(since, recordedAt.getTime());
    break;
  }
  return Math.max(0, (now.getTime() - since) / 1000); // -Infinity: nothing waits
}
