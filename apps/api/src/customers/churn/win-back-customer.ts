import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class WinBackCustomerBody {
  @Text({ max: 200, example: 'apology and refund', description: 'What did it' }) reason!: string;
  @Instant() occurredAt!: string;
}

const example: WinBackCustomerBody = { reason: 'apology and refund', occurredAt: '2026-01-10T09:00:00Z' };

@Controller('v1/customers/:customerId/winning-back')
export class WinBackCustomerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that a customer who had left was won back',
    { type: WinBackCustomerBody, example },
    'customer-not-gone',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: WinBackCustomerBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: WinBackCustomerBody): Asked<'WinBackCustomer'> => ({
  type: 'WinBackCustomer',
  ...body,
  occurredAt: new Date(occurredAt),
});
