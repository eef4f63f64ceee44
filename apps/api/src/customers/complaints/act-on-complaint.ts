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

class ActOnComplaintBody {
  @Instant({ description: 'When it was done; each action of a complaint has an instant of its own' })
  occurredAt!: string;
}

const example: ActOnComplaintBody = { occurredAt: '2026-01-07T12:00:00Z' };

@Controller('v1/customers/:customerId/complaints/:complaintId/action')
export class ActOnComplaintEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that something was done about a complaint',
    { type: ActOnComplaintBody, example },
    'complaint-unknown',
    'complaint-already-resolved',
    'complaint-withdrawn',
    'step-before-complaint',
  )
  @ApiParam({ name: 'complaintId', example: 'complaint-4' })
  async post(
    @CustomerId() customerId: string,
    @ComplaintId() complaintId: string,
    @Body() body: ActOnComplaintBody,
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
  { occurredAt, ...body }: ActOnComplaintBody,
  complaintId: string,
): Asked<'ActOnComplaint'> => ({
  type: 'ActOnComplaint',
  ...body,
  complaintId,
  occurredAt: new Date(occurredAt),
});
