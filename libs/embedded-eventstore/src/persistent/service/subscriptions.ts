import { appendEvents, systemEvent } from '../../core/write-events.js';
import { alreadyExists, doesNotExist } from '../wire/errors.js';
import { ALL, type Definition, keyOf, type Target } from './definition.js';
import { RunningGroup } from './running-group.js';
import type { Store } from './store.js';
import { CONFIG_STREAM, CONFIG_TYPE, readConfig, writtenConfig } from './stored-config.js';

const TICK_MS = 1000;

/** All groups of the node. What changes them goes one after the other, and is durable before it is answered. */
export class Subscriptions {
  private readonly groups = new Map<string, RunningGroup>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly stopping: AbortSignal,
  ) {
    this.startAll();
    const ticking = setInterval(() => {
      for (const group of this.groups.values()) group.tick();
    }, TICK_MS).unref();
    stopping.addEventListener('abort', () => {
      clearInterval(ticking);
      this.stopAll();
    });
    void this.follow();
  }

  /** @throws RpcError when there is none */
  find(target: Target): RunningGroup {
    const group = this.groups.get(keyOf(target));
    if (!group) throw doesNotExist(target);
    return group;
  }

  /** @param stream undefined: of every stream, and of $all */
  list(stream?: string): RunningGroup[] {
    const groups = [...this.groups.values()];
    return stream === undefined ? groups : groups.filter(({ definition }) => definition.stream === stream);
  }

  create(definition: Definition): Promise<void> {
    return this.inTurn(async () => {
      if (this.groups.has(keyOf(definition))) throw alreadyExists(definition);
      await this.replace({ ...definition, createdBehind: this.lastPlaceIn(definition.stream) });
    });
  }

  /** Everything but the filter. The group begins again from its checkpoint, and those who take from it are dropped. */
  update(definition: Definition): Promise<void> {
    return this.inTurn(async () => {
      const { filter, start, createdBehind } = this.find(definition).definition;
      const isSame = start === definition.start;
      await this.replace({
        ...definition,
        filter,
        createdBehind: isSame ? createdBehind : this.lastPlaceIn(definition.stream),
      });
    });
  }

  delete(target: Target): Promise<void> {
    return this.inTurn(async () => {
      const group = this.find(target);
      await this.save(
        this.list()
          .filter((other) => other !== group)
          .map(({ definition }) => definition),
      );
      this.groups.delete(keyOf(target));
      group.stop();
      await Promise.all([group.checkpoint.delete(), group.parked.delete()]);
    });
  }

  restart(): Promise<void> {
    return this.inTurn(() => {
      this.stopAll();
      this.startAll();
      return Promise.resolve();
    });
  }

  private async replace(definition: Definition): Promise<void> {
    const key = keyOf(definition);
    const others = this.list().filter((group) => keyOf(group.definition) !== key);
    await this.save([...others.map((group) => group.definition), definition]);
    this.groups.get(key)?.stop();
    this.groups.set(key, new RunningGroup(this.store, definition));
  }

  private async save(definitions: readonly Definition[]): Promise<void> {
    const { commits, now } = this.store;
    const event = systemEvent(CONFIG_TYPE, writtenConfig(definitions, new Date(now())));
    await commits.submit(event.data.length, (writing) =>
      appendEvents(writing, { stream: CONFIG_STREAM, expected: 'any', events: [event] }),
    );
  }

  private startAll(): void {
    for (const definition of readConfig(this.store.log)) {
      this.groups.set(keyOf(definition), new RunningGroup(this.store, definition));
    }
  }

  private stopAll(): void {
    for (const group of this.groups.values()) group.stop();
    this.groups.clear();
  }

  private lastPlaceIn(stream: string): number {
    const { log } = this.store;
    return stream === ALL ? log.lastPosition : (log.head(Buffer.from(stream))?.last ?? -1);
  }

  private inTurn(action: () => Promise<void>): Promise<void> {
    const done = this.turn.then(action);
    this.turn = done.catch(() => undefined); // it is for whoever asked
    return done;
  }

  private async follow(): Promise<void> {
    const { log } = this.store;
    while (!this.stopping.aborted) {
      const seen = log.commits;
      for (const group of this.groups.values()) group.wake();
      await log.nextCommit(seen, this.stopping);
    }
  }
}
