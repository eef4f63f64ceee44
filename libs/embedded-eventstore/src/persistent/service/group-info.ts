import type { Group } from '../core/group.js';
import type { Measurement } from '../core/latencies.js';
import type { Definition } from './definition.js';
import type { Connection, RunningGroup } from './running-group.js';

interface Measured {
  count: number;
  perSecond: number;
}

export interface ConnectionInfo extends Connection {
  total: number;
  rate: Measured;
  availableSlots: number;
  inFlight: number;
  measurements: Measurement[];
}

/** What there is to tell of a group. */
export interface GroupInfo {
  definition: Definition;
  isLive: boolean;
  connections: ConnectionInfo[];
  total: number;
  /** since it was last asked for */
  rate: Measured;
  lastCheckpointed: number | null;
  lastKnown: number | null;
  counts: Group['counts'];
  parkedCount: number;
}

/** Starts its rates anew. */
export function infoOf(running: RunningGroup, now: number): GroupInfo {
  const { definition, core, isLive, parkedCount, rate } = running;
  return {
    definition,
    isLive,
    connections: connectionsOf(running, now),
    total: core.total,
    rate: rate.measure(core.total, now),
    lastCheckpointed: running.checkpoint.place,
    lastKnown: running.source.lastPlace,
    counts: core.counts,
    parkedCount,
  };
}

function connectionsOf({ subscribers, definition }: RunningGroup, now: number): ConnectionInfo[] {
  const { extraStatistics } = definition.settings;
  return [...subscribers].map(([consumer, { connection, rate }]) => ({
    ...connection,
    total: consumer.total,
    rate: rate.measure(consumer.total, now),
    availableSlots: consumer.slots - consumer.inFlight,
    inFlight: consumer.inFlight,
    measurements: extraStatistics ? consumer.latencies.measurements() : [],
  }));
}
