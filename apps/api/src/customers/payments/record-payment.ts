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

class RecordPaymentBody {
  @Text({
    max: 128,
    example: 'order-536365',
    description: 'The order that it is for; several payments may be',
  })
  orderId!: string;
  @Nested(() => MoneyBody, { description: 'Above zero' }) amount!: MoneyBody;
  @Decimal({ example: 3, description: 'Whole days after it was due; 0: in time' }) daysLate!: number;
  @Instant({ description: 'When it came in' }) occurredAt!: string;
}

const example: RecordPaymentBody = {
  orderId: 'order-536365',
  amount: { minor: '1000', currency: 'GBP' },
  daysLate: 3,
  occurredAt: '2026-01-09T09:00:00Z',
};

@Controller('v1/customers/:customerId/payments')
export class RecordPaymentEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record a payment, or a part of one',
    { type: RecordPaymentBody, example },
    'order-unknown',
    'days-late-out-of-range',
    'amount-not-positive',
    'amount-too-large',
    'currency-not-reporting',
  )
  async post(
    @CustomerId() customerId: string,
    @Body() body: RecordPaymentBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body), sender);
    return refusals.accepted(await this.commands.execute(command), body);
  }
}

const asked = ({ occurredAt, amount, ...body }: RecordPaymentBody): Asked<'RecordPayment'> => ({
  type: 'RecordPayment',
  ...body,
  amount: moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
