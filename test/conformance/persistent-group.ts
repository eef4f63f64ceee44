import {
  type EventStoreDBClient,
  type PersistentSubscriptionToAllResolvedEvent,
  type PersistentSubscriptionToStreamResolvedEvent,
  type PersistentSubscriptionToStreamSettings,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { events, unique } from './event-store-under-test.js';

type Consuming = ReturnType<
  EventStoreDBClient['subscribeToPersistentSubscriptionToStream' | 'subscribeToPersistentSubscriptionToAll']
>;
type Delivered = PersistentSubscriptionToAllResolvedEvent | PersistentSubscriptionToStreamResolvedEvent;
export type Answer = (delivered: Delivered, consuming: Consuming) => unknown;

export const acknowledge: Answer = (delivered, consuming) => consuming.ack(delivered);
export const ignore: Answer = () => undefined;

/** The client's types do not know of `unknown`, but it sends it. */
export function giveBack(action: 'park' | 'retry' | 'skip' | 'stop' | 'unknown'): Answer {
  return (delivered, consuming) => consuming.nack(action as 'retry', 'because of a test', delivered);
}

/** A group on a stream of its own that has `count` events, from its start unless the settings say otherwise. */
export async function groupWith(
  { client }: { client: EventStoreDBClient },
  count: number,
  settings: Partial<PersistentSubscriptionToStreamSettings> = {},
  [stream, group] = [unique('stream'), unique('group')],
) {
  const chosen = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 'start', ...settings });
  const append = (more: number) => client.appendToStream(stream, events(more));
  if (count > 0) await append(count);
  await client.createPersistentSubscriptionToStream(stream, group, chosen);
  return {
    stream,
    group,
    settings: chosen,
    append,
    join: (answer = acknowledge, bufferSize = 10) =>
      consumer(client.subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize }), answer),
    info: () => client.getPersistentSubscriptionToStreamInfo(stream, group),
    parkedStream: `$persistentsubscription-${stream}::${group}-parked`,
    checkpointStream: `$persistentsubscription-${stream}::${group}-checkpoint`,
  };
}

/** One who takes from a group, answers, and remembers what it got and how it ended. */
export function consumer(consuming: Consuming, answer: Answer) {
  const heard: Delivered[] = [];
  const errors: unknown[] = [];
  let confirmations = 0;
  consuming.on('confirmation', () => (confirmations += 1));
  consuming.on('error', (error) => errors.push(error));
  consuming.on('data', (delivered: Delivered) => {
    heard.push(delivered);
    void answer(delivered, consuming);
  });
  return {
    consuming,
    heard,
    errors,
    get isConfirmed() {
      return confirmations === 1;
    },
    /** `3` is an event, `3 again 1` its first repetition */
    get seen() {
      return heard.map(({ event, retryCount }) => {
        const revision = String(event?.revision);
        return retryCount > 0 ? `${revision} again ${retryCount}` : revision;
      });
    },
    leave: () => consuming.unsubscribe(),
  };
}

export function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
