import { applyDecorators } from '@nestjs/common';
import type { Receipt } from '@hindsight/contracts';
import { ApiParam, ApiProperty } from '@nestjs/swagger';
import { TakesCommand } from '../commands/takes-command.js';
import type { CustomerRefused } from './customers.js';
import { refusals } from './refusals.js';

/** The answer to a command that was accepted. */
export class ReceiptBody implements Receipt {
  @ApiProperty({ example: 'ada' }) customerId!: string;
  @ApiProperty({ example: '3', description: "Revision of the customer's stream after this command" })
  revision!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '18221',
    description: 'Position in the log; give it to a query as `atLeast` to read your own write',
  })
  position!: string | null;
}

const always: readonly CustomerRefused[] = [
  'customer-not-registered',
  'customer-erased',
  'customer-merged',
  'time-in-the-future',
  'stream-elsewhere',
  'command-id-reused',
];

interface Asked<Body> {
  readonly type: new () => Body;
  readonly example: Body;
}

/** An endpoint that records something of a customer. */
export const Records = <Body extends object>(
  summary: string,
  { type, example }: Asked<Body>,
  ...refusing: readonly CustomerRefused[]
): MethodDecorator =>
  TakesCommand({
    ...{ path: '', summary, description: idempotence, body: type, example },
    ...{ receipt: ReceiptBody, of: 'customer', refusing: refusals.documented([...always, ...refusing]) },
  });

/** The same, of a customer that the path names. */
export const RecordsOfCustomer = <Body extends object>(
  ...asked: Parameters<typeof Records<Body>>
): MethodDecorator => applyDecorators(Records(...asked), ApiParam({ name: 'customerId', example: 'ada' }));

const idempotence =
  'Recorded once on disk when this answers. `occurredAt` is required: a default of "now" would make every repeat of a ' +
  'request another request.';
