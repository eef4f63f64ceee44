import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import { startPostgres } from '@hindsight/local-services';
import { openReadModels } from '@hindsight/read-models';
import { kekOf, LocalKeyEncryption } from '@hindsight/vault';
import { Feeds } from '../../../apps/api/src/feed/feeds.js';
import { Clock } from '../../../apps/api/src/http/clock.js';
import { WebhookDeliverer } from '../../../apps/api/src/webhooks/delivering/deliverer.js';
import { networkFrom } from '../../../apps/api/src/webhooks/sending/networks.js';
import { Outlet } from '../../../apps/api/src/webhooks/sending/outlet.js';
import { WebhookKeys } from '../../../apps/api/src/webhooks/webhook-keys.js';
import { Webhooks } from '../../../apps/api/src/webhooks/webhooks.js';
import { started } from './started.js';

const webhookId = 'bench';

/** Who sends webhooks, with a database of its own, and a receiver in a process of its own. */
export async function startDeliveries(store: EventStore) {
  const directory = await mkdtemp(join(tmpdir(), 'bench-webhooks-'));
  const postgres = await startPostgres({ directory });
  const readModels = await openReadModels(postgres.url);
  const receiver = await started(new URL('./receive.js', import.meta.url));
  const keks = [kekOf(randomBytes(32))] as const;
  const keys = new WebhookKeys(new LocalKeyEncryption(() => Promise.resolve(keks)));
  const feeds = new Feeds(store);
  const sources = { readModels, feeds, keys, clock: new Clock() };
  const webhooks = new Webhooks({ ...sources, store });
  const networks = [networkFrom('127.0.0.1')].filter((one) => one !== null);
  const url = receiver.said;
  return {
    /** Sends all events of customers. @returns what the receiver had of it */
    all: async (): Promise<string> => {
      const last = (await store.last(['customer-']))?.position ?? -1n;
      const asked = { streams: ['customer'], types: null, customerId: null, from: 'start' } as const;
      await webhooks.add({ ...asked, webhookId, url, purpose: 'bench' }, 'bench');
      const deliverer = new WebhookDeliverer({ ...sources, outlet: new Outlet({ networks }) });
      deliverer.start();
      while (BigInt((await webhooks.show(webhookId)).position ?? -1) < last) await pause(20);
      await deliverer.stop();
      await webhooks.remove(webhookId);
      return receiver.ask<string>('count');
    },
    stop: async () => {
      await feeds.onApplicationShutdown();
      await receiver.stop();
      await readModels.destroy();
      await postgres.stop();
      await rm(directory, { recursive: true });
    },
  };
}
