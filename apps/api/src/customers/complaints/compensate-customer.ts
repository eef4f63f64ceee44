import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import type { Envelope } from '@hindsight/event-store';
import { ComplaintId, CustomerId } from '../../http/path-ids.js';
import { Instant, Nested } from '../../http/fields.js';
import { MoneyBody, moneyFrom } from '../../http/money-body.js';
import { Sender } from '../../http/sender.js';
import { ChangeCustomer } from '../change-customer.js';
import type { Asked } from '../customers.js';
import { RecordsOfCustomer, type ReceiptBody } from '../records.js';
import { refusals } from '../refusals.js';

class CompensateCustomerBody {
  @Nested(() => MoneyBody, {
    optional: true,
    description: 'What it was worth; leave it out for a gesture without a price',
  })
  amount?: MoneyBody;
  @Instant({ description: 'When it was given' }) occurredAt!: string;
}

const example: CompensateCustomerBody = {
  amount: { minor: '500', currency: 'GBP' },
  occurredAt: '2026-01-07T18:00:00Z',
};

@Controller('v1/customers/:customerId/complaints/:complaintId/compensation')
export class CompensateCustomerEndpoint {
  constructor(private readonly commands: CommandBus) {}

  @RecordsOfCustomer(
    'Record what a customer was given to make up for a complaint',
    { type: CompensateCustomerBody, example },
    'complaint-unknown',
    'complaint-already-resolved',
    'complaint-withdrawn',
    'step-before-complaint',
    'amount-not-positive',
    'amount-too-large',
    'currency-not-reporting',
  )
  @ApiParam({ name: 'complaintId', example: 'complaint-4' })
  async post(
    @CustomerId() customerId: string,
    @ComplaintId() complaintId: string,
    @Body() body: CompensateCustomerBody,
    @Sender() sender: Envelope,
  ): Promise<ReceiptBody> {
    const command = new ChangeCustomer(customerId, asked(body, complaintId), sender);
    return refusals.accepted(await this.commands.execute(command), {
      complaintId,
      occurredAt: body.occurredAt,
      amount: body.amount,
    });
  }
}

const asked = (
  { occurredAt, amount, ...body }: CompensateCustomerBody,
  complaintId: string,
): Asked<'CompensateCustomer'> => ({
  type: 'CompensateCustomer',
  ...body,
  complaintId,
  amount: amount && moneyFrom(amount),
  occurredAt: new Date(occurredAt),
});
