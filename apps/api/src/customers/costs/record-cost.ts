import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Instant, Nested, Text } from '../../http/fields.js';
import { MoneyBody, moneyFrom } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RecordCostBody {
  @Text({ max: 128, example: 'cost-17', description: 'Your own id of this cost' }) costId!: string;
  @Nested(() => MoneyBody, { description: 'Above zero' }) amount!: MoneyBody;
  @Text({ max: 100, example: 'delivery', description: 'What for' }) category!: string;
  @Instant() occurredAt!: string;
}

const example: RecordCostBody = {
  costId: 'cost-17',
  amount: { minor: '420', currency: 'GBP' },
  category: 'delivery',
  occurredAt: '2026-01-06T09:00:00Z',
};

@Controller('v1/customers/:customerId/costs')
export class RecordCostEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record what it cost to serve a customer',
    { type: RecordCostBody, example },
    'cost-id-reused',
    'amount-not-positive',
    'amount-too-large',
    'currency-not-reporting',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RecordCostBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, amount, ...body }: RecordCostBody): Asked<'RecordCost'> => ({
  type: 'RecordCost',
  ...body,
  amount: moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
