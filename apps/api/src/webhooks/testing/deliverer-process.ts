import 'reflect-metadata';
import { EventStoreDb } from '@hindsight/event-store';
import { openReadModels } from '@hindsight/read-models';
import { keksIn, LocalKeyEncryption } from '@hindsight/vault';
import { Feeds } from '../../feed/feeds.js';
import { Clock } from '../../http/clock.js';
import { WebhookDeliverer } from '../delivering/deliverer.js';
import { networkFrom } from '../sending/networks.js';
import { Outlet } from '../sending/outlet.js';
import { WebhookKeys } from '../webhook-keys.js';

// Somebody who sends, in a process that may be killed.

process.once('disconnect', () => process.exit());
const {
  EVENTSTORE_URL: eventStoreUrl = '',
  DATABASE_URL: databaseUrl = '',
  VAULT_KEY: kek = '',
} = process.env;
const networks = [networkFrom('127.0.0.1')].filter((one) => one !== null);

new WebhookDeliverer({
  readModels: await openReadModels(databaseUrl),
  feeds: new Feeds(new EventStoreDb(eventStoreUrl)),
  keys: new WebhookKeys(new LocalKeyEncryption(() => Promise.resolve(keksIn(kek)))),
  outlet: new Outlet({ networks }),
  clock: new Clock(),
  onSent: () => process.send?.('sent'),
}).start();
