import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Subscriber, type SubscriberOptions } from './subscriber.js';

/** Hands events to whatever providers of the application have methods under `@OnEvent`. `Subscriber` is to be had from the container. */
@Module({})
export class SubscriberModule {
  static forRoot(options: SubscriberOptions): DynamicModule {
    const subscriber = {
      ...{ provide: Subscriber, inject: [DiscoveryService] },
      useFactory: (found: DiscoveryService) => new Subscriber(options, () => instancesIn(found)),
    };
    const exported = [Subscriber];
    return {
      module: SubscriberModule,
      imports: [DiscoveryModule],
      providers: [subscriber],
      exports: exported,
    };
  }
}

function* instancesIn(found: DiscoveryService): Generator<object> {
  for (const { instance } of [...found.getProviders(), ...found.getControllers()])
    if (typeof instance === 'object' && instance !== null) yield instance as object;
}
