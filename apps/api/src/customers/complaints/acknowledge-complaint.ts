import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import type { Envelope } from '@hindsight/event-store';
import { ComplaintId, CustomerId } from '../../http/path-ids.js';
import { Instant } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class AcknowledgeComplaintBody {
  @Instant({ description: 'When the customer was answered' }) occurredAt!: string;
}

const example: AcknowledgeComplaintBody = { occurredAt: '2026-01-07T10:00:00Z' };

@Controller('v1/customers/:customerId/complaints/:complaintId/acknowledgement')
export class AcknowledgeComplaintEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Acknowledge a complaint: the customer was answered',
    { type: AcknowledgeComplaintBody, example },
    'complaint-unknown',
    'complaint-already-acknowledged',
    'complaint-already-resolved',
    'complaint-withdrawn',
    'step-before-complaint',
  )
  @ApiParam({ name: 'complaintId', example: 'complaint-4' })
  async post(
    @CustomerId() customerId: string,
    @ComplaintId() complaintId: string,
    @Body() body: AcknowledgeComplaintBody,
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
  { occurredAt, ...body }: AcknowledgeComplaintBody,
  complaintId: string,
): Asked<'AcknowledgeComplaint'> => ({
  type: 'AcknowledgeComplaint',
  ...body,
  complaintId,
  occurredAt: new Date(occurredAt),
});
