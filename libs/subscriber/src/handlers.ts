import type { CloudEvent } from '@hindsight/contracts';
import { handlesKey, type EventType, type Transaction } from './on-event.js';

type Handler = (event: CloudEvent, sql: Transaction) => Promise<void>;

/** Nobody handles anything: there is nothing to follow. */
export class NoHandlers extends Error {
  override readonly name = 'NoHandlers';
  constructor() {
    super('no provider has a method with @OnEvent: list the one that has among the providers of your module');
  }
}

/** Who handles what. */
export class Handlers {
  readonly #byType = new Map<string, Handler[]>();

  /**
   * @param instances any objects; those with methods under `@OnEvent` count
   * @throws {NoHandlers}
   */
  constructor(instances: Iterable<object>) {
    for (const instance of new Set(instances)) this.#take(instance);
    if (this.#byType.size === 0) throw new NoHandlers();
  }

  /** In alphabetical order. */
  get types(): readonly EventType[] {
    return [...this.#byType.keys()].sort() as EventType[]; // of the decorator's type
  }

  /** All of its handlers, one after the other. */
  async handle(event: CloudEvent, sql: Transaction): Promise<void> {
    for (const handler of this.#byType.get(typeOf(event)) ?? []) await handler(event, sql);
  }

  #take(instance: object): void {
    for (const name of methodsOf(instance)) {
      const method: unknown = Reflect.get(instance, name);
      if (typeof method !== 'function') continue;
      const types = Reflect.getMetadata(handlesKey, method) as readonly string[] | undefined; // of `OnEvent` alone
      // The decorator saw to it that the method is a handler of these types.
      const handler: Handler = (event, sql) => Reflect.apply(method, instance, [event, sql]) as Promise<void>;
      for (const type of types ?? []) this.#byType.set(type, [...(this.#byType.get(type) ?? []), handler]);
    }
  }
}

const typeOf = ({ type }: CloudEvent): string => type.replace(/^hindsight\./, '');

/** Its own and inherited ones; accessors are left alone. */
function methodsOf(instance: object): string[] {
  const names = new Set<string>();
  for (let at = Object.getPrototypeOf(instance) as object | null; at && at !== Object.prototype;) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof value === 'function' && name !== 'constructor') names.add(name);
    at = Object.getPrototypeOf(at) as object | null;
  }
  return [...names];
}
