import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import { told } from '../service/definition.js';
import type { ConnectionInfo, GroupInfo } from '../service/group-info.js';

/** The strings are what clients parse: places as `told`, empty where there is none. */
export function infoResponse(info: GroupInfo): persistent.SubscriptionInfo {
  const { definition, counts, rate } = info;
  const { settings, stream, group, start } = definition;
  const place = (at: number | null) => (at === null ? '' : told(stream, at));
  return new persistent.SubscriptionInfo()
    .setEventSource(stream)
    .setGroupName(group)
    .setStatus(info.isLive ? 'Live' : 'Behind')
    .setConnectionsList(info.connections.map(connection))
    .setAveragePerSecond(rate.perSecond)
    .setTotalItems(String(info.total))
    .setCountSinceLastMeasurement(String(rate.count))
    .setLastCheckpointedEventPosition(place(info.lastCheckpointed))
    .setLastKnownEventPosition(place(info.lastKnown))
    .setResolveLinkTos(settings.resolveLinkTos)
    .setStartFrom(start)
    .setMessageTimeoutMilliseconds(settings.messageTimeoutMs)
    .setExtraStatistics(settings.extraStatistics)
    .setMaxRetryCount(settings.maxRetryCount)
    .setLiveBufferSize(settings.liveBufferSize)
    .setBufferSize(settings.historyBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setCheckPointAfterMilliseconds(settings.checkpointAfterMs)
    .setMinCheckPointCount(settings.minCheckpointCount)
    .setMaxCheckPointCount(settings.maxCheckpointCount)
    .setReadBufferCount(counts.waiting)
    .setLiveBufferCount('0') // there is no live buffer, everything is paged from disk
    .setRetryBufferCount(counts.retries)
    .setTotalInFlightMessages(counts.inFlight)
    .setOutstandingMessagesCount(counts.outstanding)
    .setNamedConsumerStrategy(settings.strategy)
    .setMaxSubscriberCount(settings.maxSubscriberCount)
    .setParkedMessageCount(String(info.parkedCount));
}

function connection(info: ConnectionInfo): persistent.SubscriptionInfo.ConnectionInfo {
  const measurements = info.measurements.map(({ name, ms }) =>
    new persistent.SubscriptionInfo.Measurement().setKey(name).setValue(String(ms)),
  );
  return new persistent.SubscriptionInfo.ConnectionInfo()
    .setFrom(info.from)
    .setUsername(info.username)
    .setConnectionName(info.name)
    .setAverageItemsPerSecond(info.rate.perSecond)
    .setTotalItems(String(info.total))
    .setCountSinceLastMeasurement(String(info.rate.count))
    .setObservedMeasurementsList(measurements)
    .setAvailableSlots(info.availableSlots)
    .setInFlightMessages(info.inFlight);
}
