import type { EventStoreDBClient } from '@eventstore/db-client';
import type { GroupDefinition, GroupFollows } from './group.js';

/** Makes the calls of a store again for which no answer came. */
export type Asking = <T>(call: () => Promise<T>) => Promise<T>;

/** What the server knows of a group and does not say. */
export interface GroupNote {
  readonly follows: GroupFollows;
  readonly from: GroupDefinition['from'];
  readonly beganAfter: bigint | null;
}

// Stored: the stream's name and the shape of what lies in its metadata are not to be changed.
const streamOf = (group: string) => `consumer-group-${group}`;
const field = 'consumerGroup';

interface Stored {
  readonly follows: GroupFollows;
  readonly from: string;
  readonly beganAfter: string | null;
}

/**
 * Which events groups are given. A server takes a filter and never tells it, so it is written down beside: in the metadata of a stream
 * without events, which is no part of what anybody follows.
 */
export class GroupNotes {
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly ask: Asking,
  ) {}

  /** Null: there is none. */
  async read(group: string): Promise<GroupNote | null> {
    const { metadata } = await this.ask(() => this.client.getStreamMetadata(streamOf(group)));
    // Nobody but `write` writes there.
    const stored = (metadata as Readonly<Record<string, unknown>> | undefined)?.[field] as Stored | undefined;
    if (!stored) return null;
    const { follows, from, beganAfter } = stored;
    return {
      follows,
      from: from === 'start' || from === 'now' ? from : BigInt(from),
      beganAfter: beganAfter === null ? null : BigInt(beganAfter),
    };
  }

  /** @param note null: none */
  async write(group: string, note: GroupNote | null): Promise<void> {
    const stored: Stored | null = note && {
      follows: note.follows,
      from: String(note.from),
      beganAfter: note.beganAfter === null ? null : String(note.beganAfter),
    };
    await this.ask(() =>
      this.client.setStreamMetadata(streamOf(group), stored === null ? {} : { [field]: stored }),
    );
  }
}
