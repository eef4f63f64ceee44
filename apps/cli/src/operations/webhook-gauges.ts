import { Gauge, type Registry } from 'prom-client';
import type { WebhookSeen } from '../../../api/src/api.module.js';

const states = ['active', 'failing', 'paused'] as const;

/** How far webhooks are, each under its id, and how many are in which state. */
export class WebhookGauges {
  readonly #waiting: Gauge;
  readonly #dead: Gauge;
  readonly #seconds: Gauge;
  readonly #states: Gauge;

  constructor(
    registers: Registry[],
    private readonly now: () => Promise<readonly WebhookSeen[]>,
  ) {
    const gauge = (name: string, help: string, labelNames = ['webhook']) =>
      new Gauge({ name: `hindsight_${name}`, help, labelNames, registers });
    this.#waiting = gauge('webhook_waiting_messages', 'Events that wait to be sent again, or behind such');
    this.#dead = gauge('webhook_dead_letters', 'Events that were given up, one a customer at most');
    this.#seconds = gauge(
      'webhook_lag_seconds',
      'How long the oldest event that is yet to be sent has waited',
    );
    this.#states = gauge('webhooks', 'Webhooks by state: active, failing, paused', ['state']);
  }

  /** While database or event store do not say, there is nothing: unknown is told from zero. */
  async read(): Promise<void> {
    const seen = await this.now().catch(() => null);
    for (const gauge of [this.#waiting, this.#dead, this.#seconds, this.#states]) gauge.reset();
    for (const state of seen ? states : [])
      this.#states.set({ state }, seen?.filter(({ webhook }) => webhook.state === state).length ?? 0);
    for (const { webhook, seconds } of seen ?? []) {
      const labels = { webhook: webhook.webhookId };
      this.#waiting.set(labels, webhook.waiting.messages);
      this.#dead.set(labels, webhook.dead.customers);
      this.#seconds.set(labels, seconds);
    }
  }
}
