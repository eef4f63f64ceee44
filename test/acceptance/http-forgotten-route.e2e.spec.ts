import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, httpAdapter } from '../../apps/api/src/api.module.js';

@Controller('v1/forgotten')
class ForgottenEndpoint {
  @Get(':customerId')
  get(): object {
    return { secret: true };
  }
}

@Module({ controllers: [ForgottenEndpoint] })
class ForgetfulModule {}

describe('an endpoint of which nobody said who may use it', () => {
  it.each(['open', []] as const)(
    'keeps the server from starting, and is named: access %j',
    async (access) => {
      const options = { logger: false as const, abortOnError: false };
      const app = await NestFactory.create<NestFastifyApplication>(ForgetfulModule, httpAdapter(), options);
      configureHttp(app, { access });
      await expect(app.listen(0, '127.0.0.1')).rejects.toThrow(
        'GET /v1/forgotten/:customerId: say in apps/api/src/access/route-access.ts which roles may use it',
      );
      await app.close();
    },
  );
});
