import type { Consumer } from '../consumer.js';
import { Group } from '../group.js';
import type { Arrival, Message } from '../message.js';
import type { Settings } from '../settings.js';

const settings: Settings = {
  resolveLinkTos: false,
  extraStatistics: false,
  messageTimeoutMs: 1000,
  maxRetryCount: 2,
  checkpointAfterMs: 500,
  minCheckpointCount: 2,
  maxCheckpointCount: 5,
  maxSubscriberCount: 0,
  liveBufferSize: 10,
  readBatchSize: 3,
  historyBufferSize: 10,
  strategy: 'RoundRobin',
};

export const event = (place: number, pin = place): Arrival => ({
  id: `event ${place}`,
  place,
  position: place,
  order: place,
  pin,
});
export const eventsTo = (last: number) => Array.from({ length: last + 1 }, (_, place) => event(place));

/** A group, what consumers got of it (`ada: event 0`), and what it asked for. */
export function groupWith(changes: Partial<Settings> = {}) {
  const sent: string[] = [];
  const checkpoints: number[] = [];
  const parked: { message: Message; reason: string }[] = [];
  const forgotten: number[] = [];
  const group = new Group(
    { ...settings, ...changes },
    {
      park: (message, reason) => parked.push({ message, reason }),
      checkpoint: (place) => checkpoints.push(place),
      forgetParked: (below) => forgotten.push(below),
    },
  );
  const connect = (name: string, slots: number): Consumer =>
    group.connect(slots, ({ id, retryCount }) => sent.push(`${name}: ${id} #${retryCount}`), 0);
  return { group, sent, checkpoints, parked, forgotten, connect };
}
