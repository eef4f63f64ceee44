import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Decimal, Instant, Text } from '../../http/fields.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RedeemPointsBody {
  @Text({ max: 128, example: 'points-2', description: 'Your own id of this entry' }) entryId!: string;
  @Decimal({ example: 100, description: 'Whole, 1 or more' }) points!: number;
  @Text({ max: 128, optional: true, example: 'order-536366', description: 'Part of whose price they were' })
  orderId?: string;
  @Text({ max: 128, optional: true, example: 'mug', description: 'What was given for them' })
  rewardId?: string;
  @Instant() occurredAt!: string;
}

const example: RedeemPointsBody = {
  entryId: 'points-2',
  points: 100,
  rewardId: 'mug',
  occurredAt: '2026-01-06T09:00:00Z',
};

@Controller('v1/customers/:customerId/points/redemptions')
export class RedeemPointsEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record points that a customer used: those that expire first',
    { type: RedeemPointsBody, example },
    'entry-id-reused',
    'points-out-of-range',
    'points-not-held',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RedeemPointsBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, ...body }: RedeemPointsBody): Asked<'RedeemPoints'> => ({
  type: 'RedeemPoints',
  ...body,
  occurredAt: new Date(occurredAt),
});
