import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { channels, type Channel } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Choice, Flag, Instant, Nested, Text, Whole } from '../../http/fields.js';
import { moneyFrom, MoneyBody } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RecordPurchaseBody {
  @Text({ max: 128, example: 'order-536365', description: 'Your own id of this order' }) orderId!: string;
  @Nested(() => MoneyBody, { description: 'Above zero' }) amount!: MoneyBody;
  @Nested(() => MoneyBody, { optional: true, description: 'May be negative: a sale at a loss' })
  margin?: MoneyBody;
  @Choice(channels, { optional: true }) channel?: Channel;
  @Text({ max: 100, optional: true, example: 'homeware' }) category?: string;
  @Whole({ min: 0, max: 1_000_000, optional: true, example: 3, description: 'How many lines the order has' })
  lines?: number;
  @Flag({ optional: true }) isNewProduct?: boolean;
  @Text({ max: 200, optional: true }) reason?: string;
  @Instant({ description: 'When it was bought' }) occurredAt!: string;
}

const example: RecordPurchaseBody = {
  orderId: 'order-536365',
  amount: { minor: '1299', currency: 'GBP' },
  margin: { minor: '-20', currency: 'GBP' },
  channel: 'web',
  category: 'homeware',
  lines: 3,
  isNewProduct: false,
  occurredAt: '2026-01-05T09:00:00Z',
};

@Controller('v1/customers/:customerId/purchases')
export class RecordPurchaseEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record a purchase',
    { type: RecordPurchaseBody, example },
    'amount-not-positive',
    'currency-not-reporting',
    'order-id-reused',
    'amount-too-large',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RecordPurchaseBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ amount, margin, occurredAt, ...body }: RecordPurchaseBody): Asked<'RecordPurchase'> => ({
  type: 'RecordPurchase',
  ...body,
  amount: moneyFrom(amount),
  margin: margin && moneyFrom(margin),
  occurredAt: new Date(occurredAt),
});
