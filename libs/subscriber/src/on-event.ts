import { SetMetadata } from '@nestjs/common';
import type { EventData } from '@hindsight/client';
import type { CloudEvent } from '@hindsight/contracts';
import type { PoolClient } from 'pg';

/** Types of events, such as `CustomerPurchased`. */
export type EventType = keyof EventData;

/** An event with the data of its type. Fields are added to it over time: let those pass that you do not know. */
export type Heard<Type extends EventType = EventType> = CloudEvent & { readonly data: EventData[Type] };

/** The transaction in which an event counts as handled: what is written in it is written once. */
export type Transaction = Pick<PoolClient, 'query'>;

type Handling<Type extends EventType> = (event: Heard<Type>, sql: Transaction) => Promise<void>;

export const handlesKey = 'hindsight:handles';

/**
 * Has a method of a provider handle events of these types. It writes with the transaction that it is given, and does nothing else that
 * cannot be done twice: when it throws, all of it is undone, and the event comes again.
 */
export const OnEvent =
  <Type extends EventType>(...types: readonly [Type, ...Type[]]) =>
  (target: object, name: string, method: TypedPropertyDescriptor<Handling<Type>>): void => {
    SetMetadata(handlesKey, types)(target, name, method);
  };
