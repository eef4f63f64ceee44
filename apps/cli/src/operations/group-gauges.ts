import type { GroupView } from '@hindsight/contracts';
import { secondsSince } from '../groups/seconds-since.js';
import { Gauge, type Registry } from 'prom-client';

/** As far as is counted whenever somebody asks. */
export const countedForMetrics = 1000;

/** How far consumer groups are, each under its name. */
export class GroupGauges {
  readonly #events: Gauge;
  readonly #seconds: Gauge;
  readonly #parked: Gauge;
  readonly #consumers: Gauge;

  constructor(
    registers: Registry[],
    private readonly now: () => Promise<readonly GroupView[]>,
  ) {
    const gauge = (name: string, help: string) =>
      new Gauge({ name: `hindsight_group_${name}`, help, labelNames: ['group'], registers });
    this.#events = gauge(
      'lag_events',
      `Events a consumer group has not done, counted to ${countedForMetrics}`,
    );
    this.#seconds = gauge('lag_seconds', 'How long the oldest of them has waited');
    this.#parked = gauge('parked_events', 'Events that nobody in the group could deal with');
    this.#consumers = gauge('consumers', 'Who takes from the group');
  }

  /** While the store does not say, there is nothing: unknown is told from zero. */
  async read(): Promise<void> {
    const seen = await this.now().catch(() => []);
    for (const gauge of [this.#events, this.#seconds, this.#parked, this.#consumers]) gauge.reset();
    for (const { name: group, lag, parked, consumers } of seen) {
      const labels = { group };
      this.#events.set(labels, lag?.events ?? NaN);
      this.#seconds.set(labels, lag ? secondsSince(lag.since, new Date()) : NaN);
      this.#parked.set(labels, parked);
      this.#consumers.set(labels, consumers.length);
    }
  }
}
