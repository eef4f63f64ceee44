import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { customerIdPattern } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, customerIdForm } from '../../http/path-ids.js';
import { Decimal, Instant, Patterned } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class ReferCustomerBody {
  @Patterned({
    pattern: customerIdPattern,
    says: customerIdForm,
    description: 'Who was brought; need not be registered yet',
    example: 'bob',
  })
  referredCustomerId!: string;
  @Decimal({ optional: true, example: 80, description: 'How much it is due to the customer: 0 to 100' })
  influence?: number;
  @Instant() occurredAt!: string;
}

const example: ReferCustomerBody = {
  referredCustomerId: 'bob',
  influence: 80,
  occurredAt: '2026-01-08T09:00:00Z',
};

@Controller('v1/customers/:customerId/referrals')
export class ReferCustomerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that a customer brought another one',
    { type: ReferCustomerBody, example },
    'refers-itself',
    'referral-already-recorded',
    'influence-out-of-range',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: ReferCustomerBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, customerId), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: ReferCustomerBody, customerId: string): Asked<'ReferCustomer'> => ({
  type: 'ReferCustomer',
  customerId,
  ...body,
  occurredAt: new Date(occurredAt),
});
