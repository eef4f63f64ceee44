import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, ServiceId } from '../../http/path-ids.js';
import { Day, Flag, Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class CompleteServiceBody {
  @Flag({
    optional: true,
    description: 'Whether what was wrong is right now; leave it out where nobody knows',
  })
  solved?: boolean;
  @Day({ optional: true, example: '2027-01-08', description: 'When the next maintenance is due' })
  nextMaintenanceOn?: string;
  @Instant({ description: 'When it was done; the hours from the request to here are recorded' })
  occurredAt!: string;
}

const example: CompleteServiceBody = {
  solved: true,
  nextMaintenanceOn: '2027-01-08',
  occurredAt: '2026-01-08T12:00:00Z',
};

@Controller('v1/customers/:customerId/services/:serviceId/completion')
export class CompleteServiceEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Complete a service that was asked for',
    { type: CompleteServiceBody, example },
    'service-unknown',
    'service-already-completed',
    'completed-before-request',
    'maintenance-before-completion',
  )
  @ApiParam({ name: 'serviceId', example: 'service-5' })
  async post(
    @CustomerId() customerId: string,
    @ServiceId() serviceId: string,
    @Body() body: CompleteServiceBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, serviceId), sender);
    return refusals.accepted(await this.commands.execute(command), Object.assign(body, { serviceId }));
  }
}

const asked = (
  { occurredAt, ...body }: CompleteServiceBody,
  serviceId: string,
): Asked<'CompleteService'> => ({
  type: 'CompleteService',
  ...body,
  serviceId,
  occurredAt: new Date(occurredAt),
});
