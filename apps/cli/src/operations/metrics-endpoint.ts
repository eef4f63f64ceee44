import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Metrics } from './metrics.js';
import { ProjectionWatch } from './projection-watch.js';

interface Reply {
  header(name: string, value: string): { send(body: string): unknown };
}

/** For Prometheus. Where the server has keys, it needs one: how much happens here is nobody else's business. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsEndpoint {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(ProjectionWatch) private readonly watch: ProjectionWatch,
  ) {}

  @Get()
  async get(@Res() reply: Reply): Promise<void> {
    // That a store is down must not take the other figures with it.
    const text = await this.metrics.text(this.watch.now().catch(() => null));
    reply.header('content-type', this.metrics.contentType).send(text);
  }
}
