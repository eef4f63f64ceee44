import type { EventStoreDb } from '@hindsight/event-store';
import { Groups, Problem } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';

/** The consumer groups of a store. */
export const groupsIn = (store: EventStoreDb): Groups => new Groups({ store, groups: store.groups });

/** @throws {BadInput} in place of what HTTP would answer */
export async function onGroups<T>(store: EventStoreDb, work: (groups: Groups) => Promise<T>): Promise<T> {
  try {
    return await work(groupsIn(store));
  } catch (problem) {
    if (problem instanceof Problem) throw new BadInput(problem.detail);
    throw problem;
  }
}
