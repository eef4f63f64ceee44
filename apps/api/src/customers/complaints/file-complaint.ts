import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { channels, complaintCauses, type Channel, type ComplaintCause } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Decimal, Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { personalNote } from '../personal/personal-note.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class FileComplaintBody {
  @Text({ max: 128, example: 'complaint-4', description: 'Your own id of this complaint' })
  complaintId!: string;
  @Choice(channels) channel!: Channel;
  @Text({ max: 100, optional: true, example: 'delivery' }) category?: string;
  @Decimal({ example: 3, description: '1 (a remark) to 5 (grave), whole' }) severity!: number;
  @Choice(complaintCauses, { optional: true }) cause?: ComplaintCause;
  @Text({ max: 4000, optional: true, description: `What the customer said. ${personalNote}` }) text?: string;
  @Instant() occurredAt!: string;
}

const example: FileComplaintBody = {
  complaintId: 'complaint-4',
  channel: 'phone',
  category: 'delivery',
  severity: 3,
  cause: 'process',
  occurredAt: '2026-01-07T09:00:00Z',
};

@Controller('v1/customers/:customerId/complaints')
export class FileComplaintEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'File a complaint',
    { type: FileComplaintBody, example },
    'complaint-id-reused',
    'severity-out-of-range',
    'personal-data-not-kept',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: FileComplaintBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: FileComplaintBody): Asked<'FileComplaint'> => ({
  type: 'FileComplaint',
  ...body,
  occurredAt: new Date(occurredAt),
});
