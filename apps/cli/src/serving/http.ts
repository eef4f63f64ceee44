import { Logger, type DynamicModule, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  configureHttp,
  httpAdapter,
  type Answered,
  type Credentials,
  type HttpOptions,
} from '../../../api/src/api.module.js';
import type { Metrics } from '../operations/metrics.js';

interface HttpServing {
  readonly access: readonly Credentials[] | 'open';
  readonly reading?: NonNullable<HttpOptions['reading']>;
  readonly perMinute?: number;
  readonly metrics: Metrics;
  readonly logger: LoggerService;
}

/** HTTP that is logged and measured, not listening yet. */
export async function createHttp(
  module: DynamicModule,
  { access, reading, perMinute = 0, metrics, logger }: HttpServing,
): Promise<NestFastifyApplication> {
  const options = { logger, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), options);
  const log = new Logger('http');
  const onAnswer = (answered: Answered) => {
    metrics.answered(answered);
    if (/^\/(health|metrics)/.test(answered.route)) log.debug(answered);
    else log.log(answered);
  };
  configureHttp(app, { access, perMinute, onAnswer, ...(reading && { reading }) });
  return app;
}

const graceMs = 3000;

/** Lets requests that are under way be answered, for a while; then whoever still holds a connection is cut off. */
export async function closeHttp(app: NestFastifyApplication): Promise<void> {
  const cut = setTimeout(() => {
    app.getHttpServer().closeAllConnections();
  }, graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
