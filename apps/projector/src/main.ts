import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { EventStoreDb } from '@hindsight/event-store';
import { openReadModels } from '@hindsight/read-models';
import { Projector, ProjectorModule, type ProjectorOptions } from './projector.module.js';

// The projector alone, beside an API in a process of its own. `hindsight up` runs both in one.

try {
  await project(setting('EVENTSTORE_URL'), setting('DATABASE_URL'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

async function project(eventStoreUrl: string, databaseUrl: string): Promise<void> {
  const eventStore = new EventStoreDb(eventStoreUrl);
  const readModels = await openReadModels(databaseUrl);
  const reportingCurrency = process.env['REPORTING_CURRENCY'] ?? 'GBP';
  const module = ProjectorModule.forRoot({ eventStore, readModels, reportingCurrency, clock: clock() });
  const app = await NestFactory.createApplicationContext(module);
  const projector = app.get(Projector);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void projector.stop());
  await projector.start();
  await projector.finished;
  await app.close();
  await Promise.all([eventStore.close(), readModels.destroy()]);
}

function clock(): ProjectorOptions['clock'] {
  if (process.env['CLOCK'] === 'log') return { kind: 'log' };
  const minutes = /^(\d{1,4})(m|min)?$/.exec(process.env['CLOSE_GRACE'] ?? '15')?.[1];
  if (minutes === undefined) throw new Error('CLOSE_GRACE must be minutes, such as 15');
  return { kind: 'wall', graceMs: Number(minutes) * 60_000 };
}

function setting(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set; \`hindsight up\` starts what is not configured, this program does not`,
  );
}
