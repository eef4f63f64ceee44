import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Projector, type ProjectorOptions } from './projector.js';

export { projectedPrefixes, Projector, type Heartbeats, type ProjectorOptions } from './projector.js';
export { ruleSetCompiler } from './time/rule-set-compiler.js';
export type { Expectation } from './rebuild/expectation.js';
export { rebuild, rollBack, type Ground, type Rebuilt } from './rebuild/rebuild.js';
export type { PublishingReading } from './outbox/segment-publisher.js';
export type { PulseReading } from './pulse/pulse.js';

/** The projector, to be had from the container as `Projector`. It begins when told to `start`, and stops with the application. */
@Module({})
export class ProjectorModule implements OnApplicationShutdown {
  constructor(@Inject(Projector) private readonly projector: Projector) {}

  static forRoot(options: ProjectorOptions): DynamicModule {
    const projector = { provide: Projector, useFactory: () => new Projector(options) };
    return { module: ProjectorModule, providers: [projector], exports: [Projector] };
  }

  onApplicationShutdown(): Promise<void> {
    return this.projector.stop();
  }
}
