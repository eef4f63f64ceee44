import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { serviceKinds } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Flag, Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class UseSelfServiceBody {
  @Text({
    max: 128,
    example: 'visit-8',
    description: 'Your own id of this use; a service that is asked for has another',
  })
  serviceId!: string;
  @Text({ max: 100, example: 'faq', description: `${serviceKinds.join(', ')}, or another word` })
  kind!: string;
  @Flag({ optional: true, description: 'Whether it helped; leave it out where nobody knows' })
  solved?: boolean;
  @Instant() occurredAt!: string;
}

const example: UseSelfServiceBody = {
  serviceId: 'visit-8',
  kind: 'faq',
  solved: true,
  occurredAt: '2026-01-08T13:00:00Z',
};

@Controller('v1/customers/:customerId/self-services')
export class UseSelfServiceEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that a customer served itself',
    { type: UseSelfServiceBody, example },
    'service-id-reused',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: UseSelfServiceBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: UseSelfServiceBody): Asked<'UseSelfService'> => ({
  type: 'UseSelfService',
  ...body,
  occurredAt: new Date(occurredAt),
});
