import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import { customerIdPattern } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, customerIdForm } from '../../http/path-ids.js';
import { Instant, Patterned } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { Records, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class MergeCustomerBody {
  @Patterned({
    pattern: customerIdPattern,
    says: customerIdForm,
    description: 'Who goes on; registered, and neither merged nor erased',
    example: 'ada',
  })
  survivorId!: string;
  @Instant({ description: 'Nothing that happened to this customer then or later counts any more' })
  occurredAt!: string;
}

const example: MergeCustomerBody = { survivorId: 'ada', occurredAt: '2026-01-09T09:00:00Z' };

@Controller('v1/customers/:customerId/merge')
export class MergeCustomerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @Records(
    'Merge a customer into another, who is the same',
    { type: MergeCustomerBody, example },
    'merges-into-itself',
    'absorption-unfinished',
    'survivor-not-registered',
    'survivor-merged',
    'survivor-erased',
  )
  @ApiParam({ name: 'customerId', example: 'ada-2' })
  async post(
    @CustomerId() customerId: string,
    @Body() body: MergeCustomerBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, customerId), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: MergeCustomerBody, customerId: string): Asked<'MergeCustomer'> => ({
  type: 'MergeCustomer',
  customerId,
  ...body,
  occurredAt: new Date(occurredAt),
});
