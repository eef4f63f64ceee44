import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Day, Decimal, Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class EarnPointsBody {
  @Text({ max: 128, example: 'points-1', description: 'Your own id of this entry' }) entryId!: string;
  @Decimal({ example: 120, description: 'Whole, 1 or more' }) points!: number;
  @Text({ max: 128, optional: true, example: 'order-536365' }) orderId?: string;
  @Day({ example: '2026-12-31', description: 'The last day on which they can be used (UTC)' })
  expiresOn!: string;
  @Instant() occurredAt!: string;
}

const example: EarnPointsBody = {
  entryId: 'points-1',
  points: 120,
  orderId: 'order-536365',
  expiresOn: '2026-01-07',
  occurredAt: '2026-01-05T09:00:00Z',
};

@Controller('v1/customers/:customerId/points')
export class EarnPointsEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record points that a customer earned',
    { type: EarnPointsBody, example },
    'entry-id-reused',
    'points-out-of-range',
    'expires-before-earned',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: EarnPointsBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: EarnPointsBody): Asked<'EarnPoints'> => ({
  type: 'EarnPoints',
  ...body,
  occurredAt: new Date(occurredAt),
});
