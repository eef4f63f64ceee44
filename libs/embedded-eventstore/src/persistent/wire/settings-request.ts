import type persistent from '@eventstore/db-client/generated/persistent_pb.js';
import { type Settings, STRATEGIES, type StrategyName } from '../core/settings.js';
import type { Target } from '../service/definition.js';
import { failed } from './errors.js';

type SettingsMessage = persistent.CreateReq.Settings | persistent.UpdateReq.Settings;
const TICKS_PER_MS = 10_000n;

/** @throws RpcError when it names a strategy that there is not */
export function settingsOf(message: SettingsMessage, target: Target): Settings {
  return {
    resolveLinkTos: message.getResolveLinks(),
    extraStatistics: message.getExtraStatistics(),
    messageTimeoutMs: message.hasMessageTimeoutTicks()
      ? msIn(message.getMessageTimeoutTicks())
      : message.getMessageTimeoutMs(),
    maxRetryCount: message.getMaxRetryCount(),
    checkpointAfterMs: message.hasCheckpointAfterTicks()
      ? msIn(message.getCheckpointAfterTicks())
      : message.getCheckpointAfterMs(),
    minCheckpointCount: message.getMinCheckpointCount(),
    maxCheckpointCount: message.getMaxCheckpointCount(),
    maxSubscriberCount: message.getMaxSubscriberCount(),
    liveBufferSize: message.getLiveBufferSize(),
    readBatchSize: message.getReadBatchSize(),
    historyBufferSize: message.getHistoryBufferSize(),
    strategy: strategyOf(message, target),
  };
}

/** By name, as newer clients send it, or by number. */
function strategyOf(message: SettingsMessage, target: Target): StrategyName {
  const name = 'getConsumerStrategy' in message ? message.getConsumerStrategy() : '';
  const strategy =
    name === '' ? STRATEGIES[message.getNamedConsumerStrategy()] : STRATEGIES.find((one) => one === name);
  if (!strategy) throw failed(target, `Consumer strategy ${name} does not exist.`);
  return strategy;
}

function msIn(ticks: string): number {
  return Number(BigInt(ticks) / TICKS_PER_MS);
}
