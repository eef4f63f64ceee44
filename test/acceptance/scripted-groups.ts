import { NoSuchGroup, type Applied, type Group, type GroupDefinition } from '@hindsight/event-store';
import type { ApiOptions } from '../../apps/api/src/api.module.js';

/** Groups as an event store would have them that nobody consumes from. */
export class ScriptedGroups implements NonNullable<ApiOptions['groups']> {
  readonly #groups = new Map<string, Group>();

  apply(definition: GroupDefinition) {
    const became: Applied = this.#groups.has(definition.name) ? 'updated' : 'created';
    const nothing = { consumers: [], checkpoint: null, beganAfter: null, inFlight: 0, parked: 0 };
    this.#groups.set(definition.name, { ...definition, ...nothing, source: '$all', status: 'Live' });
    return Promise.resolve(became);
  }

  list() {
    return Promise.resolve([...this.#groups.values()]);
  }

  find(name: string) {
    return Promise.resolve(this.#groups.get(name) ?? null);
  }

  parked(name: string) {
    return this.#of(name, []);
  }

  replay(name: string) {
    return this.#of(name, 0);
  }

  remove(name: string) {
    return this.#groups.delete(name) ? Promise.resolve() : Promise.reject(new NoSuchGroup(name));
  }

  #of<T>(name: string, answer: T): Promise<T> {
    return this.#groups.has(name) ? Promise.resolve(answer) : Promise.reject(new NoSuchGroup(name));
  }
}
