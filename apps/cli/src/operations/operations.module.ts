import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthEndpoint } from './health.js';
import { Metrics } from './metrics.js';
import { MetricsEndpoint } from './metrics-endpoint.js';
import { ProjectionWatch } from './projection-watch.js';

/** /health/live, /health/ready and /metrics, for any process that serves HTTP. */
@Module({})
export class OperationsModule {
  static of(metrics: Metrics, watch: () => ProjectionWatch): DynamicModule {
    return {
      module: OperationsModule,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthEndpoint, MetricsEndpoint],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: ProjectionWatch, useFactory: watch },
      ],
    };
  }
}
