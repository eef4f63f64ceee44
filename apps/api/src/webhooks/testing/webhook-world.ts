import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEventStore } from '@hindsight/embedded-eventstore';
import { EventStoreDb, type RecordedEvent } from '@hindsight/event-store';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { kekOf, LocalKeyEncryption } from '@hindsight/vault';
import { createDatabase } from '../../../../../test/support/create-database.js';
import { Feeds } from '../../feed/feeds.js';
import { Clock } from '../../http/clock.js';
import { WebhookDeliverer, type DelivererOptions } from '../delivering/deliverer.js';
import { networkFrom } from '../sending/networks.js';
import { Outlet } from '../sending/outlet.js';
import { WebhookKeys } from '../webhook-keys.js';
import { Webhooks, type WebhookAsked } from '../webhooks.js';

const hooks = new URL('../../../../../test/support/typescript.mjs', import.meta.url).href;

/** Time that passes when it is told to. */
class HandClock extends Clock {
  #now = Date.now();

  override now(): Date {
    return new Date(this.#now);
  }

  /** Receivers look at a clock of their own. */
  reset(): void {
    this.#now = Date.now();
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

/** A real event store, a real database, and whoever sends from the one with the other. */
export class WebhookWorld {
  readonly clock = new HandClock();
  readonly webhooks: Webhooks;
  readonly keys: WebhookKeys;
  readonly #deliverers: WebhookDeliverer[] = [];
  readonly #feeds: Feeds[] = [];
  readonly #children: ChildProcess[] = [];
  readonly #last = new Map<string, bigint>();
  readonly #kek = randomBytes(32);

  private constructor(
    readonly store: EventStoreDb,
    readonly readModels: ReadModels,
    private readonly at: { readonly eventStoreUrl: string; readonly databaseUrl: string },
    private readonly end: () => Promise<void>,
  ) {
    const keks = [kekOf(this.#kek)] as const;
    this.keys = new WebhookKeys(new LocalKeyEncryption(() => Promise.resolve(keks)));
    this.webhooks = new Webhooks({ readModels, store, keys: this.keys, clock: this.clock });
  }

  static async begin(): Promise<WebhookWorld> {
    const directory = await mkdtemp(join(tmpdir(), 'hindsight-webhooks-'));
    const node = await startEventStore({ directory });
    const store = new EventStoreDb(node.url);
    const database = await createDatabase();
    const readModels = await openReadModels(database.url);
    const at = { eventStoreUrl: node.url, databaseUrl: database.url };
    return new WebhookWorld(store, readModels, at, async () => {
      await readModels.destroy();
      await database.drop();
      await store.close();
      await node.stop();
      await rm(directory, { recursive: true });
    });
  }

  /** Somebody who sends, as a process of its own would. @param readModels what it has of the database */
  async deliverer(
    options: Partial<DelivererOptions> = {},
    readModels: ReadModels = this.readModels,
  ): Promise<WebhookDeliverer> {
    const networks = [networkFrom('127.0.0.1')].filter((one) => one !== null);
    const feeds = new Feeds(this.store, 50);
    const outlet = new Outlet({ networks, timeoutMs: 5000 });
    const { keys, clock } = this;
    const deliverer = new WebhookDeliverer(
      { readModels, feeds, keys, outlet, clock },
      { everyMs: 10, againAfterMs: 10, holdMs: 400, chance: () => 0.5, ...options },
    );
    this.#feeds.push(feeds);
    this.#deliverers.push(deliverer);
    await feeds.source();
    deliverer.start();
    return deliverer;
  }

  /** Somebody who sends, in a process of its own, as it is set up in production. Says `sent` of each message. */
  delivererProcess(): ChildProcess {
    const { eventStoreUrl, databaseUrl } = this.at;
    const env = {
      ...{
        EVENTSTORE_URL: eventStoreUrl,
        DATABASE_URL: databaseUrl,
        VAULT_KEY: this.#kek.toString('base64'),
      },
      ...{ ...process.env, NODE_OPTIONS: '' },
    };
    const child = fork(new URL('./deliverer-process.ts', import.meta.url), {
      env,
      execArgv: ['--import', hooks],
    });
    this.#children.push(child);
    return child;
  }

  /** @returns the secret */
  async add(webhookId: string, url: string, asked: Partial<WebhookAsked> = {}): Promise<string> {
    const usual = { streams: ['customer', 'segment'], types: null, customerId: null, from: 'now' } as const;
    const { secret } = await this.webhooks.add(
      { ...usual, webhookId, url, purpose: 'a spec', ...asked },
      'ann',
    );
    return secret;
  }

  /** Something happens to a customer. @returns its id */
  async happen(customerId: string, data: object = {}, type = 'CustomerPurchased'): Promise<string> {
    const stream = `customer-${customerId}`;
    const id = randomUUID();
    const metadata = {
      ...{ occurredAt: this.clock.now().toISOString(), schemaVersion: 1, correlationId: id, actor: 'spec' },
      ...{ origin: 'api', commandId: id, commandHash: '' },
    };
    const { revision } = await this.store.append(stream, this.#last.get(stream) ?? 'no-stream', [
      { id, type, data, metadata },
    ]);
    this.#last.set(stream, revision);
    return id;
  }

  /** All of customers, as the log has it. */
  async logged(): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.store.readAll(['customer-'])) events.push(event);
    return events;
  }

  /** Ends whoever sends, and forgets to whom. */
  async quiet(): Promise<void> {
    await Promise.all(this.#deliverers.splice(0).map((one) => one.stop()));
    await Promise.all(this.#children.splice(0).map(struckDown));
    await Promise.all(this.#feeds.splice(0).map((one) => one.onApplicationShutdown()));
    for (const { webhookId } of await this.webhooks.list()) await this.webhooks.remove(webhookId);
    this.clock.reset();
  }

  async close(): Promise<void> {
    await this.quiet();
    await this.end();
  }
}

/** Ends a process as nobody can refuse. */
export async function struckDown(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Waits until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(5);
}
