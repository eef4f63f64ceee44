import { Body, Controller } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { ComplaintId, CustomerId } from '../../http/path-ids.js';
import { Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class ResolveComplaintBody {
  @Text({ max: 200, optional: true, example: 'refunded' }) outcome?: string;
  @Instant({ description: 'When it was resolved' }) occurredAt!: string;
}

const example: ResolveComplaintBody = { outcome: 'refunded', occurredAt: '2026-01-07T21:00:00Z' };

@Controller('v1/customers/:customerId/complaints/:complaintId/resolution')
export class ResolveComplaintEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Resolve a complaint',
    { type: ResolveComplaintBody, example },
    'complaint-unknown',
    'complaint-already-resolved',
    'complaint-withdrawn',
    'resolved-before-complaint',
    'resolved-before-last-step',
  )
  @ApiParam({ name: 'complaintId', example: 'complaint-4' })
  async post(
    @CustomerId() customerId: string,
    @ComplaintId() complaintId: string,
    @Body() body: ResolveComplaintBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, complaintId), sender);
    return refusals.accepted(await this.commands.execute(command), {
      complaintId,
      occurredAt: body.occurredAt,
    });
  }
}

const asked = (
  { occurredAt, ...body }: ResolveComplaintBody,
  complaintId: string,
): Asked<'ResolveComplaint'> => ({
  type: 'ResolveComplaint',
  ...body,
  complaintId,
  occurredAt: new Date(occurredAt),
});
