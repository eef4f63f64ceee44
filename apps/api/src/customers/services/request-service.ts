import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { serviceKinds } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RequestServiceBody {
  @Text({ max: 128, example: 'service-5', description: 'Your own id of this service' }) serviceId!: string;
  @Text({ max: 100, example: 'repair', description: `${serviceKinds.join(', ')}, or another word` })
  kind!: string;
  @Instant({ description: 'When it was asked for' }) occurredAt!: string;
}

const example: RequestServiceBody = {
  serviceId: 'service-5',
  kind: 'repair',
  occurredAt: '2026-01-07T12:00:00Z',
};

@Controller('v1/customers/:customerId/services')
export class RequestServiceEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that a customer asks for a service',
    { type: RequestServiceBody, example },
    'service-id-reused',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RequestServiceBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: RequestServiceBody): Asked<'RequestService'> => ({
  type: 'RequestService',
  ...body,
  occurredAt: new Date(occurredAt),
});
