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

class AssignOwnerBody {
  @Text({
    max: 128,
    example: 'rosa',
    description: 'Your own id of who looks after the customer from then on',
  })
  ownerId!: string;
  @Instant({ description: 'Since when; until another is assigned' }) occurredAt!: string;
}

const example: AssignOwnerBody = { ownerId: 'rosa', occurredAt: '2026-01-03T10:00:00Z' };

@Controller('v1/customers/:customerId/owner')
export class AssignOwnerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer('Assign the one owner of a customer', { type: AssignOwnerBody, example })
  async post(
    @CustomerId() customerId: string,
    @Body() body: AssignOwnerBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ ownerId, occurredAt }: AssignOwnerBody): Asked<'AssignOwner'> => ({
  type: 'AssignOwner',
  ownerId,
  occurredAt: new Date(occurredAt),
});
