import type { AppliedGroup, GroupView, ParkedEventView } from '@hindsight/contracts';
import {
  GroupIsAnother,
  lagOf,
  NoSuchGroup,
  type ConsumerGroups,
  type EventStore,
  type Group,
  type GroupDefinition,
} from '@hindsight/event-store';
import type { Problem } from '../http/problem.js';
import { groupIsAnother, noSuchGroup } from './group-problems.js';
import { groupView, parkedView } from './group-view.js';

/** What is asked of the event store about groups. */
export type GroupsOfStore = Pick<ConsumerGroups, 'apply' | 'list' | 'find' | 'parked' | 'replay' | 'remove'>;

export interface GroupSources {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>;
  readonly groups: GroupsOfStore;
}

/** Streams in which events of any type that groups may follow lie. */
const everything = ['customer-', 'segment-'];

/** Consumer groups, as operators see to them. All throw StoreUnavailable. */
export class Groups {
  constructor(private readonly from: GroupSources) {}

  /**
   * Makes groups as they are wanted, one after the other.
   * @throws {Problem} 409: one of them cannot be made of the one that is there; those before it are made
   */
  async apply(wanted: readonly GroupDefinition[]): Promise<AppliedGroup[]> {
    const applied: AppliedGroup[] = [];
    for (const definition of wanted) {
      const became = await this.#settled(() => this.from.groups.apply(definition));
      applied.push({ name: definition.name, became });
    }
    return applied;
  }

  /** By name. @param countAtMost events of the log that are looked at for each */
  async list(countAtMost: number): Promise<GroupView[]> {
    const seen: GroupView[] = [];
    for (const group of await this.from.groups.list()) seen.push(await this.#seen(group, countAtMost));
    return seen;
  }

  /** @throws {Problem} 404, as all that follow */
  async show(name: string, countAtMost: number): Promise<GroupView> {
    const group = await this.from.groups.find(name);
    if (!group) throw await this.#noSuch(name);
    return this.#seen(group, countAtMost);
  }

  /** What nobody in it could deal with, the oldest first. */
  async parked(name: string, atMost: number): Promise<ParkedEventView[]> {
    return (await this.#settled(() => this.from.groups.parked(name, atMost))).map(parkedView);
  }

  /** Gives out again what is parked. @returns how many */
  replay(name: string): Promise<number> {
    return this.#settled(() => this.from.groups.replay(name));
  }

  /** Removes it, with what it knows of how far it is. */
  remove(name: string): Promise<void> {
    return this.#settled(() => this.from.groups.remove(name));
  }

  async #seen(group: Group, countAtMost: number): Promise<GroupView> {
    return groupView(group, await lagOf(this.from.store, group, { countAtMost, everything }));
  }

  async #settled<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof GroupIsAnother) throw groupIsAnother(error);
      if (error instanceof NoSuchGroup) throw await this.#noSuch(error.group);
      throw error;
    }
  }

  async #noSuch(name: string): Promise<Problem> {
    const known = await this.from.groups.list();
    return noSuchGroup(
      name,
      known.map((one) => one.name),
    );
  }
}
