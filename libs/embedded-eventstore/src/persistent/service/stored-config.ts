import type { Log } from '../../log/log.js';
import { dataOf, typeOf } from '../../log/record.js';
import type { StrategyName } from '../core/settings.js';
import type { Definition, FilterSpec } from './definition.js';
import { latestOf } from './store.js';

export const CONFIG_STREAM = Buffer.from('$persistentSubscriptionConfig');
export const CONFIG_TYPE = '$PersistentConfig';
const VERSION = '2';

/** STORED FORMAT, that of EventStoreDB's version 2; what it does not have are `createdBehind` and the shape of the filter. */
interface Entry {
  stream: string;
  group: string;
  filter: FilterSpec | null;
  resolveLinkTos: boolean;
  extraStatistics: boolean;
  messageTimeout: number;
  startPosition: string;
  createdBehind: number | null;
  liveBufferSize: number;
  historyBufferSize: number;
  maxRetryCount: number;
  readBatchSize: number;
  checkPointAfter: number;
  minCheckPointCount: number;
  maxCheckPointCount: number;
  maxSubscriberCount: number;
  namedConsumerStrategy: StrategyName;
}

/** All groups there are, as the latest configuration in the log says; what others wrote there is passed over. */
export function readConfig(log: Log): Definition[] {
  for (const { bytes } of latestOf(log, CONFIG_STREAM)) {
    const config = typeOf(bytes) === CONFIG_TYPE ? parsed(dataOf(bytes).toString('utf8')) : undefined;
    if (config) return config.entries.map(definitionOf);
  }
  return [];
}

interface Config {
  version: typeof VERSION;
  entries: Entry[];
}

function parsed(text: string): Config | undefined {
  try {
    const config = JSON.parse(text) as Partial<Config> | null;
    // in that version it is we who wrote it
    if (config?.version === VERSION && Array.isArray(config.entries)) return config as Config;
  } catch {
    // not ours
  }
  return undefined;
}

export function writtenConfig(definitions: readonly Definition[], now: Date): Buffer {
  const config = { version: VERSION, updated: now, updatedBy: '', entries: definitions.map(entryOf) };
  return Buffer.from(JSON.stringify(config));
}

function entryOf({ settings, start, ...definition }: Definition): Entry {
  return {
    ...definition,
    startPosition: start,
    resolveLinkTos: settings.resolveLinkTos,
    extraStatistics: settings.extraStatistics,
    messageTimeout: settings.messageTimeoutMs,
    liveBufferSize: settings.liveBufferSize,
    historyBufferSize: settings.historyBufferSize,
    maxRetryCount: settings.maxRetryCount,
    readBatchSize: settings.readBatchSize,
    checkPointAfter: settings.checkpointAfterMs,
    minCheckPointCount: settings.minCheckpointCount,
    maxCheckPointCount: settings.maxCheckpointCount,
    maxSubscriberCount: settings.maxSubscriberCount,
    namedConsumerStrategy: settings.strategy,
  };
}

function definitionOf(entry: Entry): Definition {
  const { stream, group, filter, startPosition, createdBehind } = entry;
  const settings = {
    resolveLinkTos: entry.resolveLinkTos,
    extraStatistics: entry.extraStatistics,
    messageTimeoutMs: entry.messageTimeout,
    liveBufferSize: entry.liveBufferSize,
    historyBufferSize: entry.historyBufferSize,
    maxRetryCount: entry.maxRetryCount,
    readBatchSize: entry.readBatchSize,
    checkpointAfterMs: entry.checkPointAfter,
    minCheckpointCount: entry.minCheckPointCount,
    maxCheckpointCount: entry.maxCheckPointCount,
    maxSubscriberCount: entry.maxSubscriberCount,
    strategy: entry.namedConsumerStrategy,
  };
  return { stream, group, filter, start: startPosition, createdBehind, settings };
}
