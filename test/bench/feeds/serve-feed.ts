import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStoreDb } from '@hindsight/event-store';
import type { ReadModels } from '@hindsight/read-models';
import { ApiModule, configureHttp, httpAdapter } from '../../../apps/api/src/api.module.js';

/** The API of an event store in a process of its own; the feed asks no database. Tells its address, and its memory when asked (bytes). */
const [storeUrl = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit());
const readModels = { manager: {} } as unknown as ReadModels; // nobody asks it
const api = ApiModule.forRoot({
  eventStore: new EventStoreDb(storeUrl),
  readModels,
  reportingCurrency: 'GBP',
});
const app = await NestFactory.create<NestFastifyApplication>(api, httpAdapter(), { logger: false });
configureHttp(app, { access: 'open' });
await app.listen(0, '127.0.0.1');
process.send?.(await app.getUrl());
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().rss);
});
