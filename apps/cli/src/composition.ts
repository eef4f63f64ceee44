import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStoreDb } from '@hindsight/event-store';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { ApiModule, configureHttp, httpAdapter, installShippedRuleSets } from '../../api/src/api.module.js';
import { Projector, ProjectorModule } from '../../projector/src/projector.module.js';
import { closingAfter, type Closing } from './closing.js';
import { openServices, type Role } from './services.js';
import type { Settings } from './settings.js';
import { StderrLogger } from './stderr-logger.js';

/** Everything of this process, opened once. One event store client: its table of appends is global to the module. */
export interface System<App = INestApplicationContext> {
  readonly settings: Settings;
  readonly store: EventStoreDb;
  readonly readModels: ReadModels;
  /** Commands are on its CommandBus. */
  readonly app: App;
  /** null: another process projects. */
  readonly projector: Projector | null;
}

@Module({})
class SystemModule {
  static of({ settings, store: eventStore, readModels }: Stores): DynamicModule {
    const { reportingCurrency, closeGraceMs: graceMs } = settings;
    const clock = settings.clock === 'log' ? { kind: 'log' as const } : { kind: 'wall' as const, graceMs };
    return {
      module: SystemModule,
      imports: [
        ApiModule.forRoot({ eventStore, readModels, reportingCurrency }),
        ProjectorModule.forRoot({ eventStore, readModels, reportingCurrency, clock }),
      ],
      exports: [ApiModule, ProjectorModule],
    };
  }
}

/** Opens the whole system without HTTP, lets `work` have it, and closes it in reverse order, whatever happens. */
export function withSystem<T>(
  settings: Settings,
  role: Role,
  work: (system: System) => Promise<T>,
): Promise<T> {
  return withStores(settings, role, async (stores, closing) =>
    work(
      await start(stores, closing, (module) => NestFactory.createApplicationContext(module, nestOptions())),
    ),
  );
}

/** The same, as host and with HTTP, not listening yet. */
export function withHttpSystem<T>(
  settings: Settings,
  work: (system: System<NestFastifyApplication>) => Promise<T>,
): Promise<T> {
  return withStores(settings, 'host', async (stores, closing) =>
    work(await start(stores, closing, createHttp)),
  );
}

/** The event store alone: enough for whatever only reads the log. */
export function withEventStore<T>(settings: Settings, work: (store: EventStoreDb) => Promise<T>): Promise<T> {
  return closingAfter(async (closing) => {
    const services = await openServices(settings, 'guest');
    closing.add(() => services.stop());
    const store = new EventStoreDb(services.eventStoreUrl);
    closing.add(() => store.close());
    return work(store);
  });
}

interface Stores extends Omit<System, 'app' | 'projector'> {
  readonly projects: boolean;
}

function withStores<T>(
  settings: Settings,
  role: Role,
  work: (stores: Stores, closing: Closing) => Promise<T>,
): Promise<T> {
  return closingAfter(async (closing) => {
    const services = await openServices(settings, role);
    closing.add(() => services.stop());
    const store = new EventStoreDb(services.eventStoreUrl);
    closing.add(() => store.close());
    const readModels = await openReadModels(services.databaseUrl);
    closing.add(() => readModels.destroy());
    return work({ settings, store, readModels, projects: services.ours }, closing);
  });
}

async function start<App extends INestApplicationContext>(
  stores: Stores,
  closing: Closing,
  create: (module: DynamicModule) => Promise<App>,
): Promise<System<App>> {
  if (stores.projects) await installShippedRuleSets(stores.store, { now: new Date() });
  const app = await create(SystemModule.of(stores));
  closing.add(() => app.close());
  const projector = stores.projects ? app.get(Projector) : null;
  await projector?.start();
  return { ...stores, app, projector };
}

async function createHttp(module: DynamicModule): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), nestOptions());
  configureHttp(app);
  return app;
}

const nestOptions = () => ({ logger: new StderrLogger(), abortOnError: false });
