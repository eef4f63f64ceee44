import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStoreDb } from '@hindsight/event-store';
import { openReadModels } from '@hindsight/read-models';
import { ApiModule, configureHttp, httpAdapter, installShippedRuleSets } from './api.module.js';

// The API alone, beside a projector in a process of its own. `hindsight up` runs both in one.

try {
  await serve(setting('EVENTSTORE_URL'), setting('DATABASE_URL'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

async function serve(eventStoreUrl: string, databaseUrl: string): Promise<void> {
  const eventStore = new EventStoreDb(eventStoreUrl);
  const readModels = await openReadModels(databaseUrl);
  await installShippedRuleSets(eventStore, { now: new Date() });
  const reportingCurrency = process.env['REPORTING_CURRENCY'] ?? 'GBP';
  const api = ApiModule.forRoot({ eventStore, readModels, reportingCurrency });
  const app = await NestFactory.create<NestFastifyApplication>(api, httpAdapter(), {
    logger: ['warn', 'error'],
  });
  configureHttp(app);
  await app.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1');
  console.log(`${await app.getUrl()}/docs`);

  const stop = async () => {
    await app.close();
    await Promise.all([eventStore.close(), readModels.destroy()]);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
}

function setting(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set; \`hindsight up\` starts what is not configured, this program does not`,
  );
}
