import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Audit, type Signing } from './audit/audit.js';
import { Projector, type ProjectorOptions } from './projector.js';

export { projectedPrefixes } from './batch/projected-prefixes.js';
export { Projector, type ProjectorOptions } from './projector.js';
export type { Heartbeats } from './pulse/beating.js';
export { Audit, type Signing } from './audit/audit.js';
export { activationChanges } from './evaluate/activation-ledger.js';
export { ledgerOf } from './evaluate/evaluate-customer.js';
export { handoversIn } from './evaluate/handovers.js';
export { accessEvent, accessFact, rangesIn, recordsIn, sealedKey } from './audit/sealed-access.js';
export type { SealedKey } from './audit/sealed-access.js';
export type { MerkleReading } from './audit/merkle-log.js';
export { TreeHeads, type HeadsReading } from './audit/tree-heads.js';
export { ruleSetCompiler } from './time/rule-set-compiler.js';
export { mayDiffer, type Expectation } from './rebuild/expectation.js';
export { whyItStops } from './record/why-it-stops.js';
export { rebuild, rollBack, type Ground, type Rebuilt } from './rebuild/rebuild.js';
export type { PublishingReading } from './outbox/segment-publisher.js';
export type { PulseReading } from './pulse/pulse.js';

/** `Projector` and `Audit`, to be had from the container. They begin when told to `start`, and stop with the application. */
@Module({})
export class ProjectorModule implements OnApplicationShutdown {
  constructor(
    @Inject(Projector) private readonly projector: Projector,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @param signing null: tree heads are not signed here */
  static forRoot(options: ProjectorOptions, signing: Signing | null): DynamicModule {
    const projector = { provide: Projector, useFactory: () => new Projector(options) };
    const audit = { provide: Audit, useFactory: () => new Audit(options, signing) };
    return { module: ProjectorModule, providers: [projector, audit], exports: [Projector, Audit] };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.projector.stop(), this.audit.stop()]);
  }
}
