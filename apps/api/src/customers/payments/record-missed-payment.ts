import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Envelope } from '@hindsight/event-store';
import { CustomerId } from '../../http/path-ids.js';
import { Decimal, Instant, Nested, Text } from '../../http/fields.js';
import { MoneyBody, moneyFrom } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class RecordMissedPaymentBody {
  @Text({ max: 128, example: 'order-536365', description: 'The order that it is for' }) orderId!: string;
  @Nested(() => MoneyBody, { description: 'What is missing; above zero' }) amount!: MoneyBody;
  @Decimal({ example: 1, description: 'Whole days after it was due' }) daysLate!: number;
  @Instant({ description: 'When it was found missing' }) occurredAt!: string;
}

const example: RecordMissedPaymentBody = {
  orderId: 'order-536365',
  amount: { minor: '1000', currency: 'GBP' },
  daysLate: 1,
  occurredAt: '2026-01-07T09:00:00Z',
};

@Controller('v1/customers/:customerId/missed-payments')
export class RecordMissedPaymentEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record that a payment was due and did not come',
    { type: RecordMissedPaymentBody, example },
    'order-unknown',
    'days-late-out-of-range',
    'amount-not-positive',
    'amount-too-large',
    'currency-not-reporting',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RecordMissedPaymentBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, amount, ...body }: RecordMissedPaymentBody): Asked<'RecordMissedPayment'> => ({
  type: 'RecordMissedPayment',
  ...body,
  amount: moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
