import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Instant, Nested, Text } from '../../http/fields.js';
import { moneyFrom, MoneyBody } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RecordReturnBody {
  @Text({ max: 128, example: 'return-7', description: 'Your own id of this return' }) returnId!: string;
  @Text({ max: 128, optional: true, example: 'order-536365', description: 'The order, where it is known' })
  orderId?: string;
  @Nested(() => MoneyBody, { description: 'Above zero: what was given back' }) amount!: MoneyBody;
  @Text({ max: 200, optional: true, example: 'damaged' }) reason?: string;
  @Instant() occurredAt!: string;
}

const example: RecordReturnBody = {
  returnId: 'return-7',
  orderId: 'order-536365',
  amount: { minor: '299', currency: 'GBP' },
  reason: 'damaged',
  occurredAt: '2026-01-06T09:00:00Z',
};

@Controller('v1/customers/:customerId/returns')
export class RecordReturnEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record a return',
    { type: RecordReturnBody, example },
    'amount-not-positive',
    'currency-not-reporting',
    'order-unknown',
    'return-exceeds-purchase',
    'return-id-reused',
    'amount-too-large',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RecordReturnBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ amount, occurredAt, ...body }: RecordReturnBody): Asked<'RecordReturn'> => ({
  type: 'RecordReturn',
  ...body,
  amount: moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
