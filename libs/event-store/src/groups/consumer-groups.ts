import {
  BACKWARDS,
  END,
  PersistentSubscriptionDoesNotExistError as DoesNotExist,
  PersistentSubscriptionExistsError as Exists,
  type EventStoreDBClient,
  type PersistentSubscriptionToAllInfo,
  type PersistentSubscriptionToStreamInfo,
} from '@eventstore/db-client';
import { isDeepStrictEqual } from 'node:util';
import { eventsOf } from '../read.js';
import { GroupIsAnother, NoSuchGroup } from './group-errors.js';
import { groupFrom } from './group-from.js';
import { GroupNotes, type Asking, type GroupNote } from './group-notes.js';
import { allSettings, filterOf, streamSettings } from './group-settings.js';
import type { Group, GroupDefinition, ParkedEvent } from './group.js';
import { parkedIn } from './parked-in.js';

type Info = PersistentSubscriptionToAllInfo | PersistentSubscriptionToStreamInfo;

/** What became of a group that was applied. */
export type Applied = 'created' | 'updated' | 'unchanged';

/** Groups of consumers (persistent subscriptions): the server keeps how far each is, and shares its events out among who is there. */
export class ConsumerGroups {
  readonly #notes: GroupNotes;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly ask: Asking,
  ) {
    this.#notes = new GroupNotes(client, ask);
  }

  /**
   * Makes a group, or changes its settings. Idempotent: one that is as it is wanted is left alone, with its consumers.
   * @throws {GroupIsAnother} a group of this name follows something else, or began elsewhere
   */
  async apply(definition: GroupDefinition): Promise<Applied> {
    const { name } = definition;
    const found = await this.find(name);
    if (found) return this.#change(found, definition);
    // Noted first: a group that nobody knows anything about could only be removed.
    await this.#notes.write(name, await this.#noteOf(definition));
    try {
      await this.ask(() => this.#create(definition));
      return 'created';
    } catch (error) {
      if (!(error instanceof Exists)) throw error;
      return this.apply(definition); // somebody else was faster, or an answer was lost
    }
  }

  /** By name. */
  async list(): Promise<Group[]> {
    const groups = await Promise.all((await this.#all()).map((info) => this.#groupOf(info)));
    return groups.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Null: there is none. Of several of one name, made by other means on several streams, that of `$all`, or the first. */
  async find(name: string): Promise<Group | null> {
    const named = (await this.#all()).filter(({ groupName }) => groupName === name);
    const info = named.find(({ eventSource }) => eventSource === '$all') ?? named[0];
    return info ? this.#groupOf(info) : null;
  }

  /**
   * What is parked, the oldest first.
   * @throws {NoSuchGroup}
   */
  async parked(name: string, atMost: number): Promise<ParkedEvent[]> {
    const group = await this.#there(name);
    return this.ask(() => parkedIn(this.client, group, atMost));
  }

  /**
   * Gives out again what is parked.
   * @returns how many
   * @throws {NoSuchGroup}
   */
  async replay(name: string): Promise<number> {
    const { source, parked } = await this.#there(name);
    if (parked === 0) return 0;
    await this.ask(() =>
      source === '$all'
        ? this.client.replayParkedMessagesToAll(name)
        : this.client.replayParkedMessagesToStream(source, name),
    );
    return parked;
  }

  /**
   * Removes a group, with what it knows of how far it is, and drops its consumers.
   * @throws {NoSuchGroup}
   */
  async remove(name: string): Promise<void> {
    const { source } = await this.#there(name);
    await this.ask(() =>
      source === '$all'
        ? this.client.deletePersistentSubscriptionToAll(name)
        : this.client.deletePersistentSubscriptionToStream(source, name),
    ).catch((error: unknown) => {
      if (!(error instanceof DoesNotExist)) throw error; // gone is gone
    });
    await this.#notes.write(name, null);
  }

  async #change(found: Group, definition: GroupDefinition): Promise<Applied> {
    const { name, follows, from, settings } = definition;
    if (found.follows === null) throw new GroupIsAnother(name, 'unknown');
    if (!isDeepStrictEqual(found.follows, follows)) throw new GroupIsAnother(name, 'follows');
    if (found.from !== from) throw new GroupIsAnother(name, 'from');
    if (isDeepStrictEqual(found.settings, settings)) return 'unchanged';
    await this.ask(() =>
      'stream' in follows
        ? this.client.updatePersistentSubscriptionToStream(follows.stream, name, streamSettings(definition))
        : this.client.updatePersistentSubscriptionToAll(name, allSettings(definition)),
    );
    return 'updated';
  }

  #create(definition: GroupDefinition): Promise<void> {
    const { name, follows } = definition;
    if ('stream' in follows)
      return this.client.createPersistentSubscriptionToStream(
        follows.stream,
        name,
        streamSettings(definition),
      );
    const filter = filterOf(follows);
    return this.client.createPersistentSubscriptionToAll(name, allSettings(definition), { filter });
  }

  async #noteOf({ follows, from }: GroupDefinition): Promise<GroupNote> {
    const source = 'stream' in follows ? follows.stream : null;
    const beganAfter = from === 'now' ? await this.ask(() => this.#endOf(source)) : null;
    return { follows, from, beganAfter };
  }

  /** Where a stream, or the log, ends now. */
  async #endOf(stream: string | null): Promise<bigint | null> {
    const last = { direction: BACKWARDS, maxCount: 1 } as const;
    const read =
      stream === null
        ? this.client.readAll({ ...last, fromPosition: END })
        : this.client.readStream(stream, { ...last, fromRevision: END });
    for await (const { position, revision } of eventsOf(read))
      return stream === null ? (position?.commit ?? null) : revision;
    return null;
  }

  async #there(name: string): Promise<Group> {
    const group = await this.find(name);
    if (!group) throw new NoSuchGroup(name);
    return group;
  }

  async #groupOf(info: Info): Promise<Group> {
    return groupFrom(info, await this.#notes.read(info.groupName));
  }

  async #all(): Promise<Info[]> {
    try {
      return await this.ask(() => this.client.listAllPersistentSubscriptions());
    } catch (error) {
      if (error instanceof DoesNotExist) return []; // how servers say that there is none
      throw error;
    }
  }
}
