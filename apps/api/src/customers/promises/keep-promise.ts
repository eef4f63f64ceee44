import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, PromiseId } from '../../http/path-ids.js';
import { Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class KeepPromiseBody {
  @Instant({ description: 'When it was done; later than it was due is late, and is taken' })
  occurredAt!: string;
}

const example: KeepPromiseBody = { occurredAt: '2026-01-04T17:00:00Z' };

@Controller('v1/customers/:customerId/promises/:promiseId/keeping')
export class KeepPromiseEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Keep a promise that was made in a contact',
    { type: KeepPromiseBody, example },
    'promise-unknown',
    'promise-already-kept',
    'kept-before-promise',
  )
  @ApiParam({ name: 'promiseId', example: 'promise-3' })
  async post(
    @CustomerId() customerId: string,
    @PromiseId() promiseId: string,
    @Body() body: KeepPromiseBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, promiseId), sender);
    return refusals.accepted(await this.commands.execute(command), {
      promiseId,
      occurredAt: body.occurredAt,
    });
  }
}

const asked = ({ occurredAt }: KeepPromiseBody, promiseId: string): Asked<'KeepPromise'> => ({
  type: 'KeepPromise',
  promiseId,
  occurredAt: new Date(occurredAt),
});
