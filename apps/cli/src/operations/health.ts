import {
  Catch,
  Controller,
  Get,
  Inject,
  ServiceUnavailableException,
  UseFilters,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { messageOf } from '../bad-input.js';
import { ProjectionWatch } from './projection-watch.js';

/** A reader that many seconds behind is told so; commands go on, so it still is ready. */
const degradedAfterSeconds = 60;
const probeMs = 2000;

interface Reply {
  status(status: number): { send(body: unknown): unknown };
}

/** The report of the checks is the answer, whatever its status; elsewhere a failure leaves as a problem. */
@Catch(ServiceUnavailableException)
class ReportFilter implements ExceptionFilter {
  catch(unwell: ServiceUnavailableException, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Reply>().status(unwell.getStatus()).send(unwell.getResponse());
  }
}

/** For whoever keeps this process running (`live`) and whoever sends it requests (`ready`). */
@ApiExcludeController()
@UseFilters(ReportFilter)
@Controller('health')
export class HealthEndpoint {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(ProjectionWatch) private readonly watch: ProjectionWatch,
  ) {}

  @Get('live')
  live(): Promise<HealthCheckResult> {
    return this.health.check([]);
  }

  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.#answers('database', () => this.watch.database()),
      () => this.#answers('eventStore', () => this.watch.eventStore()),
      () => this.#projector(),
      ...(this.watch.projecting() ? [() => this.#subscription(), () => this.#outbox()] : []),
    ]);
  }

  async #answers(name: string, probe: () => Promise<void>): Promise<HealthIndicatorResult> {
    return this.indicators.check(name).attempt(probe).withTimeout(probeMs);
  }

  async #projector(): Promise<HealthIndicatorResult> {
    const projector = this.indicators.check('projector');
    const failure = this.watch.projecting()?.failure;
    if (failure) return projector.down(failure.message);
    try {
      const { lag, checkpoint, parked, imports, plansOwed } = await this.watch.now();
      const facts = {
        lagEvents: lag.events,
        lagSeconds: lag.seconds,
        checkpoint: text(checkpoint),
        parked,
        imports,
        plansOwed: text(plansOwed),
      };
      return lag.seconds > degradedAfterSeconds ? projector.degraded(facts) : projector.up(facts);
    } catch (error) {
      return projector.down(messageOf(error));
    }
  }

  /** A business can be quiet, but whoever projects hears its own heartbeats. A projector that stopped owes nothing. */
  #subscription(): HealthIndicatorResult {
    const subscription = this.indicators.check('subscription');
    const pulse = this.watch.projecting()?.pulse;
    if (!pulse || pulse.silentMs <= pulse.silentAfterMs) {
      return subscription.up({ heartbeatAgeSeconds: seconds(pulse?.ageMs) });
    }
    return subscription.down(
      `nothing came through the projector's subscription for ${seconds(pulse.silentMs)} s, ` +
        'though the event store has taken a heartbeat since: if eventStore is up, restart this process',
    );
  }

  /** Much to publish at once is no fault; that it waits and nothing gets on is. */
  async #outbox(): Promise<HealthIndicatorResult> {
    const outbox = this.indicators.check('outbox');
    try {
      const { events, ageSeconds } = await this.watch.outbox();
      const late = ageSeconds * 1000 > this.watch.outboxLateAfterMs ? this.#whyStuck() : null;
      if (late === null) return outbox.up({ events, ageSeconds: Math.round(ageSeconds) });
      const waiting = `${events} segment changes wait to be published, the oldest for ${Math.round(ageSeconds)} s`;
      return outbox.down(`${waiting}: ${late}`);
    } catch (error) {
      return outbox.down(messageOf(error));
    }
  }

  #whyStuck(): string | null {
    const publishing = this.watch.projecting()?.publishing;
    if (publishing?.failure) return publishing.failure.message;
    const isIdle = (publishing?.idleMs ?? 0) > this.watch.outboxLateAfterMs;
    return isIdle ? 'nothing was appended since' : null;
  }
}

const seconds = (ms: number | null | undefined) => (typeof ms === 'number' ? Math.round(ms / 1000) : null);
const text = (position: bigint | null) => (position === null ? null : String(position));
