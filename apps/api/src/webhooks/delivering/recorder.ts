import { Logger } from '@nestjs/common';
import {
  hastenLanes,
  pauseEndpoint,
  recordDeliveries,
  type EndpointHealth,
  type ReadModels,
  type Sql,
  type WebhookAttempt,
} from '@hindsight/read-models';
import { healthAfter, isFailing, whyPause } from './health.js';

/** Who pauses what fails for too long. */
const ourselves = 'hindsight';

interface Recorded {
  readonly attempts: readonly WebhookAttempt[];
  readonly moved?: { readonly from: bigint; readonly to: bigint };
}

/** Writes down what became of messages to one endpoint, and what follows for the endpoint. */
export class Recorder {
  readonly #log = new Logger('webhooks');

  constructor(
    private readonly readModels: ReadModels,
    private readonly endpoint: string,
    private readonly holder: string,
  ) {}

  /**
   * All of it, with what `also` writes, or nothing.
   * @returns how the endpoint is now
   * @throws {EndpointLost}
   */
  async record(
    { attempts, moved }: Recorded,
    now: Date,
    also: (sql: Sql) => Promise<void> = () => Promise.resolve(),
  ): Promise<EndpointHealth> {
    const { endpoint, holder } = this;
    const judge = (before: EndpointHealth) => healthAfter(before, attempts);
    const deliveries = { endpoint, holder, attempts, judge, ...(moved && { moved }) };
    const { before, after } = await recordDeliveries(this.readModels, deliveries, async (sql, change) => {
      // What failed again meanwhile is written after that, and keeps its own time.
      if (isFailing(change.before) && !isFailing(change.after)) await hastenLanes(sql, endpoint, now);
      await also(sql);
      const because = whyPause(change.after, attempts, now);
      if (because !== null) await pauseEndpoint(sql, endpoint, { at: now, by: ourselves, because });
    });
    this.#tell(before, after, whyPause(after, attempts, now));
    return after;
  }

  #tell(before: EndpointHealth, after: EndpointHealth, pausedBecause: string | null): void {
    const { endpoint } = this;
    if (pausedBecause !== null)
      this.#log.warn(
        `webhook ${endpoint} is paused: ${pausedBecause}; hindsight webhooks resume ${endpoint}`,
      );
    else if (isFailing(after) && !isFailing(before))
      this.#log.warn(`webhook ${endpoint} is failing: nothing gets through`);
    else if (isFailing(before) && !isFailing(after)) this.#log.log(`webhook ${endpoint} answers again`);
  }
}
