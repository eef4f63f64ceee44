import {
  DISPATCH_TO_SINGLE,
  eventTypeFilter,
  PINNED,
  ROUND_ROBIN,
  streamNameFilter,
  UNBOUNDED,
  type Filter,
  type PersistentSubscriptionToAllSettings,
  type PersistentSubscriptionToStreamSettings,
} from '@eventstore/db-client';
import type { Distribution, GroupDefinition, GroupFollows, GroupSettings } from './group.js';

const strategies: Readonly<Record<Distribution, string>> = {
  'by-stream': PINNED,
  'round-robin': ROUND_ROBIN,
  'one-consumer': DISPATCH_TO_SINGLE,
};

// What the server holds in memory for a group. Batches must fit into buffers, or it refuses.
const buffers = { liveBufferSize: 500, readBatchSize: 100, historyBufferSize: 500 };

type Common = Omit<PersistentSubscriptionToAllSettings, 'startFrom'>;

const commonOf = ({ distribution, timeoutMs, retries, consumers, checkpoint }: GroupSettings): Common => ({
  ...buffers,
  // Links are how it is given again what was parked, and those are resolved in any case.
  resolveLinkTos: false,
  extraStatistics: false,
  messageTimeout: timeoutMs,
  maxRetryCount: retries,
  checkPointAfter: checkpoint.everyMs,
  checkPointLowerBound: checkpoint.atLeast,
  checkPointUpperBound: checkpoint.atMost,
  maxSubscriberCount: consumers ?? UNBOUNDED,
  consumerStrategyName: strategies[distribution],
});

const startOf = (from: GroupDefinition['from']) => (from === 'now' ? 'end' : from);

export const allSettings = ({ from, settings }: GroupDefinition): PersistentSubscriptionToAllSettings => {
  const start = startOf(from);
  const startFrom = typeof start === 'bigint' ? { commit: start, prepare: start } : start;
  return { ...commonOf(settings), startFrom };
};

export const streamSettings = ({
  from,
  settings,
}: GroupDefinition): PersistentSubscriptionToStreamSettings => ({
  ...commonOf(settings),
  startFrom: startOf(from),
});

/** What the server says the settings are. A strategy that has no name here counts as `round-robin`, the server's own usual. */
export const settingsFrom = (settings: Common): GroupSettings => ({
  distribution: distributionOf(settings.consumerStrategyName),
  timeoutMs: settings.messageTimeout,
  retries: settings.maxRetryCount,
  consumers: settings.maxSubscriberCount === UNBOUNDED ? null : settings.maxSubscriberCount,
  checkpoint: {
    everyMs: settings.checkPointAfter,
    atLeast: settings.checkPointLowerBound,
    atMost: settings.checkPointUpperBound,
  },
});

function distributionOf(strategy: string): Distribution {
  if (strategy === PINNED) return 'by-stream';
  return strategy === DISPATCH_TO_SINGLE ? 'one-consumer' : 'round-robin';
}

/** The server's filter; types are whole names. */
export function filterOf(follows: Exclude<GroupFollows, { readonly stream: string }>): Filter {
  if ('prefixes' in follows) return streamNameFilter({ prefixes: [...follows.prefixes] });
  return eventTypeFilter({ regex: `^(${follows.types.join('|')})$` });
}
