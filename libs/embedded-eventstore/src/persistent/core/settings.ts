/** The strategies a group may name; how each chooses is in `strategies.ts`. */
export const STRATEGIES = ['DispatchToSingle', 'RoundRobin', 'Pinned', 'PinnedByCorrelation'] as const;
export type StrategyName = (typeof STRATEGIES)[number];

/** What a group was created with. Counts are whole numbers from 0 on, times are milliseconds. */
export interface Settings {
  resolveLinkTos: boolean;
  extraStatistics: boolean;
  /** 0: consumers may take as long as they like */
  messageTimeoutMs: number;
  maxRetryCount: number;
  checkpointAfterMs: number;
  minCheckpointCount: number;
  maxCheckpointCount: number;
  /** 0: any number */
  maxSubscriberCount: number;
  /** kept and told, but of no effect: there is no live buffer, everything is paged from disk */
  liveBufferSize: number;
  readBatchSize: number;
  historyBufferSize: number;
  strategy: StrategyName;
}
