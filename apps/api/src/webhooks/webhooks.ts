import type { DeadLetterView, DeliveryView, Page, WebhookSecret, WebhookView } from '@hindsight/contracts';
import type { EventStore } from '@hindsight/event-store';
import {
  addEndpoint,
  deadLetters,
  endpointById,
  endpoints,
  inTransaction,
  onPool,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  reviveLanes,
  webhookBacklogs,
  webhookDeliveries,
  type ListRequest,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { feedPrefixes, type FeedAsked } from '../feed/asked.js';
import type { Clock } from '../http/clock.js';
import { Problem } from '../http/problem.js';
import { positionFrom } from '../feed/position-from.js';
import type { WebhookKeys } from './webhook-keys.js';
import { secondsBehind } from './seconds-behind.js';
import { webhookView } from './webhook-view.js';

export interface WebhookAsked extends Omit<FeedAsked, 'cut'> {
  readonly webhookId: string;
  readonly url: string;
  readonly purpose: string;
  /** `start`, `now`, or a position, exclusive. */
  readonly from: string;
}

export interface WebhookSources {
  readonly readModels: ReadModels;
  readonly store: Pick<EventStore, 'last' | 'readAll'>;
  /** Null: there is no key-encryption key to wrap secrets with. */
  readonly keys: WebhookKeys | null;
  readonly clock: Clock;
}

/** An endpoint, and how far it is behind the log. */
export interface WebhookSeen {
  readonly webhook: WebhookView;
  /** How long the oldest of what it has yet to be sent has waited. */
  readonly seconds: number;
}

/** To whom events are sent, as operators see to it. Whoever sends looks here again and again. */
export class Webhooks {
  readonly #sql: Sql;

  constructor(private readonly from: WebhookSources) {
    this.#sql = onPool(from.readModels);
  }

  /** @throws {Problem} 409 for an id that is taken, or without a key-encryption key; 422 for a position that the log has not reached */
  async add(asked: WebhookAsked, by: string): Promise<WebhookSecret> {
    const { webhookId, url, streams, types, customerId, purpose } = asked;
    const keys = this.#keys();
    const position = positionFrom(asked.from, (await this.from.store.last(feedPrefixes))?.position ?? -1n);
    const now = this.from.clock.now();
    const endpoint = {
      id: webhookId,
      url,
      streams,
      types: [...(types ?? [])],
      customerId,
      purpose,
      position,
    };
    return inTransaction(this.from.readModels, async (sql) => {
      if (!(await addEndpoint(sql, { ...endpoint, createdAt: now, createdBy: by }))) throw taken(webhookId);
      return { webhookId, secret: await keys.add(sql, webhookId, now, now), othersUntil: null };
    });
  }

  /** By id. */
  async list(): Promise<WebhookView[]> {
    const backlogs = await webhookBacklogs(this.#sql);
    return (await endpoints(this.#sql)).map((one) => webhookView(one, backlogs(one.id)));
  }

  /** By id, each with how far it is behind. @throws {StoreUnavailable} */
  async seen(): Promise<WebhookSeen[]> {
    const backlogs = await webhookBacklogs(this.#sql);
    const { store, clock } = this.from;
    return Promise.all(
      (await endpoints(this.#sql)).map(async (one) => ({
        webhook: webhookView(one, backlogs(one.id)),
        seconds: await secondsBehind(store, one, backlogs(one.id).failedAt, clock.now()),
      })),
    );
  }

  /** @throws {Problem} 404, as all that follow */
  async show(webhookId: string): Promise<WebhookView> {
    const endpoint = await endpointById(this.#sql, webhookId);
    if (!endpoint) throw unknown(webhookId);
    return webhookView(endpoint, (await webhookBacklogs(this.#sql))(webhookId));
  }

  async remove(webhookId: string): Promise<void> {
    if (!(await removeEndpoint(this.#sql, webhookId))) throw unknown(webhookId);
  }

  async pause(webhookId: string, because: string, by: string): Promise<WebhookView> {
    await pauseEndpoint(this.#sql, webhookId, { at: this.from.clock.now(), by, because });
    return this.show(webhookId);
  }

  async resume(webhookId: string): Promise<WebhookView> {
    await resumeEndpoint(this.#sql, webhookId, this.from.clock.now());
    return this.show(webhookId);
  }

  /** Gives it another secret; those before it sign, too, for so long. */
  async rotateSecret(webhookId: string, overlapHours: number): Promise<WebhookSecret> {
    const keys = this.#keys();
    await this.show(webhookId);
    const now = this.from.clock.now();
    const othersUntil = new Date(now.getTime() + overlapHours * 3_600_000);
    const secret = await inTransaction(this.from.readModels, (sql) =>
      keys.add(sql, webhookId, now, othersUntil),
    );
    return { webhookId, secret, othersUntil: othersUntil.toISOString() };
  }

  /** Has dead letters tried again, of one customer or of all. @returns of how many */
  async replay(webhookId: string, customerId: string | null): Promise<{ readonly customers: number }> {
    await this.show(webhookId);
    return { customers: await reviveLanes(this.#sql, webhookId, customerId, this.from.clock.now()) };
  }

  async deadLetters(webhookId: string, request: ListRequest): Promise<Page<DeadLetterView>> {
    await this.show(webhookId);
    return deadLetters(this.#sql, webhookId, request);
  }

  async deliveries(webhookId: string, request: ListRequest): Promise<Page<DeliveryView>> {
    await this.show(webhookId);
    return webhookDeliveries(this.#sql, webhookId, request);
  }

  #keys(): WebhookKeys {
    if (this.from.keys) return this.from.keys;
    throw Problem.of('webhook-secrets-not-kept', {
      en: 'set VAULT_KEY or VAULT_KEY_FILE: secrets of webhooks are kept encrypted, or not at all',
      zh: '请设置 VAULT_KEY 或 VAULT_KEY_FILE：webhook 密钥只以加密形式保存',
    });
  }
}

const unknown = (id: string) =>
  Problem.of('webhook-unknown', { en: `there is no webhook ${id}`, zh: `没有 webhook ${id}` });

const taken = (id: string) =>
  Problem.of('webhook-id-taken', {
    en: `there is a webhook ${id} already; remove it, or choose another id`,
    zh: `已有 webhook ${id}；请先移除，或另选编号`,
  });
