import type { WebhookView } from '@hindsight/contracts';
import { onPool } from '@hindsight/read-models';
import { Clock, Webhooks } from '../../../api/src/api.module.js';
import { withStores } from '../composition.js';
import { runningIn } from '../run-file.js';
import { isoOf } from '../say.js';
import { attached } from '../services.js';
import type { Settings } from '../settings.js';
import { projectionOf, type OpenImport, type Projection } from './projection.js';

/** What runs in a directory, and how far it is. Positions are decimal text, instants ISO 8601. */
export interface Status {
  readonly directory: string;
  /** null: nothing does. */
  readonly running: {
    readonly pid: number;
    readonly startedAt: string;
    readonly version: string;
    readonly node: string;
    readonly api: string | null;
  } | null;
  /** Null while there are none: nothing runs, and nothing is configured. */
  readonly services: {
    readonly eventStore: string;
    /** Without its password. */
    readonly database: string;
    readonly postgres: string;
    readonly head: string | null;
    readonly checkpoint: string | null;
    readonly lag: { readonly events: number; readonly seconds: number };
    /** Those that project now: one, or several that share the customers. */
    readonly projectors: readonly {
      readonly holder: string;
      readonly buckets: number;
      readonly position: string | null;
      readonly lag: { readonly events: number; readonly seconds: number };
    }[];
    readonly parked: number;
    readonly watermark: string | null;
    readonly imports: readonly OpenImport[];
    /** Up to where plans are missing that this release cannot read; null: none are. */
    readonly plansOwed: string | null;
    /** Those that are not sent to, or to which nothing gets through. */
    readonly webhooks: readonly StoppedWebhook[];
  } | null;
}

export interface StoppedWebhook {
  readonly webhookId: string;
  readonly state: 'failing' | 'paused';
  readonly since: string | null;
  /** Null: it is not paused. */
  readonly because: string | null;
}

/** Services that are configured are looked at even when nothing runs here. */
export async function statusOf(settings: Settings): Promise<Status> {
  const { directory } = settings;
  const running = await runningIn(directory);
  const eventStoreUrl = running?.eventStoreUrl ?? settings.eventStoreUrl;
  const databaseUrl = running?.databaseUrl ?? settings.databaseUrl;
  const isThere = eventStoreUrl !== undefined && databaseUrl !== undefined;
  return {
    directory,
    running: running && processOf(running),
    services: isThere ? await servicesAt(settings, { eventStoreUrl, databaseUrl }) : null,
  };
}

const processOf = (running: NonNullable<Awaited<ReturnType<typeof runningIn>>>) => {
  const { pid, startedAt, version, node, apiUrl: api } = running;
  return { pid, startedAt, version, node, api };
};

interface Urls {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
}

function servicesAt(settings: Settings, urls: Urls): Promise<Status['services']> {
  const open = () => Promise.resolve(attached(urls));
  return withStores(settings, open, async ({ store, readModels }) => {
    const sql = onPool(readModels);
    const projection = await projectionOf(store, sql, { now: new Date(), countAtMost: Infinity });
    const [version] = await sql.query<{ server_version: string }>('SHOW server_version');
    const webhooks = new Webhooks({ readModels, store, keys: null, clock: new Clock() });
    return {
      eventStore: withoutPassword(urls.eventStoreUrl),
      database: withoutPassword(urls.databaseUrl),
      postgres: version?.server_version ?? 'unknown',
      ...rendered(projection),
      webhooks: (await webhooks.list()).flatMap(stoppedIn),
    };
  });
}

function stoppedIn({ webhookId, state, ...one }: WebhookView): StoppedWebhook[] {
  if (state === 'active') return [];
  const since = state === 'paused' ? one.pausedAt : one.failingSince;
  return [{ webhookId, state, since, because: one.pausedBecause }];
}

function rendered({ head, checkpoint, lag, projectors, parked, watermark, imports, plansOwed }: Projection) {
  return {
    head: head === null ? null : String(head),
    checkpoint: checkpoint === null ? null : String(checkpoint),
    lag: { events: lag.events, seconds: lag.seconds },
    projectors: projectors.map((one) => ({
      ...one,
      position: one.position === null ? null : String(one.position),
    })),
    parked,
    watermark: watermark === null ? null : isoOf(watermark),
    imports,
    plansOwed: plansOwed === null ? null : String(plansOwed),
  };
}

/** Up to the last `@`: a password may hold others. PostgreSQL's clients take it as a parameter, too. */
export const withoutPassword = (url: string): string =>
  url.replace(/:\/\/[^/?#]*@/, '://').replace(/([?&](?:user|password|sslpassword)=)[^&#]*/gi, '$1…');
