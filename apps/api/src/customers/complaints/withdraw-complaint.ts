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

class WithdrawComplaintBody {
  @Instant({ description: 'When the customer took it back' }) occurredAt!: string;
}

const example: WithdrawComplaintBody = { occurredAt: '2026-01-08T09:00:00Z' };

@Controller('v1/customers/:customerId/complaints/:complaintId/withdrawal')
export class WithdrawComplaintEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Withdraw a complaint: to rules it was never made',
    { type: WithdrawComplaintBody, example },
    'complaint-unknown',
    'complaint-already-resolved',
    'complaint-withdrawn',
    'step-before-complaint',
  )
  @ApiParam({ name: 'complaintId', example: 'complaint-5' })
  async post(
    @CustomerId() customerId: string,
    @ComplaintId() complaintId: string,
    @Body() body: WithdrawComplaintBody,
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
  { occurredAt, ...body }: WithdrawComplaintBody,
  complaintId: string,
): Asked<'WithdrawComplaint'> => ({
  type: 'WithdrawComplaint',
  ...body,
  complaintId,
  occurredAt: new Date(occurredAt),
});
