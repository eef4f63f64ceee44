import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import { channels, type Channel } from '@hindsight/domain';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId, OrderId } from '../../http/path-ids.js';
import { Choice, Instant, Nested, Text } from '../../http/fields.js';
import { MoneyBody, moneyFrom } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class CorrectPurchaseBody {
  @Nested(() => MoneyBody, { description: 'The right amount; above zero, and not below what was returned' })
  amount!: MoneyBody;
  @Nested(() => MoneyBody, { optional: true, description: 'Left out: as the purchase said it' })
  margin?: MoneyBody;
  @Choice(channels, { optional: true }) channel?: Channel;
  @Text({ max: 100, optional: true, example: 'homeware' }) category?: string;
  @Instant({ description: 'When it was corrected; the purchase stays where it is' }) occurredAt!: string;
}

const example: CorrectPurchaseBody = {
  amount: { minor: '1199', currency: 'GBP' },
  margin: { minor: '-120', currency: 'GBP' },
  occurredAt: '2026-01-08T09:00:00Z',
};

@Controller('v1/customers/:customerId/purchases/:orderId/correction')
export class CorrectPurchaseEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Correct a purchase: say all that is right',
    { type: CorrectPurchaseBody, example },
    'order-unknown',
    'corrected-below-returned',
    'amount-not-positive',
    'amount-too-large',
    'currency-not-reporting',
  )
  @ApiParam({ name: 'orderId', example: 'order-536365' })
  async post(
    @CustomerId() customerId: string,
    @OrderId() orderId: string,
    @Body() body: CorrectPurchaseBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, orderId), sender);
    return refusals.accepted(await this.commands.execute(command), {
      orderId,
      occurredAt: body.occurredAt,
      amount: body.amount,
      margin: body.margin,
    });
  }
}

const asked = (
  { occurredAt, amount, margin, ...body }: CorrectPurchaseBody,
  orderId: string,
): Asked<'CorrectPurchase'> => ({
  type: 'CorrectPurchase',
  ...body,
  orderId,
  amount: moneyFrom(amount),
  margin: margin && moneyFrom(margin),
  occurredAt: new Date(occurredAt),
});
