import 'reflect-metadata';
import { Logger, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStoreDb } from '@hindsight/event-store';
import { onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import {
  ApiModule,
  Erasures,
  installShippedRuleSets,
  SubscriberReceipts,
  WebhookDeliverer,
  Webhooks,
  type ApiOptions,
} from '../../api/src/api.module.js';
import {
  Audit,
  Projector,
  ProjectorModule,
  type Heartbeats,
  type Signing,
} from '../../projector/src/projector.module.js';
import type { KeyEncryption } from '@hindsight/vault';
import { credentialsOf, readingRules } from './access/credentials-of.js';
import { attach } from './attach.js';
import { signingKey } from './audit/signing-key.js';
import { closingAfter, type Closing } from './closing.js';
import { CompletenessWatch } from './completeness/completeness-watch.js';
import type { Door } from './door.js';
import { groupsIn } from './groups/groups-in.js';
import { countedForMetrics } from './operations/group-gauges.js';
import { Metrics } from './operations/metrics.js';
import { OperationsModule } from './operations/operations.module.js';
import { ProjectionWatch } from './operations/projection-watch.js';
import { openServices, type Role, type Services } from './services.js';
import { replaysIn } from './serving/replays-in.js';
import { closeHttp, createHttp } from './serving/http.js';
import { loggerOf } from './serving/logger-of.js';
import { webhookNetworksOf } from './serving/webhook-networks.js';
import type { Settings } from './settings.js';
import { keyEncryptionOf } from './vault/key-encryption-of.js';
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
  /** null, as above. */
  readonly audit: Audit | null;
  /** Tells other terminals where HTTP is served. */
  announceApi(url: string): Promise<void>;
}

/** Which part of the system a process of its own runs; `up` is all of it. */
export type Part = 'up' | 'api' | 'projector';

export interface Serving {
  readonly part: Part;
  readonly access: Door['access'];
  /** Given while it starts, it ends that: what is open is closed again. */
  readonly signal: AbortSignal;
}

/** What only makes sense where somebody can ask for it. */
interface OverHttp {
  readonly replays?: NonNullable<ApiOptions['replays']>;
  readonly heartbeats?: Heartbeats;
}

@Module({})
class SystemModule {
  static of(
    part: Part,
    { settings, store: eventStore, readModels, metrics, signing, keyEncryption }: Stores,
    { replays, heartbeats }: OverHttp = {},
  ): DynamicModule {
    const { reportingCurrency, serviceLevels, closeGraceMs: graceMs, erasureSubscribers } = settings;
    const clock = settings.clock === 'log' ? { kind: 'log' as const } : { kind: 'wall' as const, graceMs };
    const stores = { eventStore, readModels, reportingCurrency };
    const onOutcome = metrics.decided.bind(metrics);
    const onBatch = metrics.projected.bind(metrics);
    const api = ApiModule.forRoot({
      ...{ ...stores, serviceLevels, onOutcome, personalIds: settings.access.personalIds },
      groups: eventStore.groups,
      ...{ webhookNetworks: webhookNetworksOf(settings), onSent: metrics.sent.bind(metrics) },
      sensitiveAttributes: settings.access.sensitiveAttributes,
      ...(replays && { replays }),
      ...(erasureSubscribers && { erasureSubscribers }),
      ...(signing && { auditKey: signing.signer }),
      ...(keyEncryption && { keyEncryption }),
    });
    const projecting = { ...stores, clock, onBatch, ...(heartbeats && { heartbeats }) };
    const projector = ProjectorModule.forRoot(projecting, signing);
    const imports = { up: [api, projector], api: [api], projector: [projector] }[part];
    return { module: SystemModule, imports, exports: imports };
  }
}

/** Opens the whole system without HTTP, lets `work` have it, and closes it in reverse order, whatever happens. */
export function withSystem<T>(
  settings: Settings,
  role: Role,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const open = () => openServices(settings, role);
  return withStores(settings, open, async (stores, closing) => {
    if (stores.ours) await installShippedRuleSets(stores.store, { now: new Date() });
    const options = { logger: new StderrLogger(), abortOnError: false };
    const app = await NestFactory.createApplicationContext(SystemModule.of('up', whenAsked(stores)), options);
    closing.add(() => app.close());
    const projector = stores.ours ? app.get(Projector) : null;
    const audit = stores.ours ? app.get(Audit) : null;
    await projector?.start();
    audit?.start();
    return work({ ...stores, app, projector, audit });
  });
}

/** The same for a server: a part of the system, or all of it, with HTTP, not listening yet. */
export function withServer<T>(
  settings: Settings,
  { part, access, signal }: Serving,
  work: (system: System<NestFastifyApplication>) => Promise<T>,
): Promise<T> {
  const open = () => (part === 'up' ? openServices(settings, 'host') : attach(settings));
  const opened = async (stores: Stores, closing: Closing) => {
    if (part !== 'projector') await installShippedRuleSets(stores.store, { now: new Date() });
    const { store, readModels, metrics } = stores;
    metrics.watchProcess();
    let projector: Projector | null = null;
    const watch = new ProjectionWatch(store, readModels, () => projector, settings.outboxLateAfterMs);
    const app = await createHttp(ServerModule.of(part, stores, watch), httpOf(stores, access));
    closing.add(() => closeHttp(app));
    if (part !== 'projector') closing.add(sendWebhooks(app, metrics));
    if (part === 'api') {
      closing.add(resumeErasures(app));
      return work({ ...stores, app, projector, audit: null });
    }
    const [projecting, audit] = [app.get(Projector), app.get(Audit)];
    projector = projecting;
    await projecting.start();
    audit.start();
    watchProjector(projecting, stores, closing);
    watchAudit(audit, metrics);
    if (part === 'up') closing.add(resumeErasures(app));
    metrics.watchOutbox(watch.outbox);
    return work({ ...stores, app, projector, audit });
  };
  return withStores(settings, open, opened, signal);
}

/** Who is let in, how often, and what is written down of it. */
const httpOf = ({ settings, readModels, metrics }: Stores, access: Serving['access']) => ({
  ...{ access: credentialsOf(access, settings, readModels), reading: readingRules(settings, readModels) },
  ...{ perMinute: settings.access.perMinute, metrics, logger: loggerOf(settings, access) },
});

/** Whoever serves the API sends webhooks, too, where there is a key to keep their secrets under. */
function sendWebhooks(app: INestApplicationContext, metrics: Metrics): () => Promise<void> {
  metrics.watchWebhooks(() => app.get(Webhooks).seen());
  metrics.watchReceipts(() => app.get(SubscriberReceipts).owed());
  const deliverer: WebhookDeliverer | null = app.get(WebhookDeliverer);
  deliverer?.start();
  return async () => deliverer?.stop();
}

/** Nobody waits for it: what cannot be finished now is at the next start, or when it is asked for again. */
function resumeErasures(app: INestApplicationContext): () => Promise<void> {
  const resumed = app
    .get(Erasures)
    .resume()
    .then(
      ({ done, underWay }) => {
        for (const request of done) logger.log(`erasure ${request} is finished`);
        for (const request of underWay)
          logger.warn(`erasure ${request} is not finished: tables are not scrubbed yet`);
      },
      (failure: unknown) => {
        logger.error(failure);
      },
    );
  return () => resumed;
}

const logger = new Logger('Erasures');

function heartbeatsOf({ settings, metrics }: Stores): Pick<OverHttp, 'heartbeats'> {
  const { heartbeatEveryMs: everyMs, silentAfterMs } = settings;
  if (everyMs === 0) return {};
  return { heartbeats: { everyMs, silentAfterMs, onHeartbeat: metrics.heard.bind(metrics) } };
}

function watchProjector(projector: Projector, { store, readModels, metrics }: Stores, closing: Closing) {
  metrics.watchPulse(() => projector.pulse);
  metrics.watchLeases(() => projector);
  metrics.watchGroups(() => groupsIn(store).list(countedForMetrics));
  const completeness = new CompletenessWatch({ store, sql: onPool(readModels) });
  closing.add(() => completeness.stop());
  metrics.watchCompleteness(() => completeness.now);
  completeness.start();
}

function watchAudit({ log, heads }: Audit, metrics: Metrics) {
  metrics.watchMerkleLog(() => log.reading);
  if (heads) metrics.watchTreeHeads(() => heads.reading);
}

async function signingOf(settings: Settings, ours: boolean): Promise<Signing | null> {
  const signer = await signingKey(settings, ours ? 'made' : 'found');
  return signer && { signer, file: settings.audit.headsFile, everyMs: settings.audit.everyMs };
}

/** Who only runs a command signs nothing by itself: when it did would decide where in the log everything else comes to lie. */
function whenAsked(stores: Stores): Stores {
  return { ...stores, signing: stores.signing && { ...stores.signing, everyMs: 0 } };
}

@Module({})
class ServerModule {
  static of(part: Part, stores: Stores, watch: ProjectionWatch): DynamicModule {
    const { settings, store, metrics } = stores;
    const overHttp = { replays: replaysIn(settings, store), ...heartbeatsOf(stores) };
    const imports = [SystemModule.of(part, stores, overHttp), OperationsModule.of(metrics, () => watch)];
    return { module: ServerModule, imports };
  }
}

export interface Stores extends Omit<System, 'app' | 'projector' | 'audit'> {
  /** Ours to project on. */
  readonly ours: boolean;
  readonly metrics: Metrics;
  /** null: there is no key to sign tree heads with. */
  readonly signing: Signing | null;
  /** null: nothing personal is kept. */
  readonly keyEncryption: KeyEncryption | null;
}

export function withStores<T>(
  settings: Settings,
  open: () => Promise<Services>,
  work: (stores: Stores, closing: Closing) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return closingAfter(async (closing) => {
    const services = await open();
    closing.add(() => services.stop());
    const store = new EventStoreDb(services.eventStoreUrl);
    closing.add(() => store.close());
    const readModels = await openReadModels(services.databaseUrl);
    closing.add(() => readModels.destroy());
    const { ours } = services;
    const announceApi = (url: string) => services.announceApi(url);
    const signing = await signingOf(settings, ours);
    const keyEncryption = await keyEncryptionOf(settings);
    const metrics = new Metrics();
    return work({ settings, store, readModels, ours, announceApi, metrics, signing, keyEncryption }, closing);
  }, signal);
}
