import type { Provider } from '@nestjs/common';
import type { EventStore } from '@hindsight/event-store';
import type { ReadModels } from '@hindsight/read-models';
import type { KeyEncryption } from '@hindsight/vault';
import { Feeds } from '../feed/feeds.js';
import { Clock } from '../http/clock.js';
import { WebhookDeliverer } from './delivering/deliverer.js';
import type { OnSent } from './delivering/endpoint-worker.js';
import type { Network } from './sending/networks.js';
import { Outlet } from './sending/outlet.js';
import { WebhookKeys } from './webhook-keys.js';
import { Webhooks } from './webhooks.js';

export interface WebhookOptions {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  /** Who wraps the keys that sign; without, nothing is sent. */
  readonly keyEncryption?: KeyEncryption;
  /** Networks that webhooks may be sent to although they are not public; none unless given. */
  readonly webhookNetworks?: readonly Network[];
  /** Told of each message that is sent to a webhook. */
  readonly onSent?: OnSent;
}

/** To whom events are sent, and who sends them: nobody before `start()` is asked of the deliverer, and without keys nobody at all. */
export function webhookProviders(options: WebhookOptions): Provider[] {
  const { eventStore: store, readModels, keyEncryption } = options;
  const { webhookNetworks: networks = [], onSent = () => undefined } = options;
  const keys = keyEncryption ? new WebhookKeys(keyEncryption) : null;
  const clock = new Clock();
  const deliverer = (feeds: Feeds) =>
    keys &&
    new WebhookDeliverer({ readModels, feeds, keys, outlet: new Outlet({ networks }), clock, onSent });
  return [
    { provide: Webhooks, useFactory: () => new Webhooks({ readModels, store, keys, clock }) },
    { provide: WebhookDeliverer, useFactory: deliverer, inject: [Feeds] },
  ];
}
